import * as z from "zod";
import { personMappingSchema } from "./person-import-column.ts";
import { DATE_ORDERS } from "./person-import-date.ts";
import { IMPORT_RULES, type ImportRule } from "./person-import-issue.ts";
import { DELIMITERS, ENCODINGS } from "./table.ts";
import { versionSchema } from "./version.ts";

/** How a file is to be read where the detection is overruled. */
export const tableChoicesSchema = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  headerRow: z.int().min(1).max(1_000).optional(),
  sheet: z.string().min(1).max(200).optional(),
});

const RULE_NAMES = Object.keys(IMPORT_RULES) as [ImportRule, ...ImportRule[]]; // the keys are the type's own literals

const keptIssueSchema = z.object({
  line: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  rule: z.enum(RULE_NAMES),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  fix: z.string(),
});

/** What is kept with an import: everything a person chose, and how it ended. */
export const importOptionsSchema = z.object({
  choices: tableChoicesSchema.default({}),
  mapping: personMappingSchema.default({}),
  dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
  createUnits: z.boolean().default(true),
  skipErrors: z.boolean().default(false),
  /** Names the columns of the file, so that the next file of the same kind is mapped alike. */
  source: z.string().default(""),
  /** Why the last try to apply it ended without writing, as a sentence. */
  failure: z.string().nullable().default(null),
  /** After it was applied: the first findings, for the report. */
  issues: z.array(keptIssueSchema).default([]),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** A person's choices for a draft; what is absent stays. */
export const ConfigureImport = z.strictObject({
  importId: z.uuid(),
  version: versionSchema,
  choices: tableChoicesSchema.optional(),
  mapping: personMappingSchema.optional(),
  dateOrder: z.enum(DATE_ORDERS).nullable().optional(),
  createUnits: z.boolean().optional(),
  skipErrors: z.boolean().optional(),
});
export type ConfigureImport = z.infer<typeof ConfigureImport>;

const count = z.int().min(0).max(1_000_000);

/** Applies a draft, if it still does what the person saw. */
export const ApplyImport = z.strictObject({
  importId: z.uuid(),
  version: versionSchema,
  expected: z.strictObject({ created: count, updated: count, rejected: count }),
});
export type ApplyImport = z.infer<typeof ApplyImport>;
