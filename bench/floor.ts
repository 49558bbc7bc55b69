import { createServer } from "node:http";
import pg from "pg";

/**
 * The floor: the same rows by hand-written, prepared SQL from a bare node server: no sign-in, no permission, no
 * audit, no validation. Whatever Passage takes on top of this is what those cost.
 * Arguments: connection string, organization id, port.
 */
const [url = "", organizationId = "", port = "0"] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

type Ask = { personId: string; roleId: string; search: string; note: string };
type Query = { name: string; text: string; values: (ask: Ask) => unknown[] };

const LISTED = `p.id, p.employee_id, p.first_name, p.last_name, p.job_title, p.org_unit_id, u.name as org_unit_name, p.manager_id,
  concat_ws(' ', m.first_name, m.last_name) as manager_name, p.employment_status, p.hired_on, p.left_on`;
const JOINED = `people p left join org_units u on u.organization_id = p.organization_id and u.id = p.org_unit_id
  left join people m on m.organization_id = p.organization_id and m.id = p.manager_id`;
const INDICES = `with rated as (
    select person_id, rater_group, level_pb, level_os, level_cp, level_sd, level_ap, level_mi,
           least(1::float8, (730 - (($2::date) - assessed_on)) / 365.0::float8) as w
    from assessments where organization_id = $1 and rater_group <> 'self' and assessed_on <= $2::date and assessed_on > $2::date - 730
  ), by_group as (
    select person_id, rater_group, sum(w * level_pb) / nullif(sum(w) filter (where level_pb is not null), 0) as pb,
      sum(w * level_os) / nullif(sum(w) filter (where level_os is not null), 0) as os, sum(w * level_cp) / nullif(sum(w) filter (where level_cp is not null), 0) as cp,
      sum(w * level_sd) / nullif(sum(w) filter (where level_sd is not null), 0) as sd, sum(w * level_ap) / nullif(sum(w) filter (where level_ap is not null), 0) as ap,
      sum(w * level_mi) / nullif(sum(w) filter (where level_mi is not null), 0) as mi
    from rated group by person_id, rater_group
  ), by_person as (
    select person_id, avg(pb) as pb, avg(os) as os, avg(cp) as cp, avg(sd) as sd, avg(ap) as ap, avg(mi) as mi from by_group group by person_id
  )
  select p.org_unit_id, count(*)::int as people, avg((pb + os + cp) / 3) as management, avg((sd + ap + mi) / 3) as leadership
  from by_person join people p on p.organization_id = $1 and p.id = by_person.person_id where p.employment_status <> 'left' group by p.org_unit_id`;

const today = new Date().toISOString().slice(0, 10);
const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

const WORK: Record<string, Query[]> = {
  list: [
    {
      name: "list",
      text: `select ${LISTED} from ${JOINED} where p.organization_id = $1 and p.employment_status <> 'left' order by p.sort_name, p.id limit 50`,
      values: () => [organizationId],
    },
    {
      name: "list-count",
      text: "select count(*)::int from people where organization_id = $1 and employment_status <> 'left'",
      values: () => [organizationId],
    },
  ],
  search: [
    {
      name: "search",
      text: "select p.id, p.first_name, p.last_name, p.job_title, u.name from people p left join org_units u on u.organization_id = p.organization_id and u.id = p.org_unit_id where p.organization_id = $1 and p.employment_status <> 'left' and p.search_name like '%' || passage.plain_text($2) || '%' order by p.sort_name, p.id limit 20",
      values: ({ search }) => [organizationId, search],
    },
  ],
  profile: [
    {
      name: "person",
      text: `select ${LISTED}, p.work_email, p.job_level, p.location from ${JOINED} where p.organization_id = $1 and p.id = $2`,
      values: ({ personId }) => [organizationId, personId],
    },
    {
      name: "history",
      text: "select * from job_records where organization_id = $1 and person_id = $2 order by effective_from desc",
      values: ({ personId }) => [organizationId, personId],
    },
    {
      name: "held",
      text: "select id, title, passage, complexity_demand, change_demand from leadership_roles where organization_id = $1 and incumbent_id = $2",
      values: ({ personId }) => [organizationId, personId],
    },
  ],
  slate: [
    {
      name: "slate",
      text: "select n.*, p.first_name, p.last_name, p.job_title, u.name as unit, w.name as decided from nominations n join slates s on s.organization_id = n.organization_id and s.id = n.slate_id join people p on p.organization_id = n.organization_id and p.id = n.person_id left join org_units u on u.organization_id = p.organization_id and u.id = p.org_unit_id join users w on w.organization_id = n.organization_id and w.id = n.decided_by where n.organization_id = $1 and s.role_id = $2 and n.state <> 'withdrawn' order by n.rank",
      values: ({ roleId }) => [organizationId, roleId],
    },
  ],
  dashboard: [
    { name: "now", text: INDICES, values: () => [organizationId, today] },
    { name: "before", text: INDICES, values: () => [organizationId, yearAgo] },
    {
      name: "benches",
      text: "select r.id, r.title, n.readiness_band, count(*)::int from leadership_roles r left join slates s on s.organization_id = r.organization_id and s.role_id = r.id left join nominations n on n.organization_id = s.organization_id and n.slate_id = s.id and n.state in ('submitted', 'endorsed') where r.organization_id = $1 and r.is_critical group by r.id, r.title, n.readiness_band",
      values: () => [organizationId],
    },
  ],
  write: [
    {
      name: "write",
      text: "insert into experiences (organization_id, person_id, experience_type_id, title, status, started_on, processes, note, created_by) select $1, $2, t.id, t.name, 'active', current_date, array['SD'], $3, w.id from (select id, name from experience_types where organization_id = $1 order by code limit 1) t, (select id from users where organization_id = $1 limit 1) w returning id",
      values: ({ personId, note }) => [organizationId, personId, note],
    },
  ],
};

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const ask: Ask = JSON.parse(Buffer.concat(chunks).toString() || "{}");
  const queries = WORK[(request.url ?? "").slice(1)] ?? [];
  const answers: unknown[] = [];
  for (const query of queries)
    answers.push((await pool.query({ name: query.name, text: query.text, values: query.values(ask) })).rows);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers));
});
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`floor ${typeof address === "object" && address ? address.port : port}\n`);
});
