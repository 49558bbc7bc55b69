import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { RoleBench } from "#domain/bench.ts";
import { DEMAND_NAMES, type Demand, isPassage, PASSAGE_NAMES } from "#domain/role.ts";
import { BenchCell } from "./bench-cell.tsx";
import { CriticalMark } from "./critical-mark.tsx";

export type RegisteredRole = {
  id: string;
  title: string;
  orgUnitId: string;
  orgUnitName: string;
  incumbentName: string | null;
  passage: number;
  complexityDemand: Demand;
  changeDemand: Demand;
  isCritical: boolean;
  criticalReason: string | null;
  /** Null where the slate is not for whoever looks. */
  bench: RoleBench | null;
};

type RoleRegisterProps = { roles: readonly RegisteredRole[]; showsBench: boolean };

/** Leadership roles, critical ones first, each with what it demands and who could follow. */
export function RoleRegister({ roles, showsBench }: RoleRegisterProps) {
  const scale = Math.max(1, ...roles.map((role) => role.bench?.total ?? 0));
  const columns: TableColumn<RegisteredRole>[] = [...facts(), ...(showsBench ? [benchColumn(scale)] : [])];
  return (
    <Table
      caption="Leadership roles"
      columns={columns}
      rows={roles}
      rowKey={(role) => role.id}
      density="comfortable"
    />
  );
}

function facts(): TableColumn<RegisteredRole>[] {
  return [
    {
      key: "title",
      header: "Role",
      width: "15rem",
      cell: (role) => (
        <span className="flex flex-col">
          <TextLink href={`/roles/${role.id}`} className="hit-area self-start text-body">
            {role.title}
          </TextLink>
          <span className="text-ink-2">{role.orgUnitName}</span>
        </span>
      ),
    },
    {
      key: "incumbent",
      header: "Held by",
      width: "10rem",
      cell: (role) =>
        role.incumbentName ? (
          <span className="font-medium font-serif text-[0.9375rem]">{role.incumbentName}</span>
        ) : (
          <span className="font-medium text-risk">Vacant</span>
        ),
    },
    {
      key: "passage",
      header: "Passage",
      width: "10rem",
      cell: (role) => (
        <span className="text-ink-2">
          <span className="tabular text-ink">{role.passage}</span>{" "}
          {isPassage(role.passage) ? PASSAGE_NAMES[role.passage] : null}
        </span>
      ),
    },
    {
      key: "complexity",
      header: "Complexity",
      cell: (role) => <DemandWord demand={role.complexityDemand} />,
    },
    { key: "change", header: "Change", cell: (role) => <DemandWord demand={role.changeDemand} /> },
    {
      key: "critical",
      header: "Critical",
      cell: (role) => (role.isCritical ? <Critical role={role} /> : null),
    },
  ];
}

function benchColumn(scale: number): TableColumn<RegisteredRole> {
  return {
    key: "bench",
    header: "Successors",
    width: "14rem",
    cell: (role) => <BenchCell bench={role.bench} scale={scale} />,
  };
}

function DemandWord({ demand }: { demand: Demand }) {
  return (
    <span className={demand === "high" ? "font-medium text-ink" : "text-ink-2"}>{DEMAND_NAMES[demand]}</span>
  );
}

function Critical({ role }: { role: RegisteredRole }) {
  return (
    <span className="flex flex-col items-start gap-1 py-1 max-sm:items-end">
      <CriticalMark />
      <span
        className="line-clamp-2 max-w-56 text-caption text-ink-2"
        title={role.criticalReason ?? undefined}
      >
        {role.criticalReason}
      </span>
    </span>
  );
}
