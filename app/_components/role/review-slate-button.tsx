"use client";

import { useRouter } from "next/navigation";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useSave } from "./use-save.ts";

/** Says that somebody went through the slate and nothing has to change. */
export function ReviewSlateButton({ roleId, version }: { roleId: string; version: number }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { pending, save } = useSave();

  async function review() {
    const saved = await save((options) => api.slate.review.mutate({ roleId, version }, options));
    if (saved) toast.show({ title: "The slate counts as reviewed today." });
    else
      toast.failure(
        "Nothing was saved",
        "Somebody changed this slate meanwhile, or Passage cannot be reached.",
      );
    router.refresh();
  }

  return (
    <Button onClick={review} pending={pending}>
      Mark as reviewed
    </Button>
  );
}
