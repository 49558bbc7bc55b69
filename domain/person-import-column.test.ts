import { describe, expect, test } from "vitest";
import { normalizeHeader, PERSON_COLUMN_NAMES, PERSON_COLUMNS } from "./person-import-column.ts";
import { suggestMapping } from "./person-import-mapping.ts";

/** Header lines as five kinds of system export them; the number of columns that have a meaning here. */
const VENDORS: Record<string, { headers: string[]; meant: string[] }> = {
  "a large HR suite": {
    headers: [
      "Employee ID",
      "Legal First Name",
      "Legal Last Name",
      "Primary Work Email",
      "Business Title",
      "Management Level",
      "Supervisory Organization",
      "Worker's Manager ID",
      "Location",
      "Hire Date",
      "Worker Status",
    ],
    meant: [
      "employee_id",
      "first_name",
      "last_name",
      "work_email",
      "job_title",
      "job_level",
      "department",
      "manager_id",
      "location",
      "hire_date",
      "employment_status",
    ],
  },
  "a small-company HR tool": {
    headers: [
      "Employee #",
      "First Name",
      "Last Name",
      "Work Email",
      "Job Title",
      "Department",
      "Division",
      "Location",
      "Reporting to",
      "Hire Date",
      "Status",
      "Termination Date",
    ],
    meant: [
      "employee_id",
      "first_name",
      "last_name",
      "work_email",
      "job_title",
      "department",
      "business_unit",
      "location",
      "manager_name",
      "hire_date",
      "employment_status",
      "termination_date",
    ],
  },
  "a German HR tool": {
    headers: [
      "Personalnummer",
      "Vorname",
      "Nachname",
      "E-Mail",
      "Stelle",
      "Abteilung",
      "Standort",
      "Vorgesetzte/r",
      "Eintritt",
      "Austrittsdatum",
    ],
    meant: [
      "employee_id",
      "first_name",
      "last_name",
      "work_email",
      "job_title",
      "department",
      "location",
      "manager_name",
      "hire_date",
      "termination_date",
    ],
  },
  "an identity provider": {
    headers: [
      "userName",
      "name.givenName",
      "name.familyName",
      "title",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
      "manager.value",
      "active",
    ],
    meant: [
      "work_email",
      "first_name",
      "last_name",
      "job_title",
      "employee_id",
      "department",
      "manager_id",
      "employment_status",
    ],
  },
  "a review tool": {
    headers: [
      "EEID",
      "Preferred First Name",
      "Surname",
      "E-mail",
      "Title",
      "Team",
      "Manager Email",
      "Start Date",
      "Level",
    ],
    meant: [
      "employee_id",
      "first_name",
      "last_name",
      "work_email",
      "job_title",
      "department",
      "manager_email",
      "hire_date",
      "job_level",
    ],
  },
};

describe("the headers of", () => {
  test.each(Object.entries(VENDORS))("%s are all understood", (_, { headers, meant }) => {
    const { mapping, unused } = suggestMapping(headers, []);
    expect(Object.keys(mapping).sort()).toEqual([...meant].sort());
    expect(unused).toEqual([]);
  });
});

test("case, blanks, punctuation and accents of a header do not matter", () => {
  for (const spelling of ["EMPLOYEE_ID", "employee-id", " Employee.Id ", "Employee ID"]) {
    expect(normalizeHeader(spelling)).toBe("employeeid");
  }
});

test("a near miss is suggested, never used by itself", () => {
  const { mapping, suggestions } = suggestMapping(["Employe ID", "Frist Name", "Salary"], []);
  expect(mapping).toEqual({});
  expect(suggestions.map(({ header, column }) => [header, column])).toEqual([["Employe ID", "employee_id"]]);
});

test("of two columns with one meaning the plainer name wins, wherever it stands", () => {
  expect(suggestMapping(["ID", "Employee ID"], []).mapping).toEqual({ employee_id: 1 });
  expect(suggestMapping(["Employee ID", "ID"], []).mapping).toEqual({ employee_id: 0 });
});

test("the values correct a header that could mean several things", () => {
  const rows = [
    ["a@x.example", "Mr"],
    ["b@x.example", "Ms."],
  ];
  expect(suggestMapping(["Manager", "Title"], rows).mapping).toEqual({ manager_email: 0 });
  expect(suggestMapping(["Supervisor"], [["1001"], ["1002"], ["-"]]).mapping).toEqual({ manager_id: 0 });
});

test("this product's own names of the columns are understood", () => {
  const headers = PERSON_COLUMNS.map((column) => PERSON_COLUMN_NAMES[column]);
  expect(Object.keys(suggestMapping(headers, []).mapping).sort()).toEqual([...PERSON_COLUMNS].sort());
});
