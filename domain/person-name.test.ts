import { describe, expect, test } from "vitest";
import { initialsAgree, nameKey, nameKeyOf, splitFullName } from "./person-name.ts";

describe("a whole name in one cell", () => {
  test.each([
    ["Okafor, Ines", "Ines", "Okafor"],
    ["Okafor,Ines", "Ines", "Okafor"],
    ["Lindqvist, Per  K", "Per  K", "Lindqvist"],
    ["Ines Okafor", "Ines", "Okafor"],
    ["Dr. Ines Maria Okafor", "Ines Maria", "Okafor"],
    ["Ludwig van der Berg", "Ludwig", "van der Berg"],
    ["Okafor, Jr., Samuel", "Samuel", "Okafor Jr."],
    ["Samuel Okafor Jr.", "Samuel", "Okafor Jr."],
    ["Suharto", "", "Suharto"],
    ["王小明", "", "王小明"],
    ["", "", ""],
  ])("%j is %j and %j", (text, firstName, lastName) => {
    expect(splitFullName(text)).toEqual({ firstName, lastName });
  });
});

describe("two spellings of one name", () => {
  test.each([
    ["Okafor, Ines", "Ines Okafor"],
    ["Okafor, Ines M", "Ines Okafor"],
    ["Müller, Jürgen", "jurgen MULLER"],
    ["Dr. Ines Okafor", "Okafor, Ines"],
    ["O'Brien, Sean", "Sean O’Brien"],
    ["Anna-Lena Groß", "Gross, Anna Lena"],
    ["Ines Okafor (10023)", "Okafor, Ines"],
    ["Samuel Okafor Jr.", "Okafor, Samuel"],
    ["Łukasz Nowak", "Nowak, Lukasz"],
  ])("%j and %j have the same key", (left, right) => {
    expect(nameKeyOf(left).key).toBe(nameKeyOf(right).key);
  });

  test.each([
    ["Amy Dunn", "Dunne, Amy"],
    ["J Okafor", "Okafor, Ines"],
    ["Leigh Ann Park", "Park, Leigh"],
    ["12", "Okafor, Ines"],
  ])("%j and %j do not", (left, right) => {
    expect(nameKeyOf(left).key).not.toBe(nameKeyOf(right).key);
  });

  test("differing middle initials are different people, a missing one is not", () => {
    expect(initialsAgree(nameKeyOf("Amy B Dunn"), nameKeyOf("Dunn, Amy C"))).toBe(false);
    expect(initialsAgree(nameKeyOf("Amy B. Dunn"), nameKeyOf("Dunn, Amy"))).toBe(true);
  });

  test("marks that carry meaning outside Latin script are kept", () => {
    expect(nameKey({ firstName: "कि", lastName: "राम" }).key).not.toBe(
      nameKey({ firstName: "क", lastName: "राम" }).key,
    );
  });
});
