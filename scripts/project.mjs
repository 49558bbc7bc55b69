import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder; every script works from here, wherever it was called. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Takes what `.env` says where the environment does not say otherwise. */
export function loadEnvironment() {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  // Nothing of Passage calls out, and nothing it is built with may either.
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}
