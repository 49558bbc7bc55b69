/**
 * The six processes and their two systems (John Kotter): management copes with complexity, leadership
 * copes with change. Each system does the same three jobs in its own way, so the processes form pairs.
 */
export const PROCESSES = ["PB", "OS", "CP", "SD", "AP", "MI"] as const;
export type Process = (typeof PROCESSES)[number];

export const MANAGEMENT_PROCESSES = ["PB", "OS", "CP"] as const satisfies readonly Process[];
export const LEADERSHIP_PROCESSES = ["SD", "AP", "MI"] as const satisfies readonly Process[];

export type System = "management" | "leadership";

export type ProcessFacts = {
  name: string;
  system: System;
  /** The job both systems do, in the words of the person doing it. */
  job: string;
  /** The process of the other system that does the same job. */
  counterpart: Process;
  definition: string;
};

export const PROCESS_FACTS: Record<Process, ProcessFacts> = {
  PB: {
    name: "Planning & budgeting",
    system: "management",
    job: "Decide what needs to be done",
    counterpart: "SD",
    definition: "Turns goals into a plan of a year at most, with objectives, steps, due dates and a budget.",
  },
  OS: {
    name: "Organizing & staffing",
    system: "management",
    job: "Find the people to do it",
    counterpart: "AP",
    definition: "Builds the structure, finds qualified people, delegates and coaches.",
  },
  CP: {
    name: "Controlling & problem solving",
    system: "management",
    job: "See that it gets done",
    counterpart: "MI",
    definition: "Follows results against the plan and deals with deviations.",
  },
  SD: {
    name: "Setting direction",
    system: "leadership",
    job: "Decide what needs to be done",
    counterpart: "PB",
    definition: "Finds a vision of the more distant future and a strategy for the change it takes.",
  },
  AP: {
    name: "Aligning people",
    system: "leadership",
    job: "Find the people to do it",
    counterpart: "OS",
    definition:
      "Communicates the direction until everyone whose help is needed understands it and is committed.",
  },
  MI: {
    name: "Motivating & inspiring",
    system: "leadership",
    job: "See that it gets done",
    counterpart: "CP",
    definition: "Keeps commitment alive and clears obstacles out of the way.",
  },
};

/** One value per process, e.g. levels or targets on the 1-5 scale. */
export type PerProcess<T> = Record<Process, T>;

/** Builds a value per process. */
export function perProcess<T>(value: (process: Process) => T): PerProcess<T> {
  return {
    PB: value("PB"),
    OS: value("OS"),
    CP: value("CP"),
    SD: value("SD"),
    AP: value("AP"),
    MI: value("MI"),
  };
}

export function isProcess(value: string): value is Process {
  return PROCESSES.some((process) => process === value);
}
