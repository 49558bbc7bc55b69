import type { Day } from "#domain/day.ts";
import type { ExperienceStatus } from "#domain/experience.ts";
import { isProcess, type Process } from "#domain/process.ts";

/** An experience of the person that can still be logged to. */
export type OpenExperience = {
  id: string;
  experienceTypeId: string;
  typeName: string;
  title: string;
  status: ExperienceStatus;
  startedOn: Day | null;
  endedOn: Day | null;
  dueOn: Day | null;
  processes: readonly string[];
  note: string | null;
  confirmerId: string | null;
  evidenceRule: string;
};

/** The processes a record names, as the domain knows them. */
export function knownProcesses(processes: readonly string[]): Process[] {
  return processes.filter(isProcess);
}
