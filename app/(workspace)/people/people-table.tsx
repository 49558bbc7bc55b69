import { Badge } from "#app/_ui/badge.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { EMPLOYMENT_STATUS_NAMES, type EmploymentStatus } from "#domain/employment.ts";
import { fullName, type ListPeople } from "#domain/person.ts";
import { sortLink } from "./people-address.ts";

export type ListedPerson = {
  id: string;
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  orgUnitName: string | null;
  managerName: string | null;
  employmentStatus: EmploymentStatus;
  hiredOn: string | null;
  leftOn: string | null;
};

/** The people of one page; heads of the columns sort. */
export function PeopleTable({ people, question }: { people: readonly ListedPerson[]; question: ListPeople }) {
  return (
    <Table
      caption="People"
      columns={columns(question)}
      rows={people}
      rowKey={(person) => person.id}
      density="comfortable"
    />
  );
}

function columns(question: ListPeople): readonly TableColumn<ListedPerson>[] {
  return [
    {
      key: "name",
      header: "Name",
      sort: sortLink(question, "name"),
      cell: (person) => (
        <span className="flex sm:pt-0.5">
          <PersonName name={fullName(person)} href={`/people/${person.id}`} size="body" />
        </span>
      ),
    },
    { key: "job", header: "Job", sort: sortLink(question, "job"), cell: (person) => person.jobTitle },
    { key: "unit", header: "Unit", sort: sortLink(question, "unit"), cell: (person) => person.orgUnitName },
    { key: "manager", header: "Manager", cell: (person) => person.managerName },
    {
      key: "hired",
      header: "Hired",
      nowrap: true,
      hideOnPhone: true,
      sort: sortLink(question, "hired"),
      cell: (person) => person.hiredOn && <span className="tabular">{shortDay(person.hiredOn)}</span>,
    },
    { key: "status", header: "Status", nowrap: true, cell: (person) => <Status person={person} /> },
  ];
}

function Status({ person }: { person: ListedPerson }) {
  const word = EMPLOYMENT_STATUS_NAMES[person.employmentStatus];
  if (person.employmentStatus === "active") return <span className="text-ink-2">{word}</span>;
  return <Badge>{person.leftOn ? `${word} ${shortDay(person.leftOn)}` : word}</Badge>;
}
