import { PERMISSION_TABLE, type Permission, type Role, type Span } from "./permission-table.ts";

/** One role held by a user: over the named units and everything below them, or `null` for the whole organization. */
export type RoleGrant = { role: Role; orgUnitIds: readonly string[] | null };

/** Whoever acts, read afresh from the database at every request, so that a demotion is felt at once. */
export type Actor = {
  organizationId: string;
  organizationName: string;
  userId: string;
  sessionId: string | null;
  personId: string | null;
  name: string;
  email: string;
  grants: readonly RoleGrant[];
};

declare const minted: unique symbol;

/**
 * Whom (or which units) a permission covers for one actor. Only `reachOf` and `systemReach` mint it, and every
 * query demands one, so a read without a reach does not compile.
 */
export type Reach = {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly userId: string | null;
  /** Added up: a row is within reach when any span covers it. */
  readonly spans: ReadonlySet<Span>;
  /** The units of the `units` span (everything below them included). */
  readonly orgUnitIds: readonly string[];
  /** Taken away again, whatever the spans say (judgements of oneself, of one's own superiors). */
  readonly except: { readonly self: boolean; readonly above: boolean };
  readonly [minted]: true;
};

/**
 * Judgements about a person are never shown to that person, whatever role they hold, and never to somebody
 * below them in their own reporting line.
 */
const HIDDEN_FROM_SELF_AND_BELOW: ReadonlySet<Permission> = new Set<Permission>([
  "readiness:read",
  "readiness:propose",
  "readiness:decide",
  "readiness-explanation:read",
  "risk:read",
  "risk:propose",
  "risk:update",
  "slate:read",
  "slate:nominate",
  "slate:update",
  "slate:endorse",
  "talent-pool:read",
  "talent-pool:update",
  "pipeline-stage:read",
  "stage-decision:create",
  "stage-decision:recommend",
  "stage-decision:approve",
  "calibration:read",
  "calibration:update",
  "hr-note:read",
  "hr-note:write",
  "manager-note:write",
  "dashboard:read",
  "audit:read",
  "audit:export",
  "audit:read-population",
]);

/** Levels may be read by the person they are about, but not by somebody below them in their own line. */
const HIDDEN_FROM_BELOW: ReadonlySet<Permission> = new Set<Permission>(["assessment:read"]);

/** Every employee who signs in is a candidate for something: the role needs no grant, only a person. */
function rolesOf(actor: Actor): readonly RoleGrant[] {
  return actor.personId ? [...actor.grants, { role: "candidate", orgUnitIds: [] }] : actor.grants;
}

/** True when one of the actor's roles holds the permission, over whomever. Hiding a button is courtesy only. */
export function can(actor: Actor, permission: Permission): boolean {
  return rolesOf(actor).some((grant) => PERMISSION_TABLE[permission][grant.role] !== undefined);
}

export function hasRole(actor: Actor, role: Role): boolean {
  return rolesOf(actor).some((grant) => grant.role === role);
}

/** The reach of a permission for an actor: permissions of several roles add up, hard rules subtract. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  const spans = new Set<Span>();
  const orgUnitIds = new Set<string>();
  for (const grant of rolesOf(actor)) {
    const span = PERMISSION_TABLE[permission][grant.role];
    if (!span) continue;
    if (span === "units" && grant.orgUnitIds === null) spans.add("organization");
    else spans.add(span);
    if (span === "units") for (const id of grant.orgUnitIds ?? []) orgUnitIds.add(id);
  }
  return mint({
    organizationId: actor.organizationId,
    personId: actor.personId,
    userId: actor.userId,
    spans,
    orgUnitIds: [...orgUnitIds],
    except: {
      self: HIDDEN_FROM_SELF_AND_BELOW.has(permission),
      above: HIDDEN_FROM_SELF_AND_BELOW.has(permission) || HIDDEN_FROM_BELOW.has(permission),
    },
  });
}

/** The reach of the system itself (seed, command line, jobs): one whole organization, never more. */
export function systemReach(organizationId: string): Reach {
  return mint({
    organizationId,
    personId: null,
    userId: null,
    spans: new Set<Span>(["organization"]),
    orgUnitIds: [],
    except: { self: false, above: false },
  });
}

/** True when the reach covers the whole organization without exception of units. */
export function reachesEverybody(reach: Reach): boolean {
  return reach.spans.has("organization");
}

function mint(reach: Omit<Reach, typeof minted>): Reach {
  return reach as Reach; // the brand exists only in the type system
}
