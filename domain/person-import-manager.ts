import { emailKey, groupBy, idKey } from "./person-import-match.ts";
import type { ManagerCell } from "./person-import-row.ts";
import { initialsAgree, type NameKey, nameKey, nameKeyOf } from "./person-name.ts";

/** A manager who is already kept, or one who comes with a line of the same file. */
export type ManagerRef =
  | { kind: "existing"; personId: string; name: string }
  | { kind: "row"; line: number; name: string };

/** Somebody who could be named as a manager. `ref` is null for a line that is not imported. */
export type ManagerCandidate = {
  ref: ManagerRef | null;
  line: number | null;
  employeeId: string | null;
  workEmail: string | null;
  firstName: string;
  lastName: string;
};

export type ManagerProblem =
  | "manager_not_found"
  | "manager_ambiguous"
  | "manager_not_imported"
  | "manager_conflict";

/** `none`: the line says there is no manager. `unknown`: it names somebody who cannot be told. */
export type ManagerAnswer =
  | { kind: "none" }
  | { kind: "found"; ref: ManagerRef; problem: "manager_conflict" | null }
  | { kind: "unknown"; problem: ManagerProblem; lines: readonly number[] };

type Keyed = { candidate: ManagerCandidate; name: NameKey };

/** Finds managers by id, then e-mail, then name if only one person has it, wherever they stand in the file. */
export class ManagerFinder {
  private readonly byId: ReadonlyMap<string, readonly ManagerCandidate[]>;
  private readonly byEmail: ReadonlyMap<string, readonly ManagerCandidate[]>;
  private readonly byName: ReadonlyMap<string, readonly Keyed[]>;
  private readonly useIds: boolean;
  private readonly asked = new Map<string, ManagerCandidate[]>();

  constructor(candidates: readonly ManagerCandidate[], options: { useIds: boolean }) {
    this.useIds = options.useIds;
    this.byId = groupBy(candidates, (person) => person.employeeId && idKey(person.employeeId));
    this.byEmail = groupBy(candidates, (person) => person.workEmail && emailKey(person.workEmail));
    const keyed = candidates.map((candidate) => ({ candidate, name: nameKey(candidate) }));
    this.byName = groupBy(keyed, (entry) => entry.name.key);
  }

  find(cell: ManagerCell): ManagerAnswer {
    const byId = this.useIds && cell.id ? (this.byId.get(idKey(cell.id)) ?? []) : [];
    const address = cell.email ?? (cell.name?.includes("@") ? cell.name : null);
    const byEmail = address ? (this.byEmail.get(emailKey(address)) ?? []) : [];
    const byName = cell.name ? this.named(cell.name) : [];
    const ways = [byId, byEmail, byName].filter((people) => people.length > 0);
    const [best] = ways;
    if (best) return answerOf(best, ways.slice(1));
    const said = (this.useIds && cell.id) || cell.email || cell.name;
    return said ? { kind: "unknown", problem: "manager_not_found", lines: [] } : { kind: "none" };
  }

  /** One manager is asked for once a report, so the answers are remembered. */
  private named(text: string): ManagerCandidate[] {
    const known = this.asked.get(text);
    if (known) return known;
    const wanted = nameKeyOf(text);
    const entries = this.byName.get(wanted.key) ?? [];
    const people = entries
      .filter((entry) => initialsAgree(entry.name, wanted))
      .map((entry) => entry.candidate);
    this.asked.set(text, people);
    return people;
  }
}

function answerOf(
  people: readonly ManagerCandidate[],
  otherWays: readonly (readonly ManagerCandidate[])[],
): ManagerAnswer {
  const lines = people.flatMap((person) => person.line ?? []);
  const imported = people.filter((person) => person.ref !== null);
  const [only] = imported;
  if (imported.length > 1) return { kind: "unknown", problem: "manager_ambiguous", lines };
  if (!only?.ref) return { kind: "unknown", problem: "manager_not_imported", lines };
  const disagree = otherWays.some((others) => !others.includes(only));
  return { kind: "found", ref: only.ref, problem: disagree ? "manager_conflict" : null };
}

/** How far the ids in the manager column are ids of people, and agree with the names beside them. */
export function judgeManagerIds(
  cells: readonly ManagerCell[],
  candidates: readonly ManagerCandidate[],
): { given: number; known: number; contradicted: number } {
  const ids = new ManagerFinder(candidates, { useIds: true });
  const verdict = { given: 0, known: 0, contradicted: 0 };
  for (const cell of cells) {
    if (!cell.id) continue;
    verdict.given += 1;
    const byId = ids.find({ id: cell.id, email: null, name: null });
    if (byId.kind === "unknown" && byId.problem === "manager_not_found") continue;
    verdict.known += 1;
    const byName = ids.find({ id: null, email: cell.email, name: cell.name });
    if (byId.kind === "found" && byName.kind === "found" && !sameManager(byId.ref, byName.ref))
      verdict.contradicted += 1;
  }
  return verdict;
}

export function sameManager(left: ManagerRef | null, right: ManagerRef | null): boolean {
  return managerIdentity(left) === managerIdentity(right);
}

/** One text for one person, kept or coming. */
export function managerIdentity(ref: ManagerRef | null): string | null {
  if (!ref) return null;
  return ref.kind === "existing" ? ref.personId : `line ${ref.line}`;
}

/**
 * Everybody who stands on a circle of a "who reports to whom" graph (each has at most one manager), with the
 * name of one person on the same circle.
 */
export function findCircles(managerOf: ReadonlyMap<string, string | null>): Map<string, string> {
  const circleOf = new Map<string, string>();
  const finished = new Set<string>();
  for (const start of managerOf.keys()) {
    const path = new Map<string, number>();
    let at: string | null = start;
    while (at !== null && !finished.has(at) && !path.has(at)) {
      path.set(at, path.size);
      at = managerOf.get(at) ?? null;
    }
    const entry = at === null ? undefined : path.get(at);
    for (const [person, step] of path) {
      finished.add(person);
      if (at !== null && entry !== undefined && step >= entry) circleOf.set(person, at);
    }
  }
  return circleOf;
}
