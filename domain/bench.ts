import { type Ratio, ratio } from "./metric.ts";
import { READINESS_BANDS, type ReadinessBand } from "./nomination.ts";

/**
 * One place on a slate that counts: submitted or endorsed, the person still employed (`countsAsSuccessor`).
 * Everything here takes the ids of the roles asked about (the critical ones) and leaves other roles out.
 */
export type Successor = { roleId: string; personId: string; readinessBand: ReadinessBand };

/** Distinct people per readiness band, and altogether, for one role. */
export type RoleBench = { roleId: string; total: number } & Record<ReadinessBand, number>;

/** The bench of each role, in the order of `roleIds`; empty roles are there with zeros. */
export function benchDepth(roleIds: readonly string[], successors: readonly Successor[]): RoleBench[] {
  const byRole = Map.groupBy(successors, (successor) => successor.roleId);
  return roleIds.map((roleId) => {
    const onRole = byRole.get(roleId) ?? [];
    const people = (band?: ReadinessBand) =>
      new Set(onRole.filter((one) => !band || one.readinessBand === band).map((one) => one.personId)).size;
    const [emergency, ready_now, one_to_two_years, three_plus_years] = READINESS_BANDS.map((band) =>
      people(band),
    );
    return {
      roleId,
      total: people(),
      emergency: emergency ?? 0,
      ready_now: ready_now ?? 0,
      one_to_two_years: one_to_two_years ?? 0,
      three_plus_years: three_plus_years ?? 0,
    };
  });
}

/** Succession coverage rate: roles with at least one named successor / roles. */
export function coverage(roleIds: readonly string[], successors: readonly Successor[]): Ratio {
  return ratio(roleIds.length - uncoveredRoles(roleIds, successors).length, roleIds.length);
}

/** Ready-now coverage: roles with at least one successor ready now / roles. Emergency cover does not count. */
export function readyNowCoverage(roleIds: readonly string[], successors: readonly Successor[]): Ratio {
  return coverage(roleIds, readyNow(successors));
}

/** Ready-now ratio: places held by people ready now / all places on the slates of these roles. */
export function readyNowRatio(roleIds: readonly string[], successors: readonly Successor[]): Ratio {
  const named = onRoles(roleIds, successors);
  return ratio(readyNow(named).length, named.length);
}

/** Bench strength: places held by people ready now / roles. May exceed 1. */
export function benchStrength(roleIds: readonly string[], successors: readonly Successor[]): Ratio {
  return ratio(readyNow(onRoles(roleIds, successors)).length, roleIds.length);
}

/** The roles without any named successor, in the order given. */
export function uncoveredRoles(roleIds: readonly string[], successors: readonly Successor[]): string[] {
  const covered = new Set(successors.map((successor) => successor.roleId));
  return roleIds.filter((roleId) => !covered.has(roleId));
}

/** The roles without anybody ready now, in the order given. */
export function rolesWithoutReadyNow(roleIds: readonly string[], successors: readonly Successor[]): string[] {
  return uncoveredRoles(roleIds, readyNow(successors));
}

export type NetBench = {
  /** Roles that could be filled at once / roles. */
  strength: Ratio;
  /** One way to fill them, by role id. Several may exist; the same data always gives this one. */
  pairs: readonly { roleId: string; personId: string }[];
};

/**
 * Net bench strength: how many of the roles could be filled at the same time by different people who are ready
 * now for them. A maximum bipartite matching (Kuhn's augmenting paths, each found breadth-first, so that deep
 * chains cannot exhaust the stack); time O(roles x places).
 */
export function netBench(roleIds: readonly string[], successors: readonly Successor[]): NetBench {
  const candidates = new Map<string, string[]>(roleIds.toSorted().map((roleId) => [roleId, []]));
  for (const { roleId, personId } of readyNow(successors)) candidates.get(roleId)?.push(personId);
  for (const people of candidates.values()) people.sort();
  const matching: Matching = { personOfRole: new Map(), roleOfPerson: new Map() };
  for (const roleId of candidates.keys()) seat(roleId, candidates, matching);
  const pairs = [...matching.personOfRole].map(([roleId, personId]) => ({ roleId, personId }));
  return {
    strength: ratio(pairs.length, roleIds.length),
    pairs: pairs.sort((a, b) => (a.roleId < b.roleId ? -1 : 1)),
  };
}

type Matching = { personOfRole: Map<string, string>; roleOfPerson: Map<string, string> };

/** Seats somebody on `start`, moving others to their other roles where that makes room. */
function seat(start: string, candidates: ReadonlyMap<string, readonly string[]>, matching: Matching): void {
  const reachedFrom = new Map<string, string>();
  const queue = [start];
  for (const roleId of queue) {
    for (const personId of candidates.get(roleId) ?? []) {
      if (reachedFrom.has(personId)) continue;
      reachedFrom.set(personId, roleId);
      const seatedOn = matching.roleOfPerson.get(personId);
      if (seatedOn === undefined) {
        shift(personId, reachedFrom, matching);
        return;
      }
      queue.push(seatedOn);
    }
  }
}

/** Walks back along the path: each person takes the role they were reached from. */
function shift(last: string, reachedFrom: ReadonlyMap<string, string>, matching: Matching): void {
  let personId: string | undefined = last;
  while (personId !== undefined) {
    const roleId = reachedFrom.get(personId);
    if (roleId === undefined) return;
    const displaced = matching.personOfRole.get(roleId);
    matching.personOfRole.set(roleId, personId);
    matching.roleOfPerson.set(personId, roleId);
    personId = displaced;
  }
}

function readyNow(successors: readonly Successor[]): Successor[] {
  return successors.filter((successor) => successor.readinessBand === "ready_now");
}

function onRoles(roleIds: readonly string[], successors: readonly Successor[]): Successor[] {
  const asked = new Set(roleIds);
  return successors.filter((successor) => asked.has(successor.roleId));
}
