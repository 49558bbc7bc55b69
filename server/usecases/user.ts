import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { insertCatalogue } from "#db/queries/experience-type.ts";
import { insertOrganization } from "#db/queries/organization.ts";
import { getPerson } from "#db/queries/person.ts";
import { getUser, insertUser, revokeSessionsOf, updateRoleGrants, updateUser } from "#db/queries/user.ts";
import { Failure } from "#domain/failure.ts";
import { reachOf, systemReach } from "#domain/permission.ts";
import type { CreateUser, SetUpOrganization } from "#domain/user.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { newRequestId } from "../context.ts";
import { hashPassword, verifyPassword } from "../password.ts";
import type { Runtime } from "../runtime.ts";
import type { ProcedureContext } from "../trpc.ts";

/** Makes an account with a first password that is shown once to whoever made it. */
export async function createUser(
  ctx: ProcedureContext,
  input: CreateUser,
): Promise<{ userId: string; firstPassword: string }> {
  if (input.personId) await getPerson(ctx.db, reachOf(ctx.actor, "person:find"), input.personId);
  const firstPassword = readablePassword();
  const userId = await insertUser(ctx.db, {
    organizationId: ctx.actor.organizationId,
    personId: input.personId,
    name: input.name,
    email: input.email,
    passwordHash: await hashPassword(firstPassword),
  });
  await updateRoleGrants(ctx.db, ctx.reach, userId, input.grants);
  await recordAuditEvent(ctx, {
    event: "user.created",
    objectType: "user",
    objectId: userId,
    subjectPersonId: input.personId,
    detail: { roles: input.grants.map((grant) => grant.role).join(" ") },
  });
  return { userId, firstPassword };
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  ctx: ProcedureContext,
  input: { current: string; next: string },
): Promise<void> {
  const user = await getUser(ctx.db, ctx.reach, ctx.actor.userId);
  if (!(await verifyPassword(user.passwordHash, input.current))) {
    const message = "This is not your present password.";
    throw new Failure("invalid", message, [{ field: "current", message }]);
  }
  const saved = await updateUser(ctx.db, ctx.reach, user, { passwordHash: await hashPassword(input.next) });
  if (!saved) throw changedMeanwhile("account");
  await revokeSessionsOf(ctx.db, ctx.reach, user.id, ctx.actor.sessionId);
  await recordAuditEvent(ctx, { event: "user.passwordChanged", objectType: "user", objectId: user.id });
}

/** The first organization, its administrator and the catalogue of experiences; only with the key of the terminal. */
export async function setUpOrganization(runtime: Runtime, input: SetUpOrganization): Promise<void> {
  if (!runtime.setupKey || !sameText(runtime.setupKey, input.key)) {
    throw new Failure(
      "not_allowed",
      "This link is not valid any more. Look for a newer one in the terminal where Passage runs.",
    );
  }
  // Taken before the first pause, so that two clicks cannot make two organizations; given back when it fails.
  const key = runtime.setupKey;
  runtime.setupKey = null;
  try {
    await insertFirstOrganization(runtime, input);
  } catch (error) {
    runtime.setupKey = key;
    throw error;
  }
}

async function insertFirstOrganization(runtime: Runtime, input: SetUpOrganization): Promise<void> {
  const organizationId = randomUUID();
  const passwordHash = await hashPassword(input.password);
  const requestId = newRequestId();
  await runtime.database.write({ organizationId, userId: null, requestId }, async (db) => {
    const reach = systemReach(organizationId);
    await insertOrganization(db, { id: organizationId, name: input.organizationName, isDemo: false });
    const userId = await insertUser(db, {
      organizationId,
      personId: null,
      name: input.name,
      email: input.email,
      passwordHash,
    });
    await updateRoleGrants(db, reach, userId, [
      { role: "administrator", orgUnitId: null },
      { role: "hr_partner", orgUnitId: null },
    ]);
    await insertCatalogue(db, organizationId);
    const actor = { organizationId, userId };
    await recordAuditEvent(
      { db, actor, requestId },
      { event: "organization.created", objectType: "organization", objectId: organizationId },
    );
  });
}

/** Four groups of four letters and digits that are hard to mix up: about 77 bits, and can be read out. */
function readablePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const pick = [...randomBytes(64)]
    .filter((byte) => byte < 248)
    .map((byte) => letters[byte % letters.length] ?? "a");
  return [0, 4, 8, 12].map((at) => pick.slice(at, at + 4).join("")).join("-");
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
