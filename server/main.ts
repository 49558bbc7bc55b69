import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#domain/failure.ts";
import { Problem } from "../scripts/problem.mjs";
import { type Env, publishForNextAuth, readEnv } from "./env.ts";
import { log } from "./log.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { setRuntime } from "./runtime.ts";
import { type Served, serve } from "./serve.ts";
import { openSignInLimits } from "./sign-in.ts";

/** Starts Passage and keeps it running until Ctrl+C or SIGTERM. Every foreseeable trouble ends in one sentence. */
async function main(): Promise<void> {
  const env = readEnv();
  publishForNextAuth(env);
  const prepared = await prepare(env, tell);
  let served: Served;
  try {
    served = await startServing(env, prepared);
  } catch (error) {
    await prepared.stop();
    throw explainListenError(error, env.port);
  }
  stopOnSignal(async () => {
    await served.close();
    await prepared.stop();
  });
}

async function startServing(env: Env, prepared: Prepared): Promise<Served> {
  const setupKey = prepared.isEmpty ? randomBytes(16).toString("base64url") : null;
  const runtime = {
    env,
    database: prepared.database,
    secret: prepared.secret,
    demoOrganizationId: prepared.demoOrganizationId,
    setupKey,
    limits: openSignInLimits(prepared.database),
    version: readVersion(),
  };
  setRuntime(runtime);
  const served = await serve(runtime);
  const address = env.publicUrl.toString().replace(/\/$/, "");
  if (setupKey) tell("Set-up", `make your organization at ${address}/welcome?key=${setupKey}`);
  else if (prepared.demoOrganizationId) tell("Demo", "sign in with one click on the first page");
  process.stdout.write(`Passage is ready on ${address}\n`);
  return served;
}

function tell(step: string, outcome: string): void {
  process.stdout.write(`${step.padEnd(14)} ${outcome}\n`);
}

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
  const parsed: { version?: string } = JSON.parse(text);
  return parsed.version ?? "unknown";
}

function explainListenError(error: unknown, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") {
    return new Failure("unavailable", `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
  }
  if (code === "EACCES") {
    return new Failure("unavailable", `This user may not listen on port ${port}. Choose one above 1024: PORT=3000 npm start`);
  }
  return error;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: string) => {
    if (stopping) return;
    stopping = true;
    tell("Stopping", `on ${signal}: finishing what is running`);
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, "could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => end("Ctrl+C"));
  process.on("SIGTERM", () => end("SIGTERM"));
}

try {
  await main();
} catch (error) {
  const known = error instanceof Failure || error instanceof Problem;
  process.stderr.write(`\n${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
