import type { Actor, Corner, World } from "./procedure-world.ts";
import { PASSWORD } from "./procedure-world.ts";

/** What a procedure is asked about, which decides who reaches it. */
export type About =
  /** Nothing in particular: a list, or one's own account. What it answers is looked through for what lies out of reach. */
  | "nothing"
  /** A person, or what belongs to one (an experience, an assessment). */
  | "person"
  /** Anybody of the organization, as the directory shows them. */
  | "directory"
  /** A unit, or a leadership role and slate in one. */
  | "unit"
  /** A record that names the actor. */
  | "named"
  /** An import; those who look after some units reach their own. */
  | "import"
  /** An account. */
  | "user";

export type Example = {
  about: About;
  /** A valid input that asks about this corner. */
  input?: (of: Corner, actor: Actor, world: World) => unknown;
  /** How it is refused out of reach, where that is not NOT_FOUND. "nothing": answered, as if nobody were there. */
  outOfReach?: "BAD_REQUEST" | "nothing";
  /** What the answer must contain when the corner is within reach, so that no list is tried empty. */
  finds?: (of: Corner) => string;
};

const VERSION = 1;
const ROLE = {
  title: "Head of Safety",
  incumbentId: null,
  passage: 3,
  complexityDemand: "high",
  changeDemand: "low",
};
const RATINGS = Object.fromEntries(
  ["PB", "OS", "CP", "SD", "AP", "MI"].map((process) => [process, { level: 3 }]),
);

const personOf = (of: Corner) => ({ personId: of.personId });
const roleOf = (of: Corner) => ({ roleId: of.roleId });
const experienceOf = (of: Corner) => ({ experienceId: of.activeExperienceId });
const askedOf = (of: Corner, actor: Actor, world: World) => ({
  experienceId: of === world.inside ? actor.askedExperienceId : of.submittedExperienceId,
});
const nominationOf = (of: Corner) => ({ nominationId: of.nominationId, version: VERSION });
const draftOf = (of: Corner, actor: Actor, world: World) => ({
  importId: of === world.inside ? actor.draftImportId : of.draftImportId,
});
const appliedOf = (of: Corner, actor: Actor, world: World) => ({
  importId: of === world.inside ? actor.appliedImportId : of.appliedImportId,
});

/**
 * A valid input for every procedure there is. Whoever adds a procedure adds its line here: the walk over all
 * procedures, roles and reaches fails as long as one is missing.
 */
export const PROCEDURE_EXAMPLES: Record<string, Example> = {
  "account.me": { about: "nothing" },
  "account.changePassword": {
    about: "nothing",
    input: () => ({ current: PASSWORD, next: "another long password" }),
  },

  "assessment.levels": { about: "person", input: personOf },
  "assessment.compare": {
    about: "person",
    input: (of) => ({ personIds: [of.personId] }),
    outOfReach: "nothing",
    finds: (of) => of.personId,
  },
  "assessment.exists": { about: "nothing" },
  "assessment.form": { about: "person", input: personOf },
  "assessment.ofReports": { about: "nothing" },
  "assessment.record": {
    about: "person",
    input: (of, actor) => ({
      ...personOf(of),
      assessedOn: "2026-05-04",
      raterGroup: actor.role === "candidate" ? "self" : "manager",
      ratings: RATINGS,
      note: null,
    }),
  },

  "audit.list": { about: "nothing", input: () => ({}) },
  "audit.events": { about: "nothing" },

  "dashboard.get": { about: "nothing", input: () => ({}), finds: (of) => of.roleId },
  "dashboard.drill": {
    about: "nothing",
    input: () => ({ drill: "critical_roles" }),
    finds: (of) => of.roleId,
  },

  "experience.types": { about: "nothing" },
  "experience.list": { about: "nothing", input: () => ({}), finds: (of) => of.activeExperienceId },
  "experience.ofPerson": { about: "person", input: personOf, finds: (of) => of.activeExperienceId },
  "experience.mine": { about: "nothing" },
  "experience.ofReports": { about: "nothing" },
  "experience.get": { about: "person", input: experienceOf, finds: (of) => of.activeExperienceId },
  "experience.asked": { about: "nothing" },
  "experience.getAsked": { about: "named", input: askedOf },
  "experience.assignForm": { about: "person", input: personOf },
  "experience.logForm": { about: "person", input: personOf },
  "experience.assign": {
    about: "person",
    input: (of, _actor, world) => ({
      ...personOf(of),
      experienceTypeId: world.inside.experienceTypeId,
      title: null,
      startedOn: "2026-02-02",
      dueOn: null,
      note: null,
      feedbackGiverId: null,
      confirmerId: world.colleagueId,
    }),
  },
  "experience.log": {
    about: "person",
    input: (of, _actor, world) => ({
      experienceId: null,
      ...personOf(of),
      experienceTypeId: world.inside.experienceTypeId,
      title: null,
      startedOn: "2026-02-02",
      endedOn: null,
      note: "The first month went well.",
      processes: ["SD"],
      evidenceLink: null,
      confirmerId: world.colleagueId,
    }),
  },
  "experience.addEvidence": {
    about: "person",
    input: (of) => ({ ...experienceOf(of), name: "The plan", url: "https://example.test/plan" }),
  },
  "experience.submit": {
    about: "person",
    input: (of, _actor, world) => ({
      ...experienceOf(of),
      version: VERSION,
      endedOn: "2026-03-30",
      lesson: "Ask those who do the work first.",
      challenge: 4,
      confirmerId: world.colleagueId,
    }),
  },
  "experience.confirm": {
    about: "named",
    input: (of, actor, world) => ({
      ...askedOf(of, actor, world),
      version: VERSION,
      decision: "confirmed",
      note: null,
      challenge: 3,
    }),
  },
  "experience.abandon": {
    about: "person",
    input: (of) => ({ ...experienceOf(of), version: VERSION, reason: "The project was stopped." }),
  },

  "import.list": { about: "nothing" },
  "import.get": { about: "import", input: draftOf },
  "import.configure": {
    about: "import",
    input: (...of) => ({ ...draftOf(...of), version: VERSION, skipErrors: true }),
  },
  "import.start": {
    about: "import",
    input: (...of) => ({
      ...draftOf(...of),
      version: VERSION,
      expected: { created: 0, updated: 0, rejected: 0 },
    }),
  },
  "import.progress": { about: "import", input: draftOf },
  "import.reopen": { about: "import", input: draftOf },
  "import.discard": { about: "import", input: draftOf },
  "import.revert": { about: "import", input: appliedOf },

  "person.list": { about: "nothing", input: () => ({}), finds: (of) => of.personId },
  "person.units": { about: "nothing" },
  "person.get": { about: "person", input: personOf, finds: (of) => of.personId },
  "person.find": { about: "nothing", input: () => ({ search: "Example" }) },
  "person.reports": { about: "nothing" },

  "role.list": { about: "nothing", input: () => ({}), finds: (of) => of.roleId },
  "role.get": { about: "unit", input: roleOf, finds: (of) => of.roleId },
  "role.units": { about: "nothing", finds: (of) => of.unitId },
  "role.allUnits": { about: "nothing", finds: (of) => of.unitId },
  "role.create": {
    about: "unit",
    input: (of) => ({ ...ROLE, orgUnitId: of.unitId }),
    outOfReach: "BAD_REQUEST",
  },
  "role.update": {
    about: "unit",
    input: (of) => ({ ...roleOf(of), version: VERSION, ...ROLE, orgUnitId: of.unitId }),
  },
  "role.markCritical": {
    about: "unit",
    input: (of) => ({ ...roleOf(of), version: VERSION, isCritical: false, reason: "It will be closed." }),
  },

  "slate.get": { about: "unit", input: roleOf, finds: (of) => of.nominationId },
  "slate.asOf": {
    about: "unit",
    input: (of) => ({ ...roleOf(of), day: new Date().toISOString().slice(0, 10) }),
  },
  "slate.benches": { about: "nothing", finds: (of) => of.roleId },
  "slate.ofPerson": {
    about: "unit",
    input: (of) => ({ personId: of.otherPersonId }),
    outOfReach: "nothing",
    finds: (of) => of.nominationId,
  },
  "slate.nominate": {
    about: "unit",
    input: (of, _actor, world) => ({
      ...roleOf(of),
      personId: world.colleagueId,
      readinessBand: "ready_now",
      rank: null,
      promisedOn: null,
      reason: "Led a comparable unit.",
    }),
  },
  "slate.change": {
    about: "unit",
    input: (of) => ({
      ...nominationOf(of),
      readinessBand: "emergency",
      promisedOn: null,
      reason: "Moves abroad.",
    }),
  },
  "slate.decide": {
    about: "unit",
    input: (of) => ({ ...nominationOf(of), state: "withdrawn", reason: "Changed plans." }),
  },
  "slate.move": { about: "unit", input: (of) => ({ ...nominationOf(of), rank: 1 }) },
  "slate.review": { about: "unit", input: (of) => ({ ...roleOf(of), version: VERSION }) },

  "user.list": { about: "nothing", input: () => ({}), finds: (of) => of.userId },
  "user.create": {
    about: "directory",
    input: (of) => ({
      personId: of.otherPersonId,
      name: "New Account",
      email: "new.account@example.test",
      grants: [{ role: "auditor", orgUnitId: null }],
    }),
  },
  "user.updateGrants": {
    about: "user",
    input: (of) => ({ userId: of.userId, version: VERSION, grants: [{ role: "auditor", orgUnitId: null }] }),
  },
  "user.setStatus": {
    about: "user",
    input: (of) => ({ userId: of.userId, version: VERSION, status: "suspended" }),
  },
};
