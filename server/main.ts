import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDoor } from "./door.ts";
import { setDoor } from "./door-holder.ts";
import { type Env, publishForNextAuth, readEnv } from "./env.ts";
import { runUntilStopped, type Startup } from "./lifecycle.ts";
import { log } from "./log.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { serve } from "./serve.ts";
import { openSignInLimits } from "./sign-in.ts";

/** Starts Passage and keeps it running until Ctrl+C or SIGTERM. Every foreseeable trouble ends in one sentence. */
await runUntilStopped(async (startup) => {
  const env = readEnv();
  log.level = env.logLevel;
  publishForNextAuth(env);
  const prepared = await prepare(env, startup);
  await startServing(env, prepared, startup);
});

async function startServing(env: Env, prepared: Prepared, startup: Startup): Promise<void> {
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
  setDoor(openDoor(runtime));
  const served = await serve(runtime);
  startup.onStop(served.close);
  const address = env.publicUrl.toString().replace(/\/$/, "");
  if (setupKey) startup.tell("Set-up", `make your organization at ${address}/welcome?key=${setupKey}`);
  else if (prepared.demoOrganizationId) startup.tell("Demo", "sign in with one click on the first page");
  startup.ready(address);
}

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
  const parsed: { version?: string } = JSON.parse(text);
  return parsed.version ?? "unknown";
}
