import type { RoleBench } from "./bench.ts";
import { type Day, daysBetween } from "./day.ts";

/** A slate nobody went through for longer than this (days) asks to be looked at. Own judgement: half a year. */
export const REVIEW_EVERY_DAYS = 180;

export type QueuedRole = {
  id: string;
  title: string;
  isCritical: boolean;
  bench: RoleBench;
  reviewedOn: Day | null;
  /** Nominations that wait to be endorsed. */
  waiting: number;
};

export type WorkQueue<Role> = {
  /** Critical roles without anybody ready now: those without any successor first. */
  withoutReadyNow: readonly Role[];
  /** Slates with somebody on them that were not gone through for too long: never reviewed first, then oldest. */
  staleSlates: readonly Role[];
  waiting: readonly Role[];
};

/** What an HR partner has to do next, from the roles whose slates they may see; order given where nothing decides. */
export function workQueue<Role extends QueuedRole>(roles: readonly Role[], today: Day): WorkQueue<Role> {
  return {
    withoutReadyNow: roles
      .filter((role) => role.isCritical && role.bench.ready_now === 0)
      .toSorted((a, b) => Number(a.bench.total > 0) - Number(b.bench.total > 0)),
    staleSlates: roles
      .filter((role) => role.bench.total > 0 && isStale(role.reviewedOn, today))
      .toSorted((a, b) => (a.reviewedOn ?? "").localeCompare(b.reviewedOn ?? "")),
    waiting: roles.filter((role) => role.waiting > 0),
  };
}

function isStale(reviewedOn: Day | null, today: Day): boolean {
  return reviewedOn === null || daysBetween(reviewedOn, today) > REVIEW_EVERY_DAYS;
}
