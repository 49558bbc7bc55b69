"use client";

import { useState } from "react";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { Permission } from "#domain/permission-table.ts";
import { fullName } from "#domain/person.ts";
import type { Decision } from "#domain/slate-decision.ts";
import { ChangeReadinessDialog } from "./change-readiness-dialog.tsx";
import { DecideNominationDialog } from "./decide-nomination-dialog.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { NominationActions } from "./nomination-actions.tsx";
import type { Nominee } from "./nominee.ts";
import { SaveFailure } from "./save-failure.tsx";
import { factColumns, nameColumn } from "./slate-column.tsx";
import { useSlateOrder } from "./use-slate-order.ts";

type SlateTableProps = {
  roleTitle: string;
  version: number;
  nominees: readonly Nominee[];
  permissions: readonly Permission[];
  /** People whose profile whoever looks may open. */
  linkedIds: readonly string[];
};

type OpenDialog = { nominee: Nominee; decision: Decision | null };

/** The ranked successors of a role. Whoever plans the slate moves them with the buttons or the arrow keys. */
export function SlateTable({ roleTitle, version, nominees, permissions, linkedIds }: SlateTableProps) {
  const order = useSlateOrder(nominees, version);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const mayUpdate = permissions.includes("slate:update");
  const actions: TableColumn<Nominee> = {
    key: "actions",
    header: "Actions",
    hideHeader: true,
    align: "end",
    cell: (nominee) => (
      <span className="flex items-center justify-end gap-1 max-sm:flex-1">
        {mayUpdate ? <MoveButtons nominee={nominee} last={nominees.length} onMove={order.move} /> : null}
        <NominationActions
          nominee={nominee}
          permissions={permissions}
          onDecide={(decision) => setDialog({ nominee, decision })}
          onChange={() => setDialog({ nominee, decision: null })}
        />
      </span>
    ),
  };
  const isPlanner =
    mayUpdate || permissions.includes("slate:nominate") || permissions.includes("slate:endorse");
  return (
    <>
      <p role="status" className="sr-only">
        {order.said}
      </p>
      {order.failure ? (
        <div className="px-5 pb-4 touch:px-4">
          <SaveFailure failure={order.failure} isShown />
        </div>
      ) : null}
      <Table
        caption={`Slate of ${roleTitle}`}
        rows={order.nominees}
        rowKey={(nominee) => nominee.id}
        density="comfortable"
        columns={[nameColumn(linkedIds), ...factColumns(), ...(isPlanner ? [actions] : [])]}
      />
      {dialog?.decision ? (
        <DecideNominationDialog
          key={`${dialog.nominee.id} ${dialog.decision}`}
          nominee={current(order.nominees, dialog.nominee)}
          decision={dialog.decision}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog && dialog.decision === null ? (
        <ChangeReadinessDialog
          key={fullName(dialog.nominee)}
          nominee={current(order.nominees, dialog.nominee)}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}

/** The nomination as it stands after a reload, so that what was typed can be saved on top of it. */
function current(nominees: readonly Nominee[], opened: Nominee): Nominee {
  return nominees.find((nominee) => nominee.id === opened.id) ?? opened;
}
