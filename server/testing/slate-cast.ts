import { rowsOf, withConnection } from "#db/testing/connection.ts";
import type { TestDatabase } from "#db/testing/database.ts";
import { createNomination, createRole, createSlate } from "#db/testing/factory.ts";
import { castRoles, type Member, type RoleCast } from "./role-cast.ts";

type Seat = { roleId: string; slateId: string };

export type SlateCast = RoleCast & ReturnType<typeof slateTools>;

/** The company of `castRoles` with what tests of slates do again and again. */
export async function castSlates(held: TestDatabase): Promise<SlateCast> {
  const cast = await castRoles(held.database);
  return { ...cast, ...slateTools(held, cast) };
}

export function nomination(roleId: string, personId: string, overrides: Record<string, unknown> = {}) {
  return {
    roleId,
    personId,
    readinessBand: "one_to_two_years" as const,
    rank: null,
    promisedOn: null,
    reason: "Led a comparable unit.",
    ...overrides,
  };
}

function slateTools(held: TestDatabase, cast: RoleCast) {
  /** A critical seat in Operations, held by the head, with an empty slate. */
  async function seat(overrides: Record<string, unknown> = {}): Promise<Seat> {
    return held.database.write(cast.scope, async (db) => {
      const facts = { isCritical: true, criticalReason: "Runs the plants.", incumbentId: cast.head };
      const roleId = await createRole(db, { orgUnitId: cast.operations, ...facts, ...overrides });
      return { roleId, slateId: await createSlate(db, roleId) };
    });
  }

  async function nominate(
    roleId: string,
    personId: string,
    overrides: Record<string, unknown> = {},
    by: Member = cast.hr,
  ) {
    return (await by.api.slate.nominate(nomination(roleId, personId, overrides))).nominationId;
  }

  /** A seat with Ana, Bo and Chi on its slate, in this order. */
  async function seatOfThree() {
    const made = await seat();
    const ana = await nominate(made.roleId, cast.ana);
    const bo = await nominate(made.roleId, cast.bo);
    const chi = await nominate(made.roleId, cast.chi);
    return { ...made, ana, bo, chi };
  }

  /** A planner stands on the slate with the others: placed there by somebody else. */
  async function seatWithPlanner(rank: number) {
    const { roleId, slateId } = await seat();
    await held.database.write(cast.scope, async (db) => {
      const people = [cast.ana, cast.bo].toSpliced(rank - 1, 0, cast.planner);
      for (const [place, personId] of people.entries()) {
        await createNomination(db, { slateId, personId, rank: place + 1, decidedBy: cast.hr.userId });
      }
    });
    return { roleId, slateId };
  }

  async function shown(roleId: string, by: Member = cast.hr) {
    const { nominations } = await by.api.slate.get({ roleId });
    return nominations.map(({ firstName, rank }) => `${rank} ${firstName}`);
  }

  async function storedRanks(slateId: string): Promise<number[]> {
    const rows = await rowsOf<{ rank: number }>(
      held.ownerUrl,
      "select rank from nominations where slate_id = $1 and state <> 'withdrawn' order by rank",
      [slateId],
    );
    return rows.map((row) => row.rank);
  }

  /** Makes what happened to a slate so far lie some days back. The history refuses this, so its guard rests meanwhile. */
  async function agePast(roleId: string, days: number): Promise<void> {
    await withConnection(held.ownerUrl, async (client) => {
      await client.query("alter table row_versions disable trigger user");
      await client.query(
        `update row_versions set changed_at = changed_at - make_interval(days => $2) where row_id in (
          select n.id from nominations n join slates s on s.id = n.slate_id where s.role_id = $1)`,
        [roleId, days],
      );
      await client.query("alter table row_versions enable trigger user");
    });
  }

  return { seat, nominate, seatOfThree, seatWithPlanner, shown, storedRanks, agePast };
}
