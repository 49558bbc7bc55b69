import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Actor,
  can,
  hasRole,
  type RoleGrant,
  reachesEverybody,
  reachOf,
  systemReach,
} from "./permission.ts";
import {
  PERMISSION_TABLE,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  type Span,
} from "./permission-table.ts";

/** Administrator, HR partner, manager, executive, candidate, auditor: the matrix as it was decided, in its own words. */
type Line = [Span | "", Span | "", Span | "", Span | "", Span | "", Span | ""];

const DECIDED: Partial<Record<Permission, Line>> = {
  // Organization, accounts, grants
  "organization:update": ["organization", "", "", "", "", ""],
  "rule-set:update": ["organization", "", "", "", "", ""],
  "user:read": ["organization", "units", "", "", "self", "organization"],
  "user:create": ["organization", "", "", "", "", ""],
  "user:update": ["organization", "", "", "", "", ""],
  "user:delete": ["organization", "", "", "", "", ""],
  "grant:create": ["organization", "units", "", "", "", ""],
  // People
  "person:find": ["organization", "organization", "organization", "organization", "organization", ""],
  "person:read": ["organization", "units", "line", "units", "self", ""],
  "person:create": ["organization", "units", "", "", "", ""],
  "person:update": ["organization", "units", "", "", "", ""],
  "person:delete": ["organization", "", "", "", "", ""],
  "demographics:read": ["", "granted", "", "", "self", ""],
  "career-profile:read": ["", "units", "line", "units", "self", ""],
  // Development
  "development-plan:read": ["", "units", "line", "granted", "self", ""],
  "development-plan:update": ["", "units", "team", "", "self", ""],
  "experience:read": ["", "units", "line", "granted", "self", ""],
  "experience:assign": ["", "units", "team", "", "", ""],
  "experience:log": ["", "units", "team", "", "self", ""],
  "experience:submit": ["", "units", "team", "", "self", ""],
  "experience:confirm": ["", "", "", "", "named", ""],
  "experience:read-asked": ["", "", "", "", "named", ""],
  "feedback:write": ["", "", "team", "", "self", ""],
  "manager-note:write": ["", "", "team", "", "", ""],
  "hr-note:read": ["", "units", "", "", "", ""],
  "hr-note:write": ["", "units", "", "", "", ""],
  // Judgement
  "assessment:record": ["", "", "team", "", "self", ""],
  "assessment:read": ["", "units", "team", "units", "self", ""],
  "readiness:read": ["", "units", "granted", "units", "", ""],
  "readiness:propose": ["", "", "team", "", "", ""],
  "readiness:decide": ["", "units", "", "", "", ""],
  "risk:read": ["", "units", "granted", "units", "", ""],
  "risk:propose": ["", "", "team", "", "", ""],
  "risk:update": ["", "units", "", "", "", ""],
  // Leadership roles and slates
  "role:read": ["organization", "units", "team", "units", "", "organization"],
  "role:create": ["organization", "units", "", "", "", ""],
  "role:update": ["organization", "units", "", "", "", ""],
  "slate:read": ["", "units", "granted", "units", "", ""],
  "slate:nominate": ["", "units", "granted", "units", "", ""],
  "slate:update": ["", "units", "", "", "", ""],
  "slate:endorse": ["", "", "", "units", "", ""],
  "talent-pool:update": ["", "units", "", "", "", ""],
  "calibration:read": ["", "units", "granted", "units", "", ""],
  "stage-decision:approve": ["", "", "", "units", "", ""],
  // Totals and exports
  "dashboard:read": ["", "units", "", "units", "", ""],
  "dashboard:count": ["organization", "units", "", "units", "", ""],
  "diversity-report:read": ["", "granted", "", "units", "", ""],
  "export:create": ["", "units", "team", "units", "self", "organization"],
  // Import and integration
  "import:create": ["organization", "units", "", "", "", ""],
  "import:read": ["organization", "units", "", "", "", "organization"],
  "import:revert": ["organization", "units", "", "", "", ""],
  "integration:update": ["organization", "", "", "", "", ""],
  // Trust
  "audit:read": ["", "", "", "", "", "organization"],
  "audit:read-configuration": ["organization", "", "", "", "", ""],
  "audit:read-population": ["", "units", "", "", "", ""],
  "audit:export": ["", "", "", "", "", "organization"],
  "break-glass:approve": ["", "units", "", "", "", ""],
};

/** What says something about a person's standing: never for whoever runs the system, audits it, or is meant by it. */
const JUDGEMENTS = PERMISSIONS.filter((permission) =>
  /^(?:readiness|readiness-explanation|risk|slate|talent-pool|pipeline-stage|calibration|hr-note|manager-note|stage-decision):/.test(
    permission,
  ),
);

function actor(grants: readonly RoleGrant[], given: Partial<Actor> = {}): Actor {
  return {
    organizationId: "o",
    organizationName: "Organization",
    userId: "u",
    sessionId: "s",
    personId: null,
    name: "Ada Example",
    email: "ada@example.test",
    grants,
    ...given,
  };
}

const everywhere = (role: Role): RoleGrant => ({ role, orgUnitIds: null });
const spansOf = (who: Actor, permission: Permission) => [...reachOf(who, permission).spans].sort();

describe("the table", () => {
  test.each(Object.entries(DECIDED))("holds what was decided for %s", (permission, line) => {
    const known = PERMISSIONS.find((each) => each === permission);
    if (!known) throw new Error(`${permission} is not in the table`);
    expect(ROLES.map((role) => PERMISSION_TABLE[known][role] ?? "")).toEqual(line);
  });

  test("names every permission noun:verb", () => {
    for (const permission of PERMISSIONS)
      expect(permission).toMatch(/^[a-z]+(?:-[a-z]+)*:[a-z]+(?:-[a-z]+)*$/);
  });

  test("gives nobody a permission over everybody's judgement but by units", () => {
    expect(JUDGEMENTS.length).toBeGreaterThan(15);
    for (const permission of JUDGEMENTS) {
      expect(Object.values(PERMISSION_TABLE[permission])).not.toContain("organization");
    }
  });

  test.each(["administrator", "candidate", "auditor"] as const)(
    "lets no %s see or write a judgement",
    (role) => {
      for (const permission of JUDGEMENTS)
        expect(`${permission} ${PERMISSION_TABLE[permission][role]}`).toBe(`${permission} undefined`);
    },
  );

  test("keeps administrators away from everything about talent", () => {
    const talent =
      /^(?:assessment|experience|development-plan|career-profile|feedback|stage-decision|dashboard:read|demographics|export)/;
    const held = PERMISSIONS.filter((permission) => PERMISSION_TABLE[permission].administrator !== undefined);
    expect(held.filter((permission) => talent.test(permission))).toEqual([
      "experience-type:read",
      "experience-type:update",
    ]);
  });

  test("lets auditors change nothing", () => {
    const held = PERMISSIONS.filter((permission) => PERMISSION_TABLE[permission].auditor !== undefined);
    const changing = held.filter((permission) => !/:(?:read|export)$/.test(permission));
    expect(changing).toEqual(["account:update", "export:create"]);
  });

  test("lets whoever plans a slate not endorse it, and whoever endorses not plan it", () => {
    for (const role of ROLES) {
      const both = PERMISSION_TABLE["slate:update"][role] && PERMISSION_TABLE["slate:endorse"][role];
      expect(both).toBeFalsy();
    }
  });
});

describe("what an actor may do", () => {
  test("is nothing without a role and a person", () => {
    const nobody = actor([]);
    expect(PERMISSIONS.filter((permission) => can(nobody, permission))).toEqual([]);
    for (const permission of PERMISSIONS) expect(spansOf(nobody, permission)).toEqual([]);
  });

  test("is a candidate's for every person, without a grant", () => {
    const employee = actor([], { personId: "p" });
    expect(hasRole(employee, "candidate")).toBe(true);
    expect(can(employee, "experience:log")).toBe(true);
    expect(spansOf(employee, "experience:log")).toEqual(["self"]);
    expect(can(employee, "slate:read")).toBe(false);
  });

  test("adds up over roles, and never takes away", () => {
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      orgUnitIds: fc.option(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 })),
    });
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 4 }),
        grant,
        fc.option(fc.constant("p")),
        (grants, more, personId) => {
          const [before, after] = [actor(grants, { personId }), actor([...grants, more], { personId })];
          for (const permission of PERMISSIONS) {
            if (can(before, permission)) expect(can(after, permission)).toBe(true);
            const [narrow, wide] = [reachOf(before, permission), reachOf(after, permission)];
            for (const span of narrow.spans) expect(wide.spans.has(span)).toBe(true);
            for (const id of narrow.orgUnitIds) expect(wide.orgUnitIds).toContain(id);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("reaches exactly as far as the table says for each role alone", () => {
    for (const role of ROLES) {
      for (const permission of PERMISSIONS) {
        const span = PERMISSION_TABLE[permission][role];
        const reach = reachOf(actor([{ role, orgUnitIds: ["a"] }]), permission);
        expect([...reach.spans]).toEqual(span ? [span] : []);
        expect(reach.orgUnitIds).toEqual(span === "units" ? ["a"] : []);
        expect(can(actor([{ role, orgUnitIds: ["a"] }]), permission)).toBe(span !== undefined);
      }
    }
  });

  test("reaches the whole organization when a role over units names none", () => {
    const reach = reachOf(actor([everywhere("hr_partner")]), "person:read");
    expect([...reach.spans]).toEqual(["organization"]);
    expect(reachesEverybody(reach)).toBe(true);
    const some = reachOf(actor([{ role: "hr_partner", orgUnitIds: [] }]), "person:read");
    expect(reachesEverybody(some)).toBe(false);
    expect(some.orgUnitIds).toEqual([]);
  });

  test("joins the units of several grants, each once", () => {
    const grants = [
      { role: "hr_partner", orgUnitIds: ["a", "b"] },
      { role: "executive", orgUnitIds: ["b", "c"] },
    ] as const;
    expect(reachOf(actor(grants), "slate:read").orgUnitIds).toEqual(["a", "b", "c"]);
    expect(reachOf(actor(grants), "slate:endorse").orgUnitIds).toEqual(["b", "c"]);
  });

  test("never crosses into another organization", () => {
    for (const permission of PERMISSIONS) {
      expect(reachOf(actor([everywhere("hr_partner")]), permission).organizationId).toBe("o");
    }
    expect(systemReach("x").organizationId).toBe("x");
  });
});

describe("the rules that are stronger than any role", () => {
  const powerful = actor(ROLES.map(everywhere), { personId: "me" });

  test("hide every judgement from the person it is about, and from whoever is below them", () => {
    for (const permission of JUDGEMENTS) {
      expect({ permission, except: reachOf(powerful, permission).except }).toEqual({
        permission,
        except: { self: true, above: true },
      });
    }
  });

  test("hide totals and drills in the same way, since one person may be a total", () => {
    expect(reachOf(powerful, "dashboard:read").except).toEqual({ self: true, above: true });
    expect(reachOf(powerful, "audit:read").except).toEqual({ self: true, above: true });
    expect(reachOf(powerful, "audit:read-population").except).toEqual({ self: true, above: true });
  });

  test("let somebody read their own levels, but nobody those of their superiors", () => {
    expect(reachOf(powerful, "assessment:read").except).toEqual({ self: false, above: true });
  });

  test("leave directories and one's own work alone", () => {
    for (const permission of [
      "person:find",
      "person:read",
      "experience:log",
      "role:read",
      "import:create",
    ] as const) {
      expect(reachOf(powerful, permission).except).toEqual({ self: false, above: false });
    }
  });
});
