"use client";

import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Field } from "#app/_ui/field.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { ROLE_NAMES, type Role } from "#domain/permission-table.ts";

type Unit = { id: string; name: string };

const CHOICES: readonly { role: Role; hint: string; overUnits: boolean }[] = [
  {
    role: "hr_partner",
    hint: "Keeps slates, readiness and imports, for the whole company or one unit.",
    overUnits: true,
  },
  {
    role: "manager",
    hint: "Rates and develops the own reporting line, as it stands in the directory.",
    overUnits: false,
  },
  { role: "executive", hint: "Sees coverage, benches and the plane; endorses nominations.", overUnits: true },
  { role: "auditor", hint: "Reads the log, without a single value.", overUnits: false },
  {
    role: "administrator",
    hint: "Accounts and configuration; no judgement about anybody.",
    overUnits: false,
  },
];

type RoleChoiceProps = {
  units: readonly Unit[];
  grants: ReadonlyMap<Role, string | null>;
  onChange: (grants: ReadonlyMap<Role, string | null>) => void;
};

/** What the account may do on top of being a candidate, and over which unit. */
export function RoleChoice({ units, grants, onChange }: RoleChoiceProps) {
  function set(role: Role, unit: string | null | undefined) {
    const next = new Map(grants);
    if (unit === undefined) next.delete(role);
    else next.set(role, unit);
    onChange(next);
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-label">Roles</legend>
      <p className="text-caption text-ink-2">
        Every employee is a candidate already: sees the own growth, nothing about others.
      </p>
      {CHOICES.map(({ role, hint, overUnits }) => (
        <div key={role} className="flex flex-col gap-2">
          <Checkbox
            label={ROLE_NAMES[role]}
            hint={hint}
            checked={grants.has(role)}
            onChange={(event) => set(role, event.target.checked ? null : undefined)}
          />
          {overUnits && grants.has(role) ? (
            <Field label={`${ROLE_NAMES[role]} of`} required className="ml-8 max-w-72">
              <NativeSelect
                value={grants.get(role) ?? ""}
                onChange={(event) => set(role, event.target.value || null)}
              >
                <option value="">The whole company</option>
                {units.map((unit) => (
                  <option key={unit.id} value={unit.id}>
                    {unit.name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
