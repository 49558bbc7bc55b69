import { expect, type Locator, type Page } from "@playwright/test";

/** Types a name into a field that searches, and takes the person of exactly this name. */
export async function choosePerson(within: Page | Locator, label: string, name: string): Promise<void> {
  await chooseOption(within, label, name);
}

/** Types into a field that searches, and takes the choice that begins with what was typed. */
export async function chooseOption(within: Page | Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole("combobox", { name: label, exact: true });
  await field.fill(text);
  const page = "page" in within ? within.page() : within;
  await page.getByRole("option", { name: new RegExp(`^${escaped(text)}`) }).click();
  await expect(field).toHaveValue(text);
}

/** Chooses one of a group of radios by the beginning of its words. */
export async function chooseRadio(within: Page | Locator, group: string, words: string): Promise<void> {
  const radio = within
    .getByRole("group", { name: group })
    .getByRole("radio", { name: new RegExp(`^${escaped(words)}`) });
  await radio.check();
  await expect(radio).toBeChecked();
}

/** Lets a file fall on the place for it, as a mouse does. */
export async function dropFile(place: Locator, file: { name: string; content: Buffer }): Promise<void> {
  const dataTransfer = await place.page().evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name: file.name, base64: file.content.toString("base64") },
  );
  await place.dispatchEvent("drop", { dataTransfer });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
