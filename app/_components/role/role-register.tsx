import { Flag } from "lucide-react";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { RoleBench } from "#domain/bench.ts";
import { DEMAND_NAMES, type Demand, isPassage, PASSAGE_NAMES } from "#domain/role.ts";
import { BenchCell } from "./bench-cell.tsx";

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
      width: "14rem",
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
      hideOnPhone: true,
      width: "10rem",
      cell: (role) => (
        <span className="text-ink-2">
          <span className="tabular text-ink">{role.passage}</span>{" "}
          {isPassage(role.passage) ? PASSAGE_NAMES[role.passage] : null}
        </span>
      ),
    },
    { key: "demands", header: "Demands", width: "9rem", cell: (role) => <Demands role={role} /> },
    {
      key: "critical",
      header: "Critical",
      width: "17rem",
      cell: (role) => (role.isCritical ? <CriticalReason reason={role.criticalReason} /> : null),
    },
  ];
}

function benchColumn(scale: number): TableColumn<RegisteredRole> {
  return {
    key: "bench",
    header: "Successors",
    width: "15rem",
    cell: (role) => <BenchCell bench={role.bench} scale={scale} />,
  };
}

function Demands({ role }: { role: RegisteredRole }) {
  return (
    <span className="flex flex-col max-sm:items-end">
      <DemandWords demand={role.complexityDemand} what="complexity" />
      <DemandWords demand={role.changeDemand} what="change" />
    </span>
  );
}

function DemandWords({ demand, what }: { demand: Demand; what: string }) {
  return (
    <span className={demand === "high" ? "font-medium text-ink" : "text-ink-2"}>
      {DEMAND_NAMES[demand]} {what}
    </span>
  );
}

function CriticalReason({ reason }: { reason: string | null }) {
  return (
    <span className="flex items-start gap-2 max-sm:max-w-60">
      <Flag aria-hidden="true" size={14} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      <span className="line-clamp-2 text-ink-2" title={reason ?? undefined}>
        <span className="sr-only">Critical: </span>
        {reason}
      </span>
    </span>
  );
}
