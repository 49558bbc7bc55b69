"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { PendingMark } from "#app/_ui/pending-mark.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import type { UnitOption } from "./unit-option.ts";

export type PeopleFilterProps = {
  search: string;
  unit: string;
  status: string;
  units: readonly UnitOption[];
  statuses: readonly { value: string; label: string }[];
  /** The status left out of the address. */
  plainStatus: string;
  /** Kept as they are while the filters change. */
  sort: readonly { name: string; value: string }[];
};

const WAIT_MS = 250;

/** Narrows the list down: a plain GET form, which asks by itself as somebody types once script runs. */
export function PeopleFilter({
  search,
  unit,
  status,
  units,
  statuses,
  plainStatus,
  sort,
}: PeopleFilterProps) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef(0);
  const sent = useRef(search);
  const [pending, startTransition] = useTransition();
  const router = useRouter();

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useFollowAddress(form, sent, { search, unit, status });

  function ask() {
    window.clearTimeout(timer.current);
    if (!form.current) return;
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      const text = String(value).trim();
      if (text !== "" && !(name === "status" && text === plainStatus)) params.set(name, text);
    }
    sent.current = params.get("search") ?? "";
    startTransition(() =>
      router.replace(params.size > 0 ? `/people?${params}` : "/people", { scroll: false }),
    );
  }

  function askSoon() {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(ask, WAIT_MS);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    ask();
  }

  return (
    <search>
      <form
        ref={form}
        action="/people"
        method="get"
        onSubmit={submit}
        aria-busy={pending}
        data-print="hide"
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      >
        <Field label="Name or employee id" required className="col-span-2 sm:w-72">
          <TextInput
            type="search"
            name="search"
            defaultValue={search}
            onChange={askSoon}
            maxLength={200}
            autoComplete="off"
            icon={<Search size={16} strokeWidth={1.5} />}
          />
        </Field>
        <Field label="Unit" required className="sm:w-56">
          <NativeSelect name="unit" defaultValue={unit} onChange={ask}>
            <option value="">All units</option>
            {units.map((option) => (
              <option key={option.id} value={option.id}>
                {"\u2003".repeat(option.depth)}
                {option.name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Status" required className="sm:w-56">
          <NativeSelect name="status" defaultValue={status} onChange={ask}>
            {statuses.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {sort.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
        {pending ? (
          <span className="flex min-h-9 items-center text-ink-2 max-sm:hidden">
            <PendingMark />
          </span>
        ) : null}
      </form>
    </search>
  );
}

/** Back, forward and "Clear" change the address without the form: then the fields follow it. */
function useFollowAddress(
  form: { current: HTMLFormElement | null },
  sent: { current: string },
  address: { search: string; unit: string; status: string },
) {
  const { search, unit, status } = address;
  useEffect(() => {
    const fields = form.current?.elements;
    const set = (name: string, value: string) => {
      const field = fields?.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set("unit", unit);
    set("status", status);
    // What somebody is typing is newer than the answer to what they had typed.
    if (search === sent.current) return;
    sent.current = search;
    set("search", search);
  }, [form, sent, search, unit, status]);
}
