import { Table } from "#app/_ui/table.tsx";
import { ROLE_NAMES, type Role } from "#domain/permission-table.ts";
import { SuspendButton } from "./suspend-button.tsx";

export type ListedUser = {
  id: string;
  name: string;
  email: string;
  status: "active" | "suspended";
  jobTitle: string | null;
  version: number;
  lastSeenAt: string | null;
  grants: { role: Role; orgUnitId: string | null; orgUnitName: string | null }[];
};

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

type UserTableProps = { users: readonly ListedUser[]; ownUserId: string; mayUpdate: boolean };

export function UserTable({ users, ownUserId, mayUpdate }: UserTableProps) {
  return (
    <Table
      caption="Accounts"
      rows={users}
      rowKey={(user) => user.id}
      density="comfortable"
      columns={[
        {
          key: "name",
          header: "Name",
          cell: (user) => <span className="font-serif text-[1rem]">{user.name}</span>,
        },
        { key: "email", header: "E-mail", cell: (user) => user.email },
        { key: "roles", header: "Roles", cell: (user) => rolesWords(user) },
        {
          key: "seen",
          header: "Last seen",
          nowrap: true,
          cell: (user) => (user.lastSeenAt ? DAY.format(new Date(user.lastSeenAt)) : "Never"),
        },
        {
          key: "status",
          header: "Status",
          cell: (user) => (user.status === "active" ? "Active" : "Suspended"),
        },
        {
          key: "actions",
          header: "Actions",
          hideHeader: true,
          align: "end",
          cell: (user) => (user.id === ownUserId || !mayUpdate ? null : <SuspendButton user={user} />),
        },
      ]}
    />
  );
}

/** Everybody who works here is a candidate; only what comes on top is worth a word. */
function rolesWords({ grants }: ListedUser): string {
  if (grants.length === 0) return "Candidate";
  return grants
    .map((grant) => ROLE_NAMES[grant.role] + (grant.orgUnitName ? ` (${grant.orgUnitName})` : ""))
    .join(", ");
}
