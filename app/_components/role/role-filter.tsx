import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { COVER_NAMES, COVERS, type RoleRegisterFilter } from "#domain/role-register.ts";

type RoleFilterProps = {
  filter: RoleRegisterFilter;
  units: readonly { id: string; name: string }[];
  showsBench: boolean;
};

/** Narrows the register; a plain form whose answers stand in the address. */
export function RoleFilter({ filter, units, showsBench }: RoleFilterProps) {
  const isFiltered = filter.critical !== null || filter.unit !== null || filter.cover !== "all";
  return (
    <form method="get" className="flex flex-wrap items-end gap-3 max-sm:[&>*]:w-full">
      <Field label="Critical" hideLabel className="sm:w-44">
        <NativeSelect name="critical" defaultValue={filter.critical ?? ""}>
          <option value="">All roles</option>
          <option value="yes">Critical roles</option>
          <option value="no">Other roles</option>
        </NativeSelect>
      </Field>
      <Field label="Unit" hideLabel className="sm:w-52">
        <NativeSelect name="unit" defaultValue={filter.unit ?? ""}>
          <option value="">All units</option>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {showsBench ? (
        <Field label="Cover" hideLabel className="sm:w-48">
          <NativeSelect name="cover" defaultValue={filter.cover}>
            {COVERS.map((cover) => (
              <option key={cover} value={cover}>
                {COVER_NAMES[cover]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      ) : null}
      <Button type="submit">Filter</Button>
      {isFiltered ? (
        <LinkButton href="/roles" variant="quiet">
          Show all
        </LinkButton>
      ) : null}
    </form>
  );
}
