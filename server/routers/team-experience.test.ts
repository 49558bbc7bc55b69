import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { createExperience, createOrganization, createPerson, createUser } from "#db/testing/factory.ts";
import { callerOf } from "../testing/caller.ts";

const held = useTestDatabase();
const NOW = new Date("2026-05-20T10:00:00Z");

let scope: Scope;
let users: { manager: string; candidate: string; auditor: string };

beforeAll(async () => {
  scope = await createOrganization(held.database);
  users = await held.database.write(scope, async (db) => {
    const manager = await createPerson(db);
    const report = await createPerson(db, { managerId: manager });
    const gone = await createPerson(db, {
      managerId: manager,
      employmentStatus: "left",
      leftOn: "2026-05-01",
    });
    const below = await createPerson(db, { managerId: report });
    const colleague = await createPerson(db, { firstName: "Wiebke", lastName: "Ruiz" });
    const ids = {
      manager: await createUser(db, { personId: manager, roles: ["manager"] }),
      candidate: await createUser(db, { personId: report }),
      auditor: await createUser(db, { roles: ["auditor"] }),
    };
    const give = (personId: string, title: string, given: object = {}) =>
      createExperience(db, { personId, title, createdBy: ids.manager, ...given });
    await give(report, "running");
    await give(report, "waiting", { status: "submitted", confirmerId: colleague });
    await give(report, "finished lately", { status: "confirmed", endedOn: "2026-02-01" });
    await give(report, "finished long ago", {
      status: "confirmed",
      startedOn: "2025-01-01",
      endedOn: "2025-05-19",
    });
    await give(report, "given up", { status: "abandoned" });
    await give(gone, "of somebody who left");
    await give(below, "of somebody further below");
    await give(manager, "the manager's own");
    return ids;
  });
});

const as = (who: keyof typeof users) => callerOf(held.database, scope, users[who], { now: NOW });

describe("what goes on in a manager's team", () => {
  test("is what direct reports have open and what they finished in the last twelve months", async () => {
    const { experiences, today } = await (await as("manager")).experience.ofReports();
    expect(experiences.map((one) => one.title).sort()).toEqual(["finished lately", "running", "waiting"]);
    expect(today).toBe("2026-05-20");
  });

  test("names who is asked to confirm", async () => {
    const { experiences } = await (await as("manager")).experience.ofReports();
    expect(experiences.find((one) => one.title === "waiting")?.confirmerName).toBe("Wiebke Ruiz");
  });

  test("is nothing for somebody with reports but without the role", async () => {
    expect((await (await as("candidate")).experience.ofReports()).experiences).toEqual([]);
  });

  test("is not for the auditor", async () => {
    await expect((await as("auditor")).experience.ofReports()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
