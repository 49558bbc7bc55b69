import type { Page } from "@playwright/test";

export type Asked = { status: number; text: string };

/** What the browser of this person gets from a procedure, asked past every page. */
export async function ask(page: Page, base: string, name: string, input?: unknown): Promise<Asked> {
  const response = await page.request.post(`${base}/api/trpc/${name}`, {
    headers: { "x-passage": "1", origin: base, "content-type": "application/json" },
    data: JSON.stringify(input ?? null),
  });
  return { status: response.status(), text: await response.text() };
}
