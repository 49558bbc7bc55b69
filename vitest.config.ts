import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A zone with an odd offset: code that forgets about time zones fails at once.
    env: { TZ: "Asia/Kathmandu", NEXT_TELEMETRY_DISABLED: "1" },
    include: ["*.test.ts", "{domain,db,server,scripts,app}/**/*.test.{ts,tsx}"],
    globalSetup: [],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
