import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daySchema } from "./day.ts";
import {
  lines,
  optionalLines,
  optionalText,
  optionalWebLinkSchema,
  orNull,
  reasonSchema,
  text,
  textProblem,
  tidyText,
  webLinkSchema,
} from "./text.ts";

const NUL = String.fromCharCode(0);

describe("a line of text", () => {
  test.each([
    ["is trimmed", "  Ana  ", "Ana"],
    ["is normalised to NFC", "Zoe\u0308", "Zoë"],
    ["keeps names from every script", "Nguyễn Thị Hương 山田太郎 محمد", "Nguyễn Thị Hương 山田太郎 محمد"],
    ["keeps emoji made of several parts", "👩‍🔧", "👩‍🔧"],
    ["keeps the marks that right-to-left names need", "שרה\u200F (HR)", "שרה\u200F (HR)"],
  ])("%s", (_promise, given, kept) => {
    expect(text(1, 60).parse(given)).toBe(kept);
  });

  test.each([
    ["nothing", ""],
    ["only spaces", " \t \u00A0"],
    ["only invisible characters", "\u200B\u200D\u2060"],
    ["NUL", `a${NUL}b`],
    ["an escape sequence", "a\u001B[31mb"],
    ["a C1 control", "a\u0085b"],
    ["a lone surrogate", "a\uD83D"],
    ["a bidi override", "abc\u202Egnp.exe"],
    ["a bidi isolate", "a\u2066b"],
    ["a line break", "a\nb"],
    ["a tab", "a\tb"],
    ["a text that is too long", "x".repeat(61)],
    ["a number", 12],
    ["null", null],
  ])("refuses %s", (_what, given) => {
    expect(text(1, 60).safeParse(given).success).toBe(false);
  });

  test("is measured after trimming", () => {
    expect(text(1, 3).safeParse("   abc   ").success).toBe(true);
    expect(text(3, 9).safeParse(" a ").success).toBe(false);
  });

  test("says what to do in words", () => {
    expect(text(1, 60).safeParse("").error?.issues[0]?.message).toBe("Fill this in.");
    expect(text(10, 60).safeParse("short").error?.issues[0]?.message).toBe("Write at least 10 characters.");
    expect(text(1, 4000).safeParse("x".repeat(4001)).error?.issues[0]?.message).toBe(
      "Use at most 4,000 characters.",
    );
  });
});

describe("several lines", () => {
  test("keep tabs and every kind of break as one", () => {
    expect(lines(1, 60).parse("a\r\nb\rc\u2028d\te")).toBe("a\nb\nc\nd\te");
  });

  test("still refuse NUL and overrides", () => {
    expect(lines(1, 60).safeParse(`a\n${NUL}`).success).toBe(false);
    expect(lines(1, 60).safeParse("a\n\u202E").success).toBe(false);
  });
});

describe("a text that may be left empty", () => {
  test.each(["", "   ", null, undefined])("is null for %j", (given) => {
    expect(optionalText(10).parse(given)).toBeNull();
    expect(optionalLines(10).parse(given)).toBeNull();
  });

  test("is kept and judged when filled in", () => {
    expect(optionalText(10).parse(" yes ")).toBe("yes");
    expect(optionalText(10).safeParse(`n${NUL}`).success).toBe(false);
    expect(optionalLines(3).safeParse("long").success).toBe(false);
  });
});

test("an empty field is null, a filled one is judged by its own rule", () => {
  const day = orNull(daySchema);
  expect(["", null, undefined, "2026-03-01"].map((given) => day.parse(given))).toEqual([
    null,
    null,
    null,
    "2026-03-01",
  ]);
  expect(day.safeParse("2026-02-31").error?.issues[0]?.message).toBe(
    "Give a date that exists, as year-month-day.",
  );
});

test("a reason has at least three characters", () => {
  expect(reasonSchema.safeParse("ok").success).toBe(false);
  expect(reasonSchema.parse("Why not")).toBe("Why not");
});

describe("a web address", () => {
  test.each(["https://example.org/a?b=c#d", "http://intranet/doc/12", "https://bücher.example/ä"])(
    "may be %s",
    (link) => {
      expect(webLinkSchema.parse(link)).toBe(link);
    },
  );

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "example.org",
    "//example.org",
    "https://",
    "https://me:secret@example.org",
    "https://example.org/a b",
    "",
  ])("may not be %j", (link) => {
    expect(webLinkSchema.safeParse(link).success).toBe(false);
  });

  test("may be left empty where it is optional", () => {
    expect(optionalWebLinkSchema.parse("")).toBeNull();
    expect(optionalWebLinkSchema.parse(undefined)).toBeNull();
    expect(optionalWebLinkSchema.safeParse("javascript:alert(1)").success).toBe(false);
  });
});

describe("laws of tidying", () => {
  test("tidying twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(tidyText(tidyText(value))).toBe(tidyText(value));
      }),
    );
  });

  test("what a schema accepts, it accepts again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (value) => {
        const first = lines(0, 200).safeParse(value);
        if (!first.success) return;
        expect(textProblem(first.data, { multiline: true })).toBeNull();
        expect(lines(0, 200).parse(first.data)).toBe(first.data);
      }),
    );
  });
});
