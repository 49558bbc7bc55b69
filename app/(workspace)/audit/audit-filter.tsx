import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { eventSentence } from "#domain/audit-event.ts";

type Search = Partial<Record<"event" | "actor" | "subject" | "object" | "from" | "to", string>>;

/** Filters as a plain form: they work without script and stay in the address. */
export function AuditFilter({ events, search }: { events: readonly string[]; search: Search }) {
  const kept = (["actor", "subject", "object"] as const).filter((name) => search[name]);
  return (
    <form className="mb-4 flex flex-wrap items-end gap-3" data-print="hide">
      <Field label="What" required className="w-64 max-w-full">
        <NativeSelect name="event" defaultValue={search.event ?? ""}>
          <option value="">Everything</option>
          {events.map((event) => (
            <option key={event} value={event}>
              {eventSentence(event)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="From" required className="w-40">
        <TextInput type="date" name="from" defaultValue={search.from} />
      </Field>
      <Field label="To" required className="w-40">
        <TextInput type="date" name="to" defaultValue={search.to} />
      </Field>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={search[name]} />
      ))}
      <Button type="submit">Show</Button>
      {kept.length > 0 || search.event || search.from || search.to ? (
        <LinkButton href="/audit" variant="quiet">
          Clear
        </LinkButton>
      ) : null}
    </form>
  );
}
