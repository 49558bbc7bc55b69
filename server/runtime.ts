import type { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "#db/client.ts";
import type { Env } from "./env.ts";

/** What the process started once and everything else shares. */
export type Runtime = {
  env: Env;
  database: Database;
  secret: string;
  /** The demo company, when there is one: its users sign in with a click. */
  demoOrganizationId: string | null;
  /** Opens the set-up page while there is no organization yet; printed to the terminal only. */
  setupKey: string | null;
  limits: SignInLimits;
  version: string;
};

export type SignInLimits = { account: RateLimiterPostgres; address: RateLimiterPostgres };

const KEY = Symbol.for("passage.runtime");
type Holder = { [KEY]?: Runtime };

/**
 * Next bundles its own copy of our modules beside the ones the server itself loaded; the process-wide holder is
 * what makes them share one connection pool.
 */
export function setRuntime(runtime: Runtime): void {
  (globalThis as Holder)[KEY] = runtime;
}

/** @throws when the server has not started: nothing may reach the database while pages are being built. */
export function getRuntime(): Runtime {
  const runtime = (globalThis as Holder)[KEY];
  if (!runtime) throw new Error("Passage is not running in this process.");
  return runtime;
}
