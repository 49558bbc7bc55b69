import { describe, expect, it } from "vitest";
import { perProcess } from "./process.ts";
import { comparisonSentence, gapsTo } from "./slate-comparison.ts";

const TARGETS = perProcess(() => 4);
const person = (name: string, level: number | null, direction: number | null = level) => ({
  name,
  levels: { ...perProcess(() => level), SD: direction },
});

describe("a slate against its role", () => {
  it("measures each level against the target, and says nothing of what was not observed", () => {
    expect(gapsTo(TARGETS, person("Ana", 3.5, null).levels)).toEqual({ ...perProcess(() => -0.5), SD: null });
  });

  it.each([
    [[], "Nobody here has been assessed by others yet."],
    [[person("Ana", null)], "Nobody here has been assessed by others yet."],
    [[person("Ana", 4, 2.5)], "Ana falls shortest in setting direction (−1.5)."],
    [
      [person("Ana", 4, 2.5), person("Bo", 3, 3)],
      "Nobody reaches what the role asks in setting direction; Bo comes closest (−1.0).",
    ],
    [
      [person("Ana", 4, 2), person("Bo", 2, 4.2)],
      "Each process that was observed is reached by somebody on this slate.",
    ],
  ])("is said in one sentence", (people, sentence) => {
    expect(comparisonSentence(people, TARGETS)).toBe(sentence);
  });
});
