import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A zone with an odd offset: code that forgets about time zones fails at once.
    env: { TZ: "Asia/Kathmandu", NEXT_TELEMETRY_DISABLED: "1" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["*.test.ts", "{architecture,domain,scripts,app}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{db,server}/**/*.test.ts"],
          globalSetup: ["./db/testing/global-setup.ts"],
          setupFiles: ["./server/testing/quiet.ts"],
        },
      },
    ],
  },
});
