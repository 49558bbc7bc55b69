import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };

const lockfile: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "..", "package-lock.json"), "utf8"),
);

/** Where Node would look for a package that another one asks for, the nearest place first. */
function placesFor(name: string, asking: string): string[] {
  const parents = asking.split("node_modules/").slice(1, -1);
  const nested = [
    asking,
    ...parents.map((_, index) => `node_modules/${parents.slice(0, index + 1).join("node_modules/")}`),
  ];
  return [
    ...nested.map((place) => `${place.replace(/\/$/, "")}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

test("the lockfile names the packages of every platform, or npm ci refuses it on some machines", () => {
  const missing = Object.entries(lockfile.packages).flatMap(([asking, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !placesFor(name, asking).some((place) => lockfile.packages[place]?.version),
    ),
  );
  expect(missing).toEqual([]);
});
