import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";

export type ImportTiming = {
  rows: number;
  floorSeconds: number;
  seconds: number;
  again: number;
  sentence: string;
};

/**
 * A file of people into an empty organization by the command line, and once more unchanged; beside it one insert
 * of the same rows from arrays, which is as fast as PostgreSQL takes them under row level security.
 */
export async function measureImport(options: {
  ownerUrl: string;
  dataDir: string;
  rows: number;
}): Promise<ImportTiming> {
  const { ownerUrl, dataDir, rows } = options;
  const file = join(dataDir, "people.csv");
  await writeFile(file, csvOf(rows));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const target = await newOrganization(client, "Bench import");
  const floorSeconds = await floorInsert(client, rows);
  await client.end();
  const seconds = await importFile(file, ownerUrl, dataDir, target);
  const again = await importFile(file, ownerUrl, dataDir, target);
  const sentence = `import of ${rows} people: ${seconds.toFixed(1)} s (the same file again ${again.toFixed(1)} s), process start included; bare insert ${floorSeconds.toFixed(2)} s`;
  return { rows, floorSeconds, seconds, again, sentence };
}

function csvOf(rows: number): string {
  const lines = ["Employee ID,First name,Last name,Work email,Job title,Department,Manager ID,Hire date"];
  for (let n = 1; n <= rows; n += 1) {
    const manager = n === 1 ? "" : `I${Math.floor((n - 2) / 8) + 1}`;
    lines.push(
      `I${n},First${n % 97},Last ${n},i${n}@bench.example,Job ${n % 40},Department ${n % 30},${manager},2019-0${1 + (n % 9)}-1${n % 10}`,
    );
  }
  return lines.join("\n");
}

async function newOrganization(client: pg.Client, name: string): Promise<string> {
  const made = await client.query<{ id: string }>(
    "insert into organizations (name) values ($1) returning id",
    [name],
  );
  return made.rows[0]?.id ?? "";
}

async function floorInsert(client: pg.Client, rows: number): Promise<number> {
  const organizationId = await newOrganization(client, "Bench floor");
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  await client.query("set session_replication_role = replica");
  const start = performance.now();
  await client.query(
    `insert into people (organization_id, employee_id, first_name, last_name, work_email, job_title)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      organizationId,
      numbers.map((n) => `F${n}`),
      numbers.map((n) => `First${n % 97}`),
      numbers.map((n) => `Last ${n}`),
      numbers.map((n) => `f${n}@bench.example`),
      numbers.map((n) => `Job ${n % 40}`),
    ],
  );
  const seconds = (performance.now() - start) / 1000;
  await client.query("set session_replication_role = origin");
  return seconds;
}

async function importFile(
  file: string,
  databaseUrl: string,
  dataDir: string,
  organizationId: string,
): Promise<number> {
  const start = performance.now();
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(
      process.execPath,
      ["server/import-command.ts", "people", file, "--json", "--organization", organizationId],
      {
        env: { ...process.env, DATABASE_URL: databaseUrl, PASSAGE_DATA_DIR: dataDir },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return (performance.now() - start) / 1000;
}
