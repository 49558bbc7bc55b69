import * as z from "zod";
import { ROLES } from "./permission-table.ts";
import { text } from "./text.ts";
import { versionSchema } from "./version.ts";

export const PASSWORD_MIN = 12;
const PASSWORD_MAX_BYTES = 256;

/**
 * A password somebody chooses: 12 characters or more, up to 256 bytes, taken as it is (spaces and every script
 * count); no rules about digits or signs, which only make people write it down.
 */
export const passwordSchema = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .refine((value) => new TextEncoder().encode(value).length <= PASSWORD_MAX_BYTES, "Use at most 256 bytes.")
  .refine((value) => new Set(value).size >= 5, "Use more different characters.");

export const emailSchema = text(3, 254)
  .toLowerCase()
  .refine(
    (value) => /^[^\s@]+@[^\s@]+$/.test(value),
    "Give an e-mail address, such as name@company.example.",
  );

/** A role over one unit and everything below it; null: over the whole organization. */
export const roleGrantSchema = z.strictObject({ role: z.enum(ROLES), orgUnitId: z.uuid().nullable() });

const grants = z
  .array(roleGrantSchema)
  .max(20)
  .refine(
    (list) => new Set(list.map((one) => `${one.role} ${one.orgUnitId}`)).size === list.length,
    "Give each role once.",
  )
  // Being a candidate needs no grant: everybody who works here is one.
  .refine(
    (list) => list.every((one) => one.role !== "candidate"),
    "Every employee is a candidate without being made one.",
  );

/** A new account for a person of the organization, or (auditors, say) for somebody who is none. */
export const CreateUser = z.strictObject({
  personId: z.uuid().nullable().default(null),
  name: text(1, 120),
  email: emailSchema,
  grants,
});
export type CreateUser = z.infer<typeof CreateUser>;

export const UpdateGrants = z.strictObject({ userId: z.uuid(), version: versionSchema, grants });
export const SetUserStatus = z.strictObject({
  userId: z.uuid(),
  version: versionSchema,
  status: z.enum(["active", "suspended"]),
});

export const ChangePassword = z
  .strictObject({ current: z.string().max(1024), next: passwordSchema })
  .refine(({ current, next }) => current !== next, {
    path: ["next"],
    message: "Choose another one than before.",
  });

/** The first organization of an installation, with the administrator who sets it up. */
export const SetUpOrganization = z.strictObject({
  key: z.string().min(1).max(100),
  organizationName: text(1, 120),
  name: text(1, 120),
  email: emailSchema,
  password: passwordSchema,
});
export type SetUpOrganization = z.infer<typeof SetUpOrganization>;
