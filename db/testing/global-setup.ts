import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../embedded.ts";
import { migrate } from "../migrate.ts";

/** Starts one PostgreSQL for the whole run and migrates the template that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "passage-test-"));
  const server = await startEmbedded({ dataDir, durable: false });
  const templateName = "passage_template";
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${templateName}`);
  await client.end();
  const url = new URL(server.url);
  url.pathname = `/${templateName}`;
  await migrate(url.toString());
  project.provide("ownerUrl", server.url);
  project.provide("templateName", templateName);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
