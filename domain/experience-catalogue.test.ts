import { describe, expect, test } from "vitest";
import { EXPERIENCE_CATALOGUE } from "./experience-catalogue.ts";
import { BUCKETS, CHALLENGES, practisedProcesses, WEIGHTS } from "./experience-type.ts";
import { PROCESSES } from "./process.ts";
import { text } from "./text.ts";

function byCode(code: string) {
  const type = EXPERIENCE_CATALOGUE.find((one) => one.code === code);
  if (!type) throw new Error(`no ${code}`);
  return type;
}

describe("the catalogue", () => {
  test("holds 65 types: 43 experiences, 14 exposures, 8 courses, each once", () => {
    expect(EXPERIENCE_CATALOGUE).toHaveLength(65);
    expect(
      BUCKETS.map((bucket) => EXPERIENCE_CATALOGUE.filter((type) => type.bucket === bucket).length),
    ).toEqual([43, 14, 8]);
    for (const key of ["code", "name", "evidenceRule"] as const) {
      expect(new Set(EXPERIENCE_CATALOGUE.map((type) => type[key])).size).toBe(65);
    }
  });

  test("has the agreed sum of weights per process", () => {
    const sums = PROCESSES.map((process) =>
      EXPERIENCE_CATALOGUE.reduce((sum, type) => sum + type.weights[process], 0),
    );
    expect(sums).toEqual([60, 75, 78, 86, 109, 86]);
  });

  test("numbers its codes by bucket without gaps", () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
    expect(EXPERIENCE_CATALOGUE.map((type) => type.code)).toEqual([
      ...numbered("E", 43),
      ...numbered("X", 14),
      ...numbered("D", 8),
    ]);
  });

  test.each(EXPERIENCE_CATALOGUE)("$code $name is complete", (type) => {
    expect(text(1, 120).parse(type.name)).toBe(type.name);
    expect(text(20, 300).parse(type.evidenceRule)).toBe(type.evidenceRule);
    expect(type.evidenceRule).toMatch(/^[A-Z].*\.$/);
    expect(type.evidenceRule).not.toMatch(/;| mo\b/);
    expect(type.duration).toMatch(/days|weeks|months/);
    expect(text(1, 120).parse(type.source)).toBe(type.source);
    expect(type.challenges.length).toBeGreaterThan(0);
    for (const challenge of type.challenges) expect(CHALLENGES).toContain(challenge);
    for (const process of PROCESSES) expect(WEIGHTS).toContain(type.weights[process]);
    expect(practisedProcesses(type.weights).length).toBeGreaterThan(0);
  });
});

describe("the processes pre-selected for an experience", () => {
  test.each([
    ["E01", ["OS", "SD", "PB", "AP", "MI"]],
    ["E22", ["CP"]],
    ["E39", ["SD"]],
    ["X04", ["OS", "SD", "AP", "MI"]],
    ["D08", ["AP", "MI"]],
  ])("%s: %j", (code, processes) => {
    expect(practisedProcesses(byCode(code).weights)).toEqual(processes);
  });

  test("are none where nothing is practised", () => {
    expect(practisedProcesses({ PB: 0, OS: 0, CP: 0, SD: 0, AP: 0, MI: 0 })).toEqual([]);
  });
});
