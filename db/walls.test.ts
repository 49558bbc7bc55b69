import { describe, expect, test } from "vitest";
import { rowsOf } from "./testing/connection.ts";
import { useTestDatabase } from "./testing/database.ts";

const held = useTestDatabase();

/** Tables that belong to no organization, each with the reason. */
const WITHOUT_ORGANIZATION: Record<string, string> = {
  organizations: "is the organization itself; its id is the wall",
  rate_limits: "counts people who are not signed in yet",
  passage_migrations: "is the ledger of migrations",
};

/** Unique indexes across organizations, each with the reason. */
const UNIQUE_EVERYWHERE: Record<string, string> = {
  sessions_token_once:
    "a token is 32 random bytes and opens exactly one session, before the organization is known",
};

/** Columns that name a row without a foreign key, each with the reason. */
const WITHOUT_FOREIGN_KEY: Record<string, string> = {
  "audit_events.object_id": "names rows of several tables",
  "audit_events.subject_person_id": "the record outlives an erased person",
  "row_versions.row_id": "the history outlives its row",
  "row_versions.changed_by": "the history outlives the user",
  "row_versions.import_id": "written by a trigger in the transaction of the import",
};

/** What the application may do at most, table by table; the others: read, add, change, delete. */
const LESS_THAN_EVERYTHING: Record<string, string> = {
  organizations: "INSERT,SELECT",
  audit_events: "INSERT,SELECT",
  row_versions: "INSERT,SELECT",
  experience_confirmations: "INSERT,SELECT",
  passage_migrations: "SELECT",
};

const list = <Row extends Record<string, unknown>>(sql: string) => rowsOf<Row>(held.ownerUrl, sql);
const TABLES = `select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

async function listTables() {
  const tables = await list<{ name: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(TABLES);
  expect(tables.length).toBeGreaterThan(20);
  return tables;
}

describe("every table", () => {
  test("has the organization first in its primary key", async () => {
    const keys = await list<{ name: string; first: string | null; type: string | null }>(`
      select t.name, a.attname as first, format_type(a.atttypid, null) as type from (${TABLES}) t
      left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]`);
    const without = keys.filter((key) => key.first !== "organization_id" || key.type !== "uuid");
    expect(without.map((key) => key.name).sort()).toEqual(Object.keys(WITHOUT_ORGANIZATION).sort());
  });

  test("holds its rows behind forced row level security with a policy", async () => {
    const tables = await listTables();
    const open = tables
      .filter((table) => !table.relrowsecurity || !table.relforcerowsecurity)
      .map((table) => table.name);
    expect(open.sort()).toEqual(["passage_migrations", "rate_limits"]);
    const policies = await list<{ tablename: string }>(
      "select tablename from pg_policies where cmd = 'ALL' and permissive = 'PERMISSIVE' and with_check is not null",
    );
    const guarded = policies.map((policy) => policy.tablename);
    const unguarded = tables.filter((table) => !open.includes(table.name) && !guarded.includes(table.name));
    expect(unguarded).toEqual([]);
  });

  test("refers to others by organization and id together", async () => {
    const keys = await list<{ name: string; source: string; target: string; pairs: string[] }>(`
      select k.conname as name, k.conrelid::regclass::text as source, k.confrelid::regclass::text as target,
        array_agg(s.attname || '=' || t.attname order by s.attname) as pairs
      from pg_constraint k
      cross join unnest(k.conkey, k.confkey) as c (source, target)
      join pg_attribute s on s.attrelid = k.conrelid and s.attnum = c.source
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = c.target
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace group by k.oid`);
    expect(keys.length).toBeGreaterThan(40);
    const crossing = keys.filter((key) =>
      key.target === "organizations"
        ? key.pairs.join() !== "organization_id=id"
        : !key.pairs.includes("organization_id=organization_id") || key.pairs.length < 2,
    );
    expect(crossing).toEqual([]);
  });

  test("names no row of another table without a foreign key", async () => {
    const loose = await list<{ name: string }>(`
      select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid
      where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
        and a.attname not in ('id', 'organization_id')
        and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and a.attnum = any (k.conkey))`);
    expect(loose.map((column) => column.name).sort()).toEqual(Object.keys(WITHOUT_FOREIGN_KEY).sort());
  });

  test("refers to its organization", async () => {
    const loose = await list<{ name: string }>(`
      select t.name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'organization_id'
      where not exists (select from pg_constraint k where k.conrelid = t.oid and k.confrelid = 'organizations'::regclass)`);
    expect(loose).toEqual([]);
  });

  test("keeps each of its unique values within an organization", async () => {
    const unique = await list<{ name: string; columns: string[] }>(`
      select i.indexrelid::regclass::text as name, array_agg(coalesce(a.attname, '(expression)')) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid cross join unnest(i.indkey::int2[]) as k (attnum)
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum > 0
      where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace group by i.indexrelid`);
    const crossing = unique
      .filter((index) => !index.columns.includes("organization_id"))
      .map((index) => index.name);
    expect(crossing).toEqual(Object.keys(UNIQUE_EVERYWHERE));
  });

  test("excludes overlaps within an organization only", async () => {
    const exclusions = await list<{ name: string; first: string }>(`
      select k.conname as name, a.attname as first from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'x'`);
    expect(exclusions).toEqual([{ name: "job_records_never_overlap", first: "organization_id" }]);
  });
});

describe("a policy", () => {
  test("reads the settings once, never a function for each row", async () => {
    const policies = await list<{ name: string; text: string }>(
      "select tablename || ' ' || policyname as name, concat(qual, ' ', with_check) as text from pg_policies",
    );
    expect(policies.length).toBeGreaterThan(20);
    const perRow = policies.filter((policy) => {
      const outside = policy.text.replace(/\( *SELECT [\s\S]*?\) AS "?\w+"?\)/g, "");
      return /passage\.|current_setting|\bselect\b/i.test(outside);
    });
    expect(perRow).toEqual([]);
  });

  test("becomes a filter that is computed once a query", async () => {
    const plan = await rowsOf<Record<string, string>>(
      held.applicationUrl,
      "explain (verbose) select id from people",
    );
    const lines = plan.map((row) => row["QUERY PLAN"] ?? "");
    expect(lines.some((line) => /InitPlan/.test(line))).toBe(true);
    const condition =
      lines.find((line) => /(?:Filter|Cond):/.test(line) && line.includes("organization_id")) ?? "";
    expect(condition).not.toMatch(/organization_id\(\)|current_setting/);
  });
});

describe("what runs inside the database", () => {
  test("is found under its own name, whatever the caller's search path says", async () => {
    const functions = await list<{ name: string; config: string[] | null }>(
      "select proname as name, proconfig as config from pg_proc where pronamespace = 'passage'::regnamespace",
    );
    expect(functions.length).toBeGreaterThan(6);
    const open = functions.filter(
      (each) => !each.config?.some((setting) => setting.startsWith("search_path=")),
    );
    expect(open.map((each) => each.name)).toEqual([]);
  });

  test("has the rights of whoever calls it", async () => {
    const definers = await list(
      "select proname from pg_proc where pronamespace = 'passage'::regnamespace and prosecdef",
    );
    expect(definers).toEqual([]);
  });

  test("has no view through which rows of others could be seen", async () => {
    const views = await list(
      "select relname from pg_class where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'passage'::regnamespace)",
    );
    expect(views).toEqual([]);
  });
});

describe("the application's role", () => {
  const asApplication = <Row extends Record<string, unknown>>(sql: string) =>
    rowsOf<Row>(held.applicationUrl, sql);

  test("is no superuser, passes no policy, makes no roles or databases", async () => {
    const roles = await asApplication(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
      where pg_has_role(current_user, oid, 'member')`);
    expect(roles.length).toBe(2);
    for (const role of roles) {
      expect(role).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      });
    }
  });

  test("owns nothing", async () => {
    const owned = await asApplication(`
      select relname as name from pg_class where pg_has_role(current_user, relowner, 'member')
      union all select proname from pg_proc where pg_has_role(current_user, proowner, 'member')
      union all select nspname from pg_namespace where pg_has_role(current_user, nspowner, 'member')
      union all select datname from pg_database where datname = current_database() and pg_has_role(current_user, datdba, 'member')`);
    expect(owned).toEqual([]);
  });

  test("creates nothing: no schema, no table, no function", async () => {
    const may = await asApplication(`
      select has_schema_privilege('public', 'create') as public, has_schema_privilege('passage', 'create') as passage,
        has_database_privilege(current_database(), 'create') as database`);
    expect(may).toEqual([{ public: false, passage: false, database: false }]);
  });

  test("may read, add, change and delete rows, and no more", async () => {
    const kinds = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];
    const may = await asApplication<{ name: string; may: string[] }>(`
      select t.name, array_agg(k order by k) filter (where has_table_privilege(t.oid, k)) as may
      from (${TABLES}) t cross join unnest(array[${kinds.map((kind) => `'${kind}'`).join()}]) as k group by t.name`);
    for (const table of may) {
      const expected = LESS_THAN_EVERYTHING[table.name] ?? "DELETE,INSERT,SELECT,UPDATE";
      expect(`${table.name}: ${table.may.join()}`).toBe(`${table.name}: ${expected}`);
    }
  });

  test.each(["audit_events", "row_versions"])("never changes or deletes %s", async (table) => {
    await expect(
      asApplication(`update ${table} set organization_id = organization_id`),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(asApplication(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
    await expect(asApplication(`truncate ${table}`)).rejects.toMatchObject({ code: "42501" });
  });

  test.each(["audit_events", "row_versions"])(
    "even the owner does not change or delete %s by mistake",
    async (table) => {
      await expect(list(`update ${table} set organization_id = organization_id`)).rejects.toMatchObject({
        code: "42501",
      });
      await expect(list(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
    },
  );
});
