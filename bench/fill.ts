import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";

export type Filled = {
  organizationId: string;
  token: string;
  roleId: string;
  personId: string;
  managerName: string;
};

/**
 * One organization of `people`, 20 assessments and 10 experiences each, 40 units and 60 leadership roles, written
 * by the owner in plain SQL. Deterministic but for ids. History triggers rest: a bench needs rows, not their past.
 */
export async function fill(client: pg.Client, people: number): Promise<Filled> {
  await client.query("set session_replication_role = replica");
  const organizationId = await one(client, "insert into organizations (name) values ('Bench') returning id");
  await client.query("select set_config('passage.organization_id', $1, false)", [organizationId]);
  await fillPeople(client, organizationId, people);
  const userId = await fillUser(client, organizationId);
  await fillRoles(client, organizationId, userId);
  await fillAssessments(client, organizationId, userId);
  await fillExperiences(client, organizationId, userId);
  const token = await openSession(client, organizationId, userId);
  await client.query("set session_replication_role = origin");
  await client.query("analyze");
  const roleId = await one(
    client,
    "select id from leadership_roles where is_critical order by title limit 1",
  );
  const personId = await one(client, "select id from people order by sort_name offset $1 limit 1", [
    Math.floor(people / 2),
  ]);
  return { organizationId, token, roleId, personId, managerName: "Mikkelsen" };
}

async function fillPeople(client: pg.Client, organizationId: string, people: number): Promise<void> {
  await client.query(
    "insert into org_units (organization_id, name) select $1, 'Unit ' || lpad(n::text, 2, '0') from generate_series(1, 40) n",
    [organizationId],
  );
  await client.query(
    `insert into people (organization_id, employee_id, first_name, last_name, work_email, job_title, org_unit_id, hired_on, employment_status)
     select $1, 'B' || n,
            (array['Ada','Björn','Chidi','Daniela','Emre','Fatou','Gintarė','Håkon','Ines','Jun'])[1 + n % 10],
            (array['Aalto','Bergström','Castellanos','Demirtaş','Eriksen','Ferreira','Grünwald','Hakimi','Ito','Jankowski',
                   'Kovács','Lindqvist','Mikkelsen','Novák','Okafor','Petrov','Quispe','Rossi','Sørensen','Tanaka'])[1 + (n / 10) % 20] || ' ' || n,
            'b' || n || '@bench.example', 'Job ' || n % 50, u.id, current_date - (n % 4000), case when n % 25 = 0 then 'left' else 'active' end
     from generate_series(1, $2::int) n
     join (select id, row_number() over (order by name) - 1 as place from org_units where organization_id = $1) u on u.place = n % 40`,
    [organizationId, people],
  );
  // A tree of eight reports each, the first person at the top.
  await client.query(
    `with numbered as (select id, employee_id, substr(employee_id, 2)::int as n from people where organization_id = $1)
     update people p set manager_id = m.id
     from numbered c join numbered m on m.n = (c.n - 2) / 8 + 1
     where p.organization_id = $1 and p.id = c.id and c.n > 1`,
    [organizationId],
  );
  await client.query(
    `insert into job_records (organization_id, person_id, effective_from, job_title, org_unit_id, manager_id, employment_status)
     select organization_id, id, hired_on, job_title, org_unit_id, manager_id, employment_status from people where organization_id = $1`,
    [organizationId],
  );
}

async function fillUser(client: pg.Client, organizationId: string): Promise<string> {
  const userId = await one(
    client,
    "insert into users (organization_id, email, name) values ($1, 'hr@bench.example', 'Bench HR') returning id",
    [organizationId],
  );
  await client.query(
    "insert into role_grants (organization_id, user_id, role) values ($1, $2, 'hr_partner'), ($1, $2, 'administrator')",
    [organizationId, userId],
  );
  return userId;
}

async function fillRoles(client: pg.Client, organizationId: string, userId: string): Promise<void> {
  await client.query(
    `insert into leadership_roles (organization_id, title, org_unit_id, incumbent_id, passage, complexity_demand, change_demand, is_critical, critical_reason)
     select $1, 'Head of ' || u.name || ' ' || k, u.id, p.id, 1 + k % 6, 'high', (array['low','medium','high'])[1 + k % 3], true, 'Bench'
     from (select id, name, row_number() over (order by name) as place from org_units where organization_id = $1) u
     join generate_series(1, 2) k on (u.place + k) % 4 > 0
     left join people p on p.organization_id = $1 and p.employee_id = 'B' || (u.place * 2 + k)`,
    [organizationId],
  );
  await client.query(
    "insert into slates (organization_id, role_id) select organization_id, id from leadership_roles where organization_id = $1",
    [organizationId],
  );
  await client.query(
    `insert into nominations (organization_id, slate_id, person_id, rank, readiness_band, reason, state, decided_by)
     select $1, s.id, p.id, k, (array['ready_now','one_to_two_years','three_plus_years','emergency'])[1 + (s.place + k) % 4], 'Bench', 'endorsed', $2
     from (select id, row_number() over (order by id) as place from slates where organization_id = $1) s
     join generate_series(1, 4) k on true
     join people p on p.organization_id = $1 and p.employee_id = 'B' || (200 + s.place * 5 + k)`,
    [organizationId, userId],
  );
}

async function fillAssessments(client: pg.Client, organizationId: string, userId: string): Promise<void> {
  await client.query(
    `insert into assessments (organization_id, person_id, rater_user_id, rater_group, assessed_on, level_pb, level_os, level_cp, level_sd, level_ap, level_mi)
     select $1, p.id, $2, (array['manager','direct_report','peer','stakeholder','self'])[1 + k % 5], current_date - (k * 45),
            1 + (p.n + k) % 5, 1 + (p.n + k * 2) % 5, 1 + (p.n * 3 + k) % 5, nullif((p.n * 7 + k) % 6, 0), 1 + (p.n + k * 3) % 5, 1 + (p.n * 2 + k) % 5
     from (select id, substr(employee_id, 2)::int as n from people where organization_id = $1) p, generate_series(1, 20) k`,
    [organizationId, userId],
  );
}

async function fillExperiences(client: pg.Client, organizationId: string, userId: string): Promise<void> {
  await client.query(
    `insert into experience_types (organization_id, code, name, bucket, weight_pb, weight_os, weight_cp, weight_sd, weight_ap, weight_mi, challenges, duration, evidence_rule, source)
     select $1, 'T' || n, 'Type ' || n, 'experience', n % 4, 1, 1, 2, 2, 1, array['C1'], '6 mo', 'Bench', 'Bench' from generate_series(1, 65) n`,
    [organizationId],
  );
  await client.query(
    `insert into experiences (organization_id, person_id, experience_type_id, title, status, started_on, processes, created_by)
     select $1, p.id, t.id, 'Experience ' || k, (array['confirmed','active','submitted','planned'])[1 + k % 4], current_date - k * 60, array['SD','AP'], $2
     from (select id, substr(employee_id, 2)::int as n from people where organization_id = $1) p
     cross join generate_series(1, 10) k
     join (select id, row_number() over (order by code) - 1 as place from experience_types where organization_id = $1) t on t.place = (p.n + k) % 65`,
    [organizationId, userId],
  );
}

async function openSession(client: pg.Client, organizationId: string, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await client.query(
    "insert into sessions (organization_id, user_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '12 hours')",
    [organizationId, userId, createHash("sha256").update(token).digest("hex")],
  );
  return token;
}

async function one(client: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  const found = await client.query<{ id: string }>(text, values);
  const id = found.rows[0]?.id;
  if (!id) throw new Error(`no row: ${text}`);
  return id;
}
