import { accountRouter } from "./routers/account.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** The table of contents: one noun, one router. */
export const appRouter = router({
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
