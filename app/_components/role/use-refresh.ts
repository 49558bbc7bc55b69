"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

/**
 * Reads the page anew after a write. What is handed over, such as closing the dialog, happens together with the
 * new page: until then the dialog stays, so that nobody starts the next one in a page about to be replaced.
 */
export function useRefresh() {
  const router = useRouter();
  const [isRefreshing, start] = useTransition();

  function refresh(then: () => void): void {
    start(() => {
      router.refresh();
      then();
    });
  }

  return { isRefreshing, refresh };
}
