import { emptyNames, fullNames, kebabCase, noCycles, shortFiles, shortWays } from "./name.ts";
import { oneProcedure, patternRules, wholeZod } from "./pattern.ts";
import { queriesTakeReach, reachExceptions } from "./query.ts";
import { importDirection, nextAuthDoors, testHelpers } from "./room.ts";
import type { Rule } from "./rule.ts";

/** The rules of the house, all of them. */
export const RULES: readonly Rule[] = [
  importDirection,
  testHelpers,
  nextAuthDoors,
  noCycles,
  fullNames,
  shortWays,
  emptyNames,
  kebabCase,
  shortFiles,
  ...patternRules,
  wholeZod,
  oneProcedure,
  queriesTakeReach,
  reachExceptions,
];
