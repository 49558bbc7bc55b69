import { and, asc, eq } from "drizzle-orm";
import { EXPERIENCE_CATALOGUE } from "#domain/experience-catalogue.ts";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import { type Process, perProcess } from "#domain/process.ts";
import type { Db } from "../client.ts";
import { experienceTypes } from "../schema/experience.ts";

const COLUMNS = {
  id: experienceTypes.id,
  code: experienceTypes.code,
  name: experienceTypes.name,
  bucket: experienceTypes.bucket,
  PB: experienceTypes.weightPB,
  OS: experienceTypes.weightOS,
  CP: experienceTypes.weightCP,
  SD: experienceTypes.weightSD,
  AP: experienceTypes.weightAP,
  MI: experienceTypes.weightMI,
  challenges: experienceTypes.challenges,
  duration: experienceTypes.duration,
  evidenceRule: experienceTypes.evidenceRule,
  source: experienceTypes.source,
} as const;

type Row = Record<Process, number> & {
  id: string;
  code: string;
  name: string;
  bucket: (typeof experienceTypes.$inferSelect)["bucket"];
  challenges: string[];
  duration: string;
  evidenceRule: string;
  source: string;
};

/** The catalogue in force, in the order of its codes. */
export async function listExperienceTypes(db: Db, reach: Reach) {
  const rows = await db
    .select(COLUMNS)
    .from(experienceTypes)
    .where(and(eq(experienceTypes.organizationId, reach.organizationId), eq(experienceTypes.isCurrent, true)))
    .orderBy(asc(experienceTypes.code))
    .limit(1_000);
  return rows.map(withWeights);
}

/** @throws Failure "not_found". */
export async function getExperienceType(db: Db, reach: Reach, experienceTypeId: string) {
  const rows = await db
    .select(COLUMNS)
    .from(experienceTypes)
    .where(
      and(eq(experienceTypes.organizationId, reach.organizationId), eq(experienceTypes.id, experienceTypeId)),
    );
  const found = rows[0];
  if (!found) throw notFound("experience type");
  return withWeights(found);
}

function withWeights({ PB, OS, CP, SD, AP, MI, ...type }: Row) {
  const weights = { PB, OS, CP, SD, AP, MI };
  return { ...type, weights: perProcess((process) => weights[process]) };
}

/** The catalogue every new organization starts with; hers to change from then on. */
export async function insertCatalogue(db: Db, organizationId: string): Promise<void> {
  await db.insert(experienceTypes).values(
    EXPERIENCE_CATALOGUE.map(({ weights, challenges, ...type }) => ({
      organizationId,
      ...type,
      challenges: [...challenges],
      weightPB: weights.PB,
      weightOS: weights.OS,
      weightCP: weights.CP,
      weightSD: weights.SD,
      weightAP: weights.AP,
      weightMI: weights.MI,
    })),
  );
}
