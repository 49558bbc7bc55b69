import { expect, test } from "vitest";
import { parseEmploymentStatus } from "./person-import-status.ts";

test.each([
  ["Active", "active"],
  ["ACTIVE ", "active"],
  ["Aktiv", "active"],
  ["Full-Time", "active"],
  ["true", "active"],
  ["1", "active"],
  ["ja", "active"],
  ["x", "active"],
  ["oui", "active"],
  ["Sí", "active"],
  ["N/A-StillEmployed", "active"],
  ["On Leave", "on_leave"],
  ["Leave of Absence (medical)", "on_leave"],
  ["Elternzeit", "on_leave"],
  ["En congé", "on_leave"],
  ["Voluntarily Terminated", "left"],
  ["Terminated for Cause", "left"],
  ["Terminated - mutual consent", "left"],
  ["Ausgeschieden", "left"],
  ["Licencié", "left"],
  ["de baja", "left"],
  ["FALSE", "left"],
  ["0", "left"],
  ["Production", null],
  ["42", null],
])("%j is read as %s", (text, status) => {
  expect(parseEmploymentStatus(text)).toBe(status);
});
