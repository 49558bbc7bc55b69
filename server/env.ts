import { Failure } from "#domain/failure.ts";
import { resolveDataFolder } from "../scripts/data-folder.mjs";

/** Everything the environment may say. Read once at start; nothing else in the house reads `process.env`. */
export type Env = {
  production: boolean;
  port: number;
  /** Null: the PostgreSQL that comes along is started. */
  databaseUrl: string | null;
  dataDir: string;
  /** Fill an empty database with the demo company. */
  demo: boolean;
  /** The address people type. Decides cookies and which origin may write. */
  publicUrl: URL;
  /** Null: one is made and kept in the data folder. */
  secret: string | null;
  trustedProxies: number;
  logLevel: string;
};

/** @throws Failure naming the variable and how to mend it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const port = readWhole(source, "PORT", 3000, 65_535);
  const publicUrl = readUrl(source, port);
  return {
    production: source.NODE_ENV !== "development",
    port,
    databaseUrl: source.DATABASE_URL || null,
    dataDir: resolveDataFolder({ root: process.cwd(), configured: source.PASSAGE_DATA_DIR }),
    demo: source.PASSAGE_DEMO !== "0",
    publicUrl,
    secret: readSecret(source),
    trustedProxies: readWhole(source, "PASSAGE_TRUSTED_PROXIES", 0, 10),
    logLevel: source.PASSAGE_LOG_LEVEL || "info",
  };
}

function readWhole(source: NodeJS.ProcessEnv, name: string, fallback: number, max: number): number {
  const text = source[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new Failure("invalid", `${name} must be a whole number from 0 to ${max}, not "${text}".`);
  }
  return value;
}

function readUrl(source: NodeJS.ProcessEnv, port: number): URL {
  const text = source.PASSAGE_URL || `http://localhost:${port}`;
  if (!URL.canParse(text)) throw new Failure("invalid", `PASSAGE_URL must be an address, not "${text}".`);
  const url = new URL(text);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !local) {
    throw new Failure("invalid", "PASSAGE_URL must begin with https:// (only localhost may do without).");
  }
  return url;
}

function readSecret(source: NodeJS.ProcessEnv): string | null {
  const secret = source.PASSAGE_SECRET;
  if (!secret) return null;
  if (Buffer.byteLength(secret) < 32) {
    throw new Failure(
      "invalid",
      "PASSAGE_SECRET must have at least 32 characters. Make one with: openssl rand -base64 33",
    );
  }
  return secret;
}

/** next-auth and Next read these two by themselves; they follow from ours. */
export function publishForNextAuth(env: Env): void {
  process.env.NEXTAUTH_URL = env.publicUrl.origin;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}
