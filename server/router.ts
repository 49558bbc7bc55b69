import { accountRouter } from "./routers/account.ts";
import { assessmentRouter } from "./routers/assessment.ts";
import { auditRouter } from "./routers/audit.ts";
import { dashboardRouter } from "./routers/dashboard.ts";
import { experienceRouter } from "./routers/experience.ts";
import { importRouter } from "./routers/import.ts";
import { personRouter } from "./routers/person.ts";
import { roleRouter } from "./routers/role.ts";
import { slateRouter } from "./routers/slate.ts";
import { userRouter } from "./routers/user.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** The table of contents: one noun, one router. */
export const appRouter = router({
  account: accountRouter,
  assessment: assessmentRouter,
  audit: auditRouter,
  dashboard: dashboardRouter,
  experience: experienceRouter,
  import: importRouter,
  person: personRouter,
  role: roleRouter,
  slate: slateRouter,
  user: userRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
