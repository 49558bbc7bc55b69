import * as z from "zod";
import { foldText } from "./person-import-text.ts";

/** What a column of a people file may mean. Absent columns never blank what is already known. */
export const PERSON_COLUMNS = [
  "employee_id",
  "full_name",
  "first_name",
  "last_name",
  "work_email",
  "job_title",
  "job_level",
  "department",
  "business_unit",
  "location",
  "manager_id",
  "manager_email",
  "manager_name",
  "hire_date",
  "employment_status",
  "termination_date",
] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];

export const PERSON_COLUMN_NAMES: Record<PersonColumn, string> = {
  employee_id: "Employee id",
  full_name: "Whole name",
  first_name: "First name",
  last_name: "Last name",
  work_email: "Work e-mail",
  job_title: "Job title",
  job_level: "Job level",
  department: "Unit",
  business_unit: "Unit above",
  location: "Location",
  manager_id: "Manager's id",
  manager_email: "Manager's e-mail",
  manager_name: "Manager's name",
  hire_date: "Hired on",
  employment_status: "Employment status",
  termination_date: "Left on",
};

/** Which column of the file (counted from 0) carries which meaning. */
export const personMappingSchema = z.partialRecord(z.enum(PERSON_COLUMNS), z.int().min(0).max(199));
export type PersonMapping = z.infer<typeof personMappingSchema>;

/** Names of columns as HR systems export them, compared without case, blanks, punctuation and accents. */
const ACCEPTED: Record<PersonColumn, string> = {
  employee_id: `employee id, emp id, employee number, employee #, employee no, personnel number, staff id, person id,
    Personalnummer, Mitarbeiternummer, matricule, número de empleado, worker id, file number, external id, EEID, id`,
  full_name: `name, full name, employee name, employee, display name, worker, worker name, legal name, person, Mitarbeiter,
    nom complet, nombre completo, name.formatted`,
  first_name: `first name, legal first name, preferred first name, given name, name.givenName, forename, Vorname, prénom, nombre`,
  last_name: `last name, legal last name, surname, family name, name.familyName, Nachname, Familienname, nom, nom de famille,
    apellido, apellidos`,
  work_email: `work email, email, e-mail, email address, e-mail address, primary work email, company email, business email,
    email work, email primary work, userName, user principal name, emails[work].value, mail, E-Mail-Adresse, adresse e-mail, courriel,
    correo electrónico, correo`,
  job_title: `job title, business title, title, position, position title, role title, Stelle, Position, Funktion, Stellenbezeichnung,
    intitulé du poste, poste, puesto, cargo`,
  job_level: `management level, job level, grade, job grade, job profile, org level, career band, level, band, Ebene, niveau, nivel`,
  department: `department, department name, supervisory organization, team, org unit, organizational unit, unit, Abteilung,
    Organisationseinheit, département, service, departamento`,
  business_unit: `business unit, division, subcompany, legal entity, company, Bereich, Geschäftsbereich, Unternehmen, entité, división`,
  location: `location, work location, office, site, business site, office location, Standort, Arbeitsort, lieu de travail, site de travail,
    ubicación`,
  manager_id: `manager id, manager employee id, manager employee number, manager number, supervisor id, supervisor eid,
    reports to id, workers manager id, manager.value, Vorgesetzten-ID, line manager id`,
  manager_email: `manager email, manager e-mail, manager email address, supervisor email, reporting to email, reports to email,
    line manager email, manager user principal name`,
  manager_name: `manager, manager name, manager full name, supervisor, supervisor name, reporting to, reports to, line manager,
    workers manager, manager.displayName, Vorgesetzter, Vorgesetzte, Vorgesetzte/r, Führungskraft, responsable, supérieur, jefe, supervisor directo`,
  hire_date: `hire date, hired on, date of hire, date hired, original hire date, start date, employee start date, join date, joining date,
    Eintritt, Eintrittsdatum, date d'embauche, date d'entrée, fecha de ingreso, fecha de contratación`,
  employment_status: `employment status, employee status, worker status, status, active, active status, account enabled,
    Beschäftigungsstatus, Status, statut, estado`,
  termination_date: `termination date, date of termination, date terminated, term date, left on, leaving date, exit date, end date,
    last day, last day of work, Austritt, Austrittsdatum, date de sortie, date de départ, fecha de baja`,
};

/** A header as it is compared: lower case, no blanks, `_`, `-`, `.`, apostrophes, brackets or accents. */
export function normalizeHeader(header: string): string {
  return foldText(header).replace(/[\s_\-.'’`´()[\]{}/:*]+/g, "");
}

/** A prefix some exports put before every column. */
const PREFIXES = ["employee", "worker", "user", "core", "urnietfparamsscimschemasextensionenterprise20user"];

/** A meaning, and how plainly the name says it: 0 is the plainest. */
type Meaning = { column: PersonColumn; rank: number };

const BY_NAME = acceptedNames();

function acceptedNames(): ReadonlyMap<string, Meaning> {
  const names = new Map<string, Meaning>();
  for (const column of PERSON_COLUMNS) {
    const accepted = [...ACCEPTED[column].split(","), PERSON_COLUMN_NAMES[column]].map(normalizeHeader);
    for (const [rank, name] of accepted.entries()) if (!names.has(name)) names.set(name, { column, rank });
  }
  return names;
}

/** What a header certainly means, or null. */
export function columnOf(header: string): Meaning | null {
  const name = normalizeHeader(header);
  if (name === "") return null;
  const exact = BY_NAME.get(name);
  if (exact) return exact;
  const prefix = PREFIXES.find((candidate) => name.startsWith(candidate) && name.length > candidate.length);
  return (prefix ? BY_NAME.get(name.slice(prefix.length)) : undefined) ?? null;
}

/** What a header might mean (0.85 of its letters agree with an accepted name), for a person to accept. */
export function suggestColumn(header: string): { column: PersonColumn; score: number } | null {
  const name = normalizeHeader(header);
  let best: { column: PersonColumn; score: number } | null = null;
  for (const [accepted, { column }] of BY_NAME) {
    const score = similarity(name, accepted);
    if (score >= 0.85 && score > (best?.score ?? 0)) best = { column, score };
  }
  return best;
}

/** 1 for equal texts, 0 for nothing in common: one minus Levenshtein's distance over the longer length. */
function similarity(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  if (longer > 60 || Math.abs(left.length - right.length) > longer * 0.15) return 0;
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return longer === 0 ? 0 : 1 - (previous[right.length] ?? longer) / longer;
}
