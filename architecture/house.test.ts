// biome-ignore-all lint/suspicious/noTemplateCurlyInString: planted code is code in quotes
import { describe, expect, test } from "vitest";
import { RULES } from "./house.ts";
import { WITHOUT_REACH } from "./query.ts";
import { sourceFile } from "./source-file.ts";

type Planted = {
  path: string;
  text: string;
  /** The lines that must be reported. */
  lines: number[];
};

/** For each rule, by its promise: files that break it, and neighbours that look alike but are fine. */
const PLANTED: Record<string, Planted[]> = {
  "imports run one way: app -> server -> db -> domain": [
    { path: "domain/a.ts", text: 'import { people } from "#db/schema/person.ts";', lines: [1] },
    {
      path: "domain/b.ts",
      text: 'import type { Db } from "#db/client.ts";\nimport * as z from "zod";',
      lines: [1],
    },
    { path: "domain/c.ts", text: 'import { randomUUID } from "node:crypto";', lines: [1] },
    { path: "domain/d.ts", text: 'import { useState } from "react";', lines: [1] },
    { path: "domain/e.ts", text: 'export { x } from "../server/env.ts";', lines: [1] },
    { path: "domain/f.ts", text: '// import { x } from "pg"\nimport { y } from "./a.ts";', lines: [] },
    {
      path: "domain/g.test.ts",
      text: 'import { test } from "vitest";\nimport fc from "fast-check";',
      lines: [],
    },
    {
      path: "domain/h.test.ts",
      text: 'import { useTestDatabase } from "#db/testing/database.ts";',
      lines: [1],
    },
    { path: "db/schema/a.ts", text: 'import { allow } from "#server/trpc.ts";', lines: [1] },
    { path: "db/queries/a.ts", text: 'import pg from "pg";\nimport { eq } from "drizzle-orm";', lines: [1] },
    { path: "db/queries/b.ts", text: 'import { log } from "#server/log.ts";', lines: [1] },
    { path: "db/seed/a.ts", text: 'const { x } = await import("#server/router.ts");', lines: [1] },
    { path: "server/routers/a.ts", text: 'import { eq } from "drizzle-orm";', lines: [1] },
    { path: "server/routers/b.ts", text: 'import { people } from "#db/schema/person.ts";', lines: [1] },
    { path: "server/routers/c.ts", text: 'import { log } from "../log.ts";', lines: [1] },
    {
      path: "server/routers/d.ts",
      text: 'import * as z from "zod";\nimport { getPerson } from "#db/queries/person.ts";\nimport { allow } from "../trpc.ts";',
      lines: [],
    },
    {
      path: "server/routers/d.test.ts",
      text: 'import { createUser } from "#db/testing/factory.ts";',
      lines: [],
    },
    { path: "server/a.ts", text: 'import { sql } from "drizzle-orm/pg-core";', lines: [1] },
    { path: "server/b.ts", text: 'import { Page } from "#app/page.tsx";', lines: [1] },
    { path: "server/c.ts", text: 'import type { Client } from "pg";', lines: [1] },
    { path: "server/c.test.ts", text: 'import pg from "pg";', lines: [] },
    { path: "app/_trpc/a.ts", text: 'import { createCaller } from "#server/router.ts";', lines: [] },
    { path: "app/api/x/route.ts", text: 'import { connect } from "#db/client.ts";', lines: [1] },
    { path: "app/page.tsx", text: 'import { createCaller } from "#server/router.ts";', lines: [1] },
    { path: "app/a.tsx", text: "import type { AppRouter } from '#server/router.ts';", lines: [1] },
    { path: "app/b.tsx", text: 'import {\n  a,\n  b,\n} from "node:fs";', lines: [4] },
    {
      path: "app/c.tsx",
      text: '"use client";\nimport { read } from "#app/_trpc/server.ts";\nimport Link from "next/link";',
      lines: [],
    },
    { path: "app/d.tsx", text: "const page = <p>Don't import x from 'pg'</p>;", lines: [] },
    { path: "e2e/a.spec.ts", text: 'import { createCaller } from "#server/router.ts";', lines: [1] },
    { path: "scripts/a.mjs", text: 'import pg from "pg";\nconst later = await import("pg");', lines: [1] },
    { path: "attic/a.ts", text: "export const a = 1;", lines: [] },
    { path: "attic/b.ts", text: 'import "./a.ts";', lines: [1] },
  ],
  "helpers of the tests are used by tests only": [
    { path: "server/a.ts", text: '\nimport { x } from "#db/testing/factory.ts";', lines: [2] },
    { path: "db/seed/a.ts", text: 'import { x } from "../testing/factory.ts";', lines: [1] },
    { path: "server/a.test.ts", text: 'import { x } from "#db/testing/factory.ts";', lines: [] },
  ],
  "next-auth is known in one place, so that it can be replaced": [
    { path: "server/routers/a.ts", text: 'import { getServerSession } from "next-auth";', lines: [1] },
    { path: "app/(workspace)/page.tsx", text: 'import { useSession } from "next-auth/react";', lines: [1] },
    { path: "server/auth.ts", text: 'import type { NextAuthOptions } from "next-auth";', lines: [] },
  ],
  "imports never run in a circle": [
    { path: "domain/a.ts", text: 'import { b } from "./b.ts";', lines: [1] },
    { path: "domain/b.ts", text: 'import type { C } from "#domain/c.ts";', lines: [] },
    { path: "domain/c.ts", text: 'export * from "./a.ts";', lines: [] },
    { path: "domain/d.ts", text: 'import { a } from "./a.ts";', lines: [] },
  ],
  "imports name the whole file, since Node runs the sources as they are": [
    { path: "domain/a.ts", text: 'import { b } from "./b";', lines: [1] },
    { path: "domain/c.ts", text: 'import { b } from "#domain/b";', lines: [1] },
    { path: "domain/d.ts", text: 'import { b } from "#domain/b.ts";', lines: [] },
  ],
  "another room is imported by its name, not by climbing out of one's own": [
    { path: "server/routers/a.ts", text: 'import { b } from "../../domain/b.ts";', lines: [1] },
    { path: "server/routers/c.ts", text: 'import { b } from "../trpc.ts";', lines: [] },
  ],
  "no file is called index, utils, helpers, common, misc, types or constants": [
    { path: "domain/utils.ts", text: "", lines: [1] },
    { path: "app/_ui/index.tsx", text: "", lines: [1] },
    { path: "db/types.d.ts", text: "", lines: [1] },
    { path: "server/helpers.test.ts", text: "", lines: [1] },
    { path: "domain/experience-type.ts", text: "", lines: [] },
  ],
  "names of files and folders are kebab-case": [
    { path: "domain/personImport.ts", text: "", lines: [1] },
    { path: "app/_ui/Button.tsx", text: "", lines: [1] },
    { path: "server/Routers/a.ts", text: "", lines: [1] },
    { path: "db/[id]/a.ts", text: "", lines: [1] },
    { path: "app/(workspace)/people/[personId]/page.tsx", text: "", lines: [] },
    { path: "app/api/auth/[...nextauth]/route.ts", text: "", lines: [] },
  ],
  "no file is longer than 300 lines, but for tests and data": [
    { path: "domain/a.ts", text: "\n".repeat(301), lines: [301] },
    { path: "domain/b.ts", text: "\n".repeat(300), lines: [] },
    { path: "domain/a.test.ts", text: "\n".repeat(301), lines: [] },
  ],
  "process.env is read in server/env.ts only": [
    { path: "server/a.ts", text: "const a = process.env.PORT;", lines: [1] },
    { path: "db/a.ts", text: 'const a = process["env"];', lines: [1] },
    { path: "app/a.tsx", text: "const { env } = process;", lines: [1] },
    { path: "server/env.ts", text: "const a = process.env.PORT;", lines: [] },
    { path: "next.config.ts", text: "const a = process.env.PORT;", lines: [] },
    { path: "server/b.ts", text: '// not process.env\nconst a = "process.env";', lines: [] },
  ],
  "a procedure opens through allow(...) only": [
    { path: "server/routers/a.ts", text: "const a = t.procedure.query(() => 1);", lines: [1] },
    {
      path: "server/routers/b.ts",
      text: "\nexport const b = publicProcedure.mutation(() => 1);",
      lines: [2],
    },
    { path: "server/b.ts", text: "const t = initTRPC.create();", lines: [1] },
    { path: "server/routers/c.ts", text: 'export const c = allow("person:read").query(() => 1);', lines: [] },
  ],
  "SQL is never put together from text": [
    { path: "db/queries/a.ts", text: "const a = sql.raw(name);", lines: [1] },
    { path: "db/queries/b.ts", text: "const b = sql`select ${name}`;", lines: [] },
  ],
  "transactions are opened by db/client.ts only, since drizzle's own lose the connection when BEGIN fails": [
    { path: "server/usecases/a.ts", text: "await db.transaction(async () => {});", lines: [1] },
    { path: "db/testing/a.ts", text: "await db\n  .transaction(async () => {});", lines: [2] },
    { path: "server/usecases/b.ts", text: "await database.write(scope, async () => {});", lines: [] },
  ],
  "no state outlives its transaction, so that a pooler may share connections": [
    { path: "db/a.ts", text: "await client.query(\"set passage.user_id = '1'\");", lines: [1] },
    { path: "db/b.ts", text: 'await client.query("begin; SET SESSION role to x");', lines: [1] },
    { path: "db/queries/c.ts", text: "sql`select pg_advisory_lock(1)`;", lines: [1] },
    { path: "db/queries/d.ts", text: "sql`select set_config('a.b', ${value}, false)`;", lines: [1] },
    {
      path: "db/queries/e.ts",
      text: "sql`select set_config('a.b', ${value}, true), pg_advisory_xact_lock(1)`;",
      lines: [],
    },
    {
      path: "db/queries/f.ts",
      text: "sql`update people set name = 1`;\nsql`set local lock_timeout = 1`;",
      lines: [],
    },
    { path: "db/migrate.ts", text: 'query("select pg_advisory_lock($1)");', lines: [] },
    {
      path: "db/g.ts",
      text: 'query("listen changes");\nquery("DISCARD ALL;");\nquery("prepare one as select 1");',
      lines: [1, 2, 3],
    },
    { path: "db/h.ts", text: 'const lesson = "Listen before you plan.";', lines: [] },
  ],
  "no named prepared statements, which break behind a pooler": [
    { path: "db/queries/a.ts", text: 'const a = db.select().from(people).prepare("people");', lines: [1] },
    { path: "server/a.ts", text: "await next.prepare();", lines: [] },
  ],
  "nothing is a Server Action: data is changed through procedures": [
    { path: "app/a.ts", text: '"use server";', lines: [1] },
    { path: "app/b.tsx", text: "async function save() {\n  'use server';\n}", lines: [2] },
    { path: "app/c.tsx", text: '"use client";', lines: [] },
  ],
  "HTML is never put in as text": [
    { path: "app/a.tsx", text: "<p dangerouslySetInnerHTML={{ __html: note }} />", lines: [1] },
    { path: "app/b.tsx", text: "element.innerHTML = note;", lines: [1] },
    { path: "app/c.tsx", text: "<p>{note}</p>", lines: [] },
  ],
  "the domain has no clock and no dice": [
    { path: "domain/a.ts", text: "const now = new Date();", lines: [1] },
    { path: "domain/b.ts", text: "const now = Date.now() + Math.random();", lines: [1, 1] },
    { path: "domain/c.ts", text: "const now = new Date;", lines: [1] },
    { path: "domain/d.ts", text: "const day = new Date(`${value}T00:00:00Z`);", lines: [] },
    { path: "server/a.ts", text: "const now = new Date();", lines: [] },
  ],
  "zod is imported whole, so that the bundler can leave out what is not used": [
    { path: "domain/a.ts", text: 'import { z } from "zod";', lines: [1] },
    { path: "domain/b.ts", text: 'import z from "zod";', lines: [1] },
    { path: "domain/c.ts", text: 'import * as z from "zod";', lines: [] },
    { path: "app/a.ts", text: 'import * as z from "zod/mini";', lines: [] },
  ],
  "server/trpc.ts itself builds procedures in one place": [
    {
      path: "server/trpc.ts",
      text: "export const a = t.procedure;\nexport const b = t.procedure;",
      lines: [2],
    },
  ],
  "every query takes the reach of whoever asks": [
    {
      path: "db/queries/a.ts",
      text: "export async function listPeople(db: Db, limit: number) {}",
      lines: [1],
    },
    {
      path: "db/queries/b.ts",
      text: "export async function getPerson(\n  db: Db,\n  reach: Reach,\n  id: string,\n) {}",
      lines: [],
    },
    { path: "db/queries/c.ts", text: "export const listUnits = async (db: Db) => db.select();", lines: [1] },
    {
      path: "db/queries/d.ts",
      text: "export async function updatePerson(db: Db, id: string) {}",
      lines: [1],
    },
    {
      path: "db/queries/e.ts",
      text: "export async function insertPerson(db: Db, values: Values) {}",
      lines: [],
    },
    {
      path: "db/queries/f.ts",
      text: "export function listRoles<T extends Row>(db: Db, f: (a: T) => void) {}",
      lines: [1],
    },
    { path: "db/queries/g.ts", text: "function rowsOf(db: Db) {}", lines: [] },
  ],
};

describe("a rule of the house", () => {
  test("is tried on planted violations, each of them", () => {
    const tried = Object.keys(PLANTED);
    const untried = RULES.map((rule) => rule.promise).filter((promise) => !tried.includes(promise));
    expect(untried).toEqual(["no exception from taking a reach outlives its query"]); // tried below
  });

  const cases = RULES.filter((rule) => PLANTED[rule.promise]).map((rule) => ({
    rule,
    promise: rule.promise,
  }));
  test.each(cases)("finds what breaks it and nothing else: $promise", ({ rule, promise }) => {
    const planted = PLANTED[promise] ?? [];
    const found = rule.check(planted.map((file) => sourceFile(file.path, file.text)));
    const expected = planted.flatMap((file) => file.lines.map((line) => `${file.path}:${line}`));
    expect(found.map((each) => `${each.path}:${each.line}`).sort()).toEqual(expected.sort());
    for (const each of found) expect(each.message.length).toBeGreaterThan(20);
  });

  test("names an exception whose query is gone", () => {
    const rule = RULES.find((each) => each.promise === "no exception from taking a reach outlives its query");
    expect(rule?.check([]).length).toBe(Object.keys(WITHOUT_REACH).length);
  });
});
