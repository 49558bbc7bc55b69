import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";

/** The day the ratings are looked at from; in the address, so that a link shows the same. */
export function AsOfForm({ asOf }: { asOf: string }) {
  return (
    <form data-print="hide" className="flex items-end gap-2">
      <Field label="Ratings as of" required className="w-40">
        <TextInput type="date" name="asOf" defaultValue={asOf} required />
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
