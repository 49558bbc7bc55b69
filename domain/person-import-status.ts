import type { EmploymentStatus } from "./employment.ts";
import { foldText } from "./person-import-text.ts";

const VOCABULARY: Record<EmploymentStatus, string> = {
  active: `active, a, aktiv, actif, active employee, activo, activa, employed, beschaftigt, angestellt, en poste, empleado, current, working,
    still employed, n/a still employed, full time, part time, vollzeit, teilzeit, temps plein, temps partiel, permanent, unbefristet, befristet, regular,
    temporary, contractor, intern, trainee, apprentice, probation, probezeit, periode d essai, periodo de prueba, on probation, future start, future hire, pre hire,
    rehired, notice period, in notice, gekundigt zum, en preavis, enabled, true, yes, y, 1, x, ja, j, wahr, oui, vrai, si, verdadero`,
  on_leave: `on leave, leave, leave of absence, loa, paid leave, unpaid leave, on paid leave, on unpaid leave, parental leave, maternity leave, paternity leave,
    medical leave, sick leave, sabbatical, suspended, beurlaubt, freigestellt, elternzeit, mutterschutz, krank, langzeitkrank, ruhend, en conge, conge, conge maternite,
    conge parental, arret maladie, de permiso, permiso, de baja medica, excedencia, baja por maternidad`,
  left: `left, leaver, terminated, termd, t, inactive, inaktiv, inactif, inactiva, inactivo, resigned, retired, dismissed, deceased, former, former employee, ex employee,
    voluntarily terminated, involuntarily terminated, terminated for cause, terminated with cause, terminated without cause, laid off, redundant, fired, quit, ausgeschieden,
    ausgetreten, gekundigt, entlassen, pensioniert, rentner, im ruhestand, parti, partie, sorti, sortie, demissionne, licencie, retraite, de baja, baja, despedido, despedida, cesado,
    cesada, jubilado, jubilada, disabled, false, no, n, 0, nein, falsch, non, faux, falso`,
};

const STATUS_OF: ReadonlyMap<string, EmploymentStatus> = new Map(
  (["active", "on_leave", "left"] as const).flatMap((status) =>
    VOCABULARY[status].split(",").map((word): [string, EmploymentStatus] => [wordsOf(word), status]),
  ),
);

/** Openings of longer phrases ("Terminated - mutual consent", "Leave of absence (FMLA)"). */
const OPENINGS: readonly [RegExp, EmploymentStatus][] = [
  [/^(voluntar\w*|involuntar\w*) (terminat|resign|separat)/, "left"],
  [/^(terminat|resign|retire|dismiss|separated|ausgeschieden|ausgetreten|licencie|demission)/, "left"],
  [/^(on |paid |unpaid )*(leave|loa|sabbatical|maternity|paternity|parental)\b/, "on_leave"],
  [/^active\b/, "active"],
];

function wordsOf(text: string): string {
  return foldText(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** Reads a status or a yes/no in English, German, French or Spanish, as HR systems write it. Null: not known. */
export function parseEmploymentStatus(text: string): EmploymentStatus | null {
  const words = wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  const known = STATUS_OF.get(words);
  if (known) return known;
  return OPENINGS.find(([opening]) => opening.test(words))?.[1] ?? null;
}
