import { COMPANY_CAST } from "./cast-company.ts";
import { MARKET_CAST } from "./cast-market.ts";
import type { CastMember } from "./cast-member.ts";
import { OPERATIONS_CAST } from "./cast-operations.ts";

/** Everybody the story knows by name. */
export const CAST: readonly CastMember[] = [...COMPANY_CAST, ...OPERATIONS_CAST, ...MARKET_CAST];
