"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "#server/router.ts";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

const URL = "/api/trpc";
// A header no foreign page can send without asking first.
const OURS = { "x-passage": "1" };

/** Server state of client components. Reads are batched; each write goes alone and carries its own key. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: false } },
      }),
  );
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === "mutation",
          true: httpLink({ url: URL, headers: ({ op }) => ({ ...OURS, ...idempotencyHeader(op.context) }) }),
          // By POST: names and filters do not belong into addresses and logs.
          false: httpBatchLink({ url: URL, methodOverride: "POST", maxItems: 10, headers: OURS }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** Give it to a mutation's `trpc: { context }`: a double click or a retry then writes once. */
export function onceContext(key: string) {
  return { idempotencyKey: key };
}

function idempotencyHeader(context: Record<string, unknown>): Record<string, string> {
  return typeof context.idempotencyKey === "string" ? { "idempotency-key": context.idempotencyKey } : {};
}

export type ReadableFailure = { message: string; code: string; fields: ReadonlyMap<string, string> };

/** Whatever a call threw, as a sentence for the person and one per field. */
export function readFailure(error: unknown): ReadableFailure {
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (isFailureData(data)) {
      return {
        message: data.message,
        code: data.failure,
        fields: new Map(data.details.map((one) => [one.field, one.message])),
      };
    }
  }
  const message = "Passage cannot be reached right now. What you typed is still here; try again in a moment.";
  return { message, code: "unreachable", fields: new Map() };
}

type FailureData = { failure: string; message: string; details: { field: string; message: string }[] };

function isFailureData(data: unknown): data is FailureData {
  return (
    typeof data === "object" &&
    data !== null &&
    "failure" in data &&
    "details" in data &&
    Array.isArray(data.details)
  );
}
