import type { Role } from "./permission-table.ts";

/** Somebody of the demo company through whose eyes one may look. */
export type DemoPersona = {
  email: string;
  name: string;
  role: Role;
  /** What this person is in the company. */
  job: string;
  /** One sentence: what there is to see. */
  sees: string;
};

export const DEMO_COMPANY_NAME = "Halden Instruments";

/** One click each on the sign-in page of the demo, in the order shown there. */
export const DEMO_PERSONAS: readonly DemoPersona[] = [
  {
    email: "beatriz.carvalho@halden.example",
    name: "Beatriz Carvalho",
    role: "hr_partner",
    job: "Head of Talent, HR partner for the whole company",
    sees: "The whole pipeline: twelve critical roles, three of them without a successor, and every slate but her own place on one.",
  },
  {
    email: "yusuf.demirtas@halden.example",
    name: "Yusuf Demirtaş",
    role: "hr_partner",
    job: "HR partner for Operations and Field Service only",
    sees: "Two units side by side: one goes on managing, the other has learned to lead. The rest stays closed.",
  },
  {
    email: "ines.okafor@halden.example",
    name: "Ines Okafor",
    role: "manager",
    job: "Plant Director, Gothenburg",
    sees: "Her managers, their levels and experiences, and her own way from managing a plant towards leading more.",
  },
  {
    email: "margit.aalto-brenner@halden.example",
    name: "Margit Aalto-Brenner",
    role: "executive",
    job: "Chief Executive Officer, over the whole company",
    sees: "Where the company manages more than it leads, and what happens if one star is wanted in three places.",
  },
  {
    email: "reinhold.dahlberg@halden.example",
    name: "Reinhold Dahlberg",
    role: "executive",
    job: "Chief Operating Officer, over Operations only",
    sees: "The critical roles of his own division; not the slate for his own seat, which he is about to leave.",
  },
  {
    email: "samuel.t.oyelaran@halden.example",
    name: "Samuel T. Oyelaran",
    role: "candidate",
    job: "Continuous Improvement Engineer",
    sees: "His own experiences, one of them sent back, and the next step; no slate, rank or band.",
  },
  {
    email: "wiebke.petersen-ruiz@halden.example",
    name: "Wiebke Petersen-Ruiz",
    role: "candidate",
    job: "Purchasing Manager, asked by colleagues to confirm",
    sees: "Three experiences of colleagues that wait for her word, each with its evidence and lesson.",
  },
  {
    email: "torbjorn.ek@halden.example",
    name: "Torbjörn Ek",
    role: "administrator",
    job: "HR Systems Manager",
    sees: "Users, grants and imports; counts, but nobody's levels, slates or readiness.",
  },
  {
    email: "audit@halden.example",
    name: "Petra Novotná",
    role: "auditor",
    job: "Internal auditor, from outside the company",
    sees: "Who did what and who looked at which slate, without a single value.",
  },
];
