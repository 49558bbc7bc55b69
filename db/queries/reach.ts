import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Reach } from "#domain/permission.ts";
import { people } from "../schema/person.ts";

/**
 * The one place where a Reach becomes a WHERE. The reporting line and the unit tree are walked as they are at
 * this moment; there is no stored copy that could go stale. Each walk is uncorrelated, so it runs once a query.
 */
export function personWithin(reach: Reach, person: PersonColumns = people): SQL {
  const within = anyOf(personSpans(reach, person));
  return sql`(${person.organizationId} = ${reach.organizationId} and ${within} and ${personNotExcepted(reach, person.id)})`;
}

type PersonColumns = {
  organizationId: AnyColumn | SQL;
  id: AnyColumn | SQL;
  managerId: AnyColumn | SQL;
  orgUnitId: AnyColumn | SQL;
  employmentStatus: AnyColumn | SQL;
};

function personSpans(reach: Reach, person: PersonColumns): SQL[] {
  if (reach.spans.has("organization")) return [sql`true`];
  const spans: SQL[] = [];
  if (reach.spans.has("self") && reach.personId) spans.push(sql`${person.id} = ${reach.personId}`);
  // A manager's view of a person ends when that person leaves.
  const employed = sql`${person.employmentStatus} <> 'left'`;
  if (reach.spans.has("team") && reach.personId) {
    spans.push(sql`(${person.managerId} = ${reach.personId} and ${employed})`);
  }
  if (reach.spans.has("line") && reach.personId) {
    spans.push(sql`(${person.id} in (${lineBelow(reach.organizationId, reach.personId)}) and ${employed})`);
  }
  if (reach.spans.has("units") && reach.orgUnitIds.length > 0) {
    spans.push(sql`${person.orgUnitId} in (${unitsBelow(reach)})`);
  }
  return spans;
}

/** What the hard rules take away again: oneself, and one's own superiors. */
export function personNotExcepted(reach: Reach, personId: AnyColumn | SQL): SQL {
  if (!reach.personId) return sql`true`;
  const rules: SQL[] = [];
  if (reach.except.self) rules.push(sql`${personId} <> ${reach.personId}`);
  if (reach.except.above)
    rules.push(sql`${personId} not in (${lineAbove(reach.organizationId, reach.personId)})`);
  return rules.length > 0 ? sql.join(rules, sql` and `) : sql`true`;
}

/**
 * Units (and the leadership roles in them) within reach: named units with everything below, and for a manager
 * the units in which the manager and the direct reports work.
 */
export function unitWithin(reach: Reach, organizationId: AnyColumn, orgUnitId: AnyColumn): SQL {
  if (reach.spans.has("organization")) return sql`${organizationId} = ${reach.organizationId}`;
  const spans: SQL[] = [];
  if (reach.spans.has("units") && reach.orgUnitIds.length > 0)
    spans.push(sql`${orgUnitId} in (${unitsBelow(reach)})`);
  if ((reach.spans.has("team") || reach.spans.has("line")) && reach.personId) {
    spans.push(sql`${orgUnitId} in (
      select team.org_unit_id from people team
      where team.organization_id = ${reach.organizationId} and team.employment_status <> 'left'
        and team.org_unit_id is not null
        and (team.manager_id = ${reach.personId} or team.id = ${reach.personId}))`);
  }
  return sql`(${organizationId} = ${reach.organizationId} and ${anyOf(spans)})`;
}

/** Where the record itself names the actor (asked to confirm). */
export function namedWithin(reach: Reach, organizationId: AnyColumn, namedPersonId: AnyColumn): SQL {
  if (!reach.spans.has("named") || !reach.personId) return sql`false`;
  return sql`(${organizationId} = ${reach.organizationId} and ${namedPersonId} = ${reach.personId})`;
}

/**
 * Ids of everybody below a person. `union` (not `union all`) ends even if a circle had come in some other way;
 * somebody in a circle is never below oneself.
 */
function lineBelow(organizationId: string, personId: string): SQL {
  return sql`with recursive line (id) as (
    select p.id from people p where p.organization_id = ${organizationId} and p.manager_id = ${personId}
    union
    select p.id from people p join line on p.manager_id = line.id where p.organization_id = ${organizationId}
  ) select id from line where id <> ${personId}`;
}

function lineAbove(organizationId: string, personId: string): SQL {
  return sql`with recursive above (id) as (
    select p.manager_id from people p
    where p.organization_id = ${organizationId} and p.id = ${personId} and p.manager_id is not null
    union
    select p.manager_id from people p join above on p.id = above.id
    where p.organization_id = ${organizationId} and p.manager_id is not null
  ) select id from above`;
}

function unitsBelow(reach: Reach): SQL {
  const roots = sql.join(
    reach.orgUnitIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`with recursive unit (id) as (
    select u.id from org_units u where u.organization_id = ${reach.organizationId} and u.id in (${roots})
    union
    select u.id from org_units u join unit on u.parent_id = unit.id where u.organization_id = ${reach.organizationId}
  ) select id from unit`;
}

function anyOf(conditions: SQL[]): SQL {
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` or `)})` : sql`false`;
}
