import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { UserTable } from "#app/_components/user/user-table.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { Button } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";

export const metadata: Metadata = { title: "Accounts and roles" };

/** Who can sign in, and as what. An administrator configures; judgements about people are not to be had here. */
export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<{ search?: string; page?: string }>;
}) {
  const { search = "", page = "1" } = await searchParams;
  const input = {
    search: search.slice(0, 100),
    page: Math.min(2_000, Math.max(1, Math.floor(Number(page)) || 1)),
  };
  const account = await me();
  if (!account.permissions.includes("organization:read")) forbidden();
  const list = await read((api) => api.user.list(input));
  const from = (list.page - 1) * list.pageSize;
  const href = (number: number) =>
    `/settings?${new URLSearchParams({ ...(search ? { search } : {}), page: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Accounts and roles"
        subtitle="Who can sign in, and as what. A change counts from the next click of whoever it is about."
        actions={
          account.permissions.includes("user:create") ? (
            <LinkButton href="/settings/new" variant="primary">
              New account
            </LinkButton>
          ) : null
        }
      />
      <form className="mb-4 flex items-end gap-3" data-print="hide">
        <Field label="Name or e-mail" required className="w-72 max-w-full">
          <TextInput type="search" name="search" defaultValue={search} maxLength={100} />
        </Field>
        <Button type="submit">Search</Button>
      </form>
      {list.rows.length === 0 ? (
        <EmptyState
          why="No account has this name or address."
          action={<LinkButton href="/settings">Show all accounts</LinkButton>}
        />
      ) : (
        <>
          <Card flush>
            <UserTable
              users={list.rows}
              ownUserId={account.userId}
              mayUpdate={account.permissions.includes("user:update")}
            />
          </Card>
          <Pagination
            from={from + 1}
            to={from + list.rows.length}
            total={list.total}
            noun="accounts"
            previousHref={list.page > 1 ? href(list.page - 1) : undefined}
            nextHref={from + list.rows.length < list.total ? href(list.page + 1) : undefined}
          />
        </>
      )}
    </>
  );
}
