import { BenchBar } from "#app/_components/chart/bench-bar.tsx";
import { Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { RoleBench } from "#domain/bench.ts";

export type CriticalRole = {
  id: string;
  title: string;
  incumbentName: string | null;
  bench: RoleBench;
};

/** Critical roles with their benches, drawn to one scale so that rows compare. */
export function CriticalRoleTable({ roles }: { roles: readonly CriticalRole[] }) {
  const longest = Math.max(1, ...roles.map((role) => role.bench.total));
  return (
    <Table
      caption="Critical roles and their benches"
      rows={roles}
      rowKey={(role) => role.id}
      density="compact"
      columns={[
        {
          key: "role",
          header: "Role",
          width: "40%",
          cell: (role) => <TextLink href={`/roles/${role.id}`}>{role.title}</TextLink>,
        },
        { key: "incumbent", header: "Held by", cell: (role) => role.incumbentName ?? "Vacant" },
        {
          key: "bench",
          header: "Bench",
          width: "14rem",
          cell: (role) => <BenchBar bands={role.bench} scale={longest} />,
        },
      ]}
    />
  );
}
