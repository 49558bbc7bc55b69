import type { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "#db/client.ts";
import type { Env } from "./env.ts";

/** What the process started once and everything in the server shares. */
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
