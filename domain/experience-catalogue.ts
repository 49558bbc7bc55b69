import { BOUNDARY_EXPERIENCES } from "./experience-catalogue-boundary.ts";
import { EDUCATION_EXPERIENCES } from "./experience-catalogue-education.ts";
import { EXPOSURE_EXPERIENCES } from "./experience-catalogue-exposure.ts";
import { JOB_EXPERIENCES } from "./experience-catalogue-job.ts";
import type { Bucket, CatalogueRow, ExperienceType } from "./experience-type.ts";

/**
 * The catalogue every organization starts with: 65 developmental experiences, 43 by doing, 14 by exposure,
 * 8 by education. The tilt towards leading is deliberate: ordinary careers already supply practice in managing.
 */
export const EXPERIENCE_CATALOGUE: readonly ExperienceType[] = [
  ...JOB_EXPERIENCES.map((row) => typeOf("experience", row)),
  ...BOUNDARY_EXPERIENCES.map((row) => typeOf("experience", row)),
  ...EXPOSURE_EXPERIENCES.map((row) => typeOf("exposure", row)),
  ...EDUCATION_EXPERIENCES.map((row) => typeOf("education", row)),
];

function typeOf(bucket: Bucket, row: CatalogueRow): ExperienceType {
  const [code, name, [PB, OS, CP, SD, AP, MI], duration, challenges, evidenceRule, source] = row;
  return {
    code,
    name,
    bucket,
    weights: { PB, OS, CP, SD, AP, MI },
    challenges,
    duration,
    evidenceRule,
    source,
  };
}
