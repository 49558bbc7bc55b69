import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";

/** Journeys run against the production server: one with the demo company, one with nothing in it. */
const DEMO = "http://localhost:3210";
const EMPTY = "http://localhost:3211";
const serve = (name: string, url: string) => ({
  command: `node e2e/serve.ts ${name} ${new URL(url).port}`,
  url: `${url}/api/health`,
  timeout: 60_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
});

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    baseURL: DEMO,
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      // Without these Chromium talks to hosts of its own at every start, and will not run as root.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: [serve("demo", DEMO), serve("empty", EMPTY)],
});
