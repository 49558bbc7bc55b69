import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  PERMISSION_TABLE,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  type Span,
} from "#domain/permission-table.ts";
import { appRouter } from "./router.ts";
import { callerWith } from "./testing/caller.ts";
import { type About, PROCEDURE_EXAMPLES } from "./testing/procedure-example.ts";
import {
  type Actor,
  buildWorld,
  type Corner,
  type World,
  withoutKeeping,
} from "./testing/procedure-world.ts";

const held = useTestDatabase();
let world: World;
beforeAll(async () => {
  world = await buildWorld(held.database);
});

type CornerName = "inside" | "outside" | "elsewhere";
const CORNERS: readonly CornerName[] = ["inside", "outside", "elsewhere"];
const PATHS = Object.keys(appRouter._def.procedures).sort();

function permissionOf(path: string): Permission | undefined {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const procedure = procedures[path];
  const definition = typeof procedure === "function" && "_def" in procedure ? procedure._def : undefined;
  const meta =
    typeof definition === "object" && definition !== null && "meta" in definition
      ? definition.meta
      : undefined;
  const named =
    typeof meta === "object" && meta !== null && "permission" in meta ? meta.permission : undefined;
  return PERMISSIONS.find((permission) => permission === named);
}

async function call(
  token: string | null,
  path: string,
  input: unknown,
): Promise<{ code: string; answer: string }> {
  const [noun = "", verb = ""] = path.split(".");
  // The paths come from the router itself, so each of these exists.
  const caller = callerWith(withoutKeeping(held.database), token) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  try {
    return { code: "OK", answer: JSON.stringify((await caller[noun]?.[verb]?.(input)) ?? null) };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, answer: error.message };
    throw error;
  }
}

/** The spans of a permission for an actor: the manager and the candidate are people, so both are candidates too. */
function spansOf(role: Role, permission: Permission): Set<Span> {
  const row = PERMISSION_TABLE[permission];
  const spans = role === "manager" ? [row.manager, row.candidate] : [row[role]];
  return new Set(spans.filter((span) => span !== undefined));
}

/** Which spans reach what a corner holds, by how the world was built. */
function reaches(span: Span, role: Role, about: About, corner: CornerName): boolean {
  if (corner === "elsewhere") return false;
  if (span === "organization") return true;
  if (span === "granted" || corner === "outside") return false;
  switch (about) {
    case "person":
      return span === "self" ? role === "candidate" : span !== "named";
    case "unit":
      return span === "units" || span === "team" || span === "line";
    case "named":
      return span === "named";
    case "import":
      return span === "units";
    default:
      return false;
  }
}

/** Everything that names somebody, or says something about them. Names of units are no secret. */
function secretsOf({ unitId: _unit, experienceTypeId: _type, ...corner }: Corner): string[] {
  return Object.values(corner);
}

/** How a call must end, and why. */
function expectation(path: string, actor: Actor, corner: CornerName): string {
  const permission = permissionOf(path);
  const example = PROCEDURE_EXAMPLES[path];
  if (!permission || !example) throw new Error(`${path} has no permission or no example`);
  const spans = spansOf(actor.role, permission);
  if (spans.size === 0) return "FORBIDDEN";
  if (example.about === "nothing") return "OK";
  if ([...spans].some((span) => reaches(span, actor.role, example.about, corner))) return "OK";
  return example.outOfReach === "nothing" ? "OK" : (example.outOfReach ?? "NOT_FOUND");
}

describe("every procedure", () => {
  test("names a permission of the table", () => {
    expect(PATHS.length).toBeGreaterThan(40);
    expect(PATHS.filter((path) => permissionOf(path) === undefined)).toEqual([]);
  });

  test("has an example in server/testing/procedure-example.ts, and no example is left over", () => {
    expect(Object.keys(PROCEDURE_EXAMPLES).sort()).toEqual(PATHS);
  });

  test.each(PATHS)("%s asks who is there", async (path) => {
    const actor = world.actors.hr_partner;
    const input = PROCEDURE_EXAMPLES[path]?.input?.(world.inside, actor, world);
    expect((await call(null, path, input)).code).toBe("UNAUTHORIZED");
    expect((await call("a token of nobody", path, input)).code).toBe("UNAUTHORIZED");
  });
});

describe.each(ROLES)("as %s", (role) => {
  test.each(PATHS)(
    "%s does what the table says, inside of reach, outside, and in another organization",
    async (path) => {
      const actor = world.actors[role];
      const example = PROCEDURE_EXAMPLES[path];
      if (!example) throw new Error(`${path} has no example`);
      const found: Record<string, string> = {};
      const expected: Record<string, string> = {};
      const corners = example.about === "nothing" ? (["inside"] as const) : CORNERS;
      for (const corner of corners) {
        const input = example.input?.(world[corner], actor, world);
        const { code, answer } = await call(actor.token, path, input);
        expected[corner] = expectation(path, actor, corner);
        found[corner] = code === expected[corner] ? code : `${code}: ${answer.slice(0, 200)}`;
        if (code === "OK") expectNoLeak(path, actor, answer, JSON.stringify(input ?? null));
        if (code === "OK" && example.finds) expectFound(path, actor, corner, answer);
      }
      expect(found).toEqual(expected);
    },
  );
});

/** No answer speaks of another organization, nor of what lies outside of reach, but for what was asked itself. */
function expectNoLeak(path: string, actor: Actor, answer: string, asked: string): void {
  const permission = permissionOf(path);
  const everybody = permission !== undefined && spansOf(actor.role, permission).has("organization");
  const hidden = [...secretsOf(world.elsewhere), ...(everybody ? [] : secretsOf(world.outside))];
  expect(hidden.filter((id) => answer.includes(id) && !asked.includes(id))).toEqual([]);
}

/** What lies within reach is there, and what does not is not; so that no list passes by being empty. */
function expectFound(path: string, actor: Actor, corner: CornerName, answer: string): void {
  const permission = permissionOf(path);
  const example = PROCEDURE_EXAMPLES[path];
  if (!permission || !example?.finds) return;
  const about = example.about === "nothing" ? LISTED[path] : example.about;
  if (!about) throw new Error(`${path} lists something: say what in LISTED`);
  const within = [...spansOf(actor.role, permission)].some((span) =>
    reaches(span, actor.role, about, corner),
  );
  expect({ path, found: answer.includes(example.finds(world[corner])) }).toEqual({ path, found: within });
}

/** What the rows of a list are about. */
const LISTED: Record<string, About> = {
  "dashboard.get": "unit",
  "dashboard.drill": "unit",
  "experience.list": "person",
  "person.list": "person",
  "role.list": "unit",
  "role.units": "unit",
  "role.allUnits": "directory",
  "slate.benches": "unit",
  "user.list": "user",
};
