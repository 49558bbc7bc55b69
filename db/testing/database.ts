import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database } from "../client.ts";
import { ensureApplicationLogin } from "../migrate.ts";

/** The names under which the global set-up hands its server to the test files. */
declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    templateName: string;
  }
}

export const TEST_SECRET = "a secret of the tests, long enough to pass";

export type TestDatabase = {
  /** Connected as the application's role: row level security holds. */
  readonly database: Database;
  readonly applicationUrl: string;
  readonly ownerUrl: string;
};

/**
 * Gives the test file a private copy of the migrated template (about 25 ms), dropped afterwards.
 * Call at the top of a describe block or file; read `.database` inside tests only.
 */
export function useTestDatabase(): TestDatabase {
  let database: Database | undefined;
  let applicationUrl = "";
  let ownerUrl = "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;

  beforeAll(async () => {
    await asOwner(`create database ${name} template ${inject("templateName")}`);
    const url = new URL(inject("ownerUrl"));
    url.pathname = `/${name}`;
    ownerUrl = url.toString();
    applicationUrl = await ensureApplicationLogin(ownerUrl, TEST_SECRET);
    database = connect({ url: applicationUrl });
  });

  afterAll(async () => {
    await database?.end();
    await asOwner(`drop database if exists ${name} with (force)`);
  });

  return {
    get database() {
      if (!database) throw new Error("The test database is there inside tests only.");
      return database;
    },
    get applicationUrl() {
      return applicationUrl;
    },
    get ownerUrl() {
      return ownerUrl;
    },
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("ownerUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
