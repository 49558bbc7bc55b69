import { beforeAll } from "vitest";
import type { Day } from "#domain/day.ts";
import type { Db } from "../client.ts";
import { assessments } from "../schema/assessment.ts";
import { auditEvents } from "../schema/audit.ts";
import {
  experienceConfirmations,
  experienceEvidence,
  experiences,
  experienceTypes,
} from "../schema/experience.ts";
import { organizations, orgUnits } from "../schema/organization.ts";
import { jobRecords, people } from "../schema/person.ts";
import { leadershipRoles, nominations, roleTargets, slates } from "../schema/role.ts";
import { roleGrants, users } from "../schema/user.ts";
import { seedDemoCompany } from "../seed/demo.ts";
import { useTestDatabase } from "./database.ts";

/** Everything the demo company keeps, as it lies in the database. */
export type DemoCompany = Awaited<ReturnType<typeof readCompany>>;

async function readCompany(db: Db, organizationId: string) {
  return {
    organizationId,
    organizations: await db.select().from(organizations),
    units: await db.select().from(orgUnits),
    people: await db.select().from(people),
    jobs: await db.select().from(jobRecords),
    users: await db.select().from(users),
    grants: await db.select().from(roleGrants),
    roles: await db.select().from(leadershipRoles),
    targets: await db.select().from(roleTargets),
    slates: await db.select().from(slates),
    nominations: await db.select().from(nominations),
    assessments: await db.select().from(assessments),
    types: await db.select().from(experienceTypes),
    experiences: await db.select().from(experiences),
    evidence: await db.select().from(experienceEvidence),
    confirmations: await db.select().from(experienceConfirmations),
    audit: await db.select().from(auditEvents),
  };
}

/**
 * Gives the test file a database with the demo company as of `today`. Call at the top of the file; read
 * `.company` inside tests only.
 */
export function useDemoCompany(today: Day) {
  const server = useTestDatabase();
  let company: DemoCompany | undefined;

  function read<T>(organizationId: string, work: (db: Db) => Promise<T>): Promise<T> {
    return server.database.read({ organizationId, userId: null, requestId: "reading" }, work);
  }

  /** Another one beside it, of the same day. */
  async function seedAgain(): Promise<DemoCompany> {
    const { organizationId } = await seedDemoCompany(server.database, { today });
    return read(organizationId, (db) => readCompany(db, organizationId));
  }

  beforeAll(async () => {
    company = await seedAgain();
  });

  return {
    get company() {
      if (!company) throw new Error("The demo company is there inside tests only.");
      return company;
    },
    read: <T>(work: (db: Db) => Promise<T>) => read(company?.organizationId ?? "", work),
    seedAgain,
  };
}

/** Rows by their id. */
export function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** @throws when nobody is called that, "First Last". */
export function personNamed(company: DemoCompany, name: string) {
  const found = company.people.find((person) => `${person.firstName} ${person.lastName}` === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}
