import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";

type SlateDayFormProps = { roleId: string; day: string | null; today: string };

/** Shows the slate as it was on a day; the day stands in the address. */
export function SlateDayForm({ roleId, day, today }: SlateDayFormProps) {
  return (
    <form
      method="get"
      action={`/roles/${roleId}#slate`}
      data-print="hide"
      className="flex flex-wrap items-center gap-2"
    >
      <Field label="The slate as it was on" hideLabel required className="w-36">
        <TextInput type="date" name="on" max={today} defaultValue={day ?? ""} required />
      </Field>
      <Button type="submit">Show as it was</Button>
      {day ? (
        <LinkButton href={`/roles/${roleId}#slate`} variant="quiet">
          Back to today
        </LinkButton>
      ) : null}
    </form>
  );
}
