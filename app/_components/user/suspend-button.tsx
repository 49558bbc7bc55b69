"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";

type Account = { id: string; name: string; status: "active" | "suspended"; version: number };

/** Shuts an account out, or lets it in again; either way the other is one press away. */
export function SuspendButton({ user }: { user: Account }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const next = user.status === "active" ? "suspended" : "active";

  async function change() {
    setPending(true);
    try {
      await api.user.setStatus.mutate({ userId: user.id, version: user.version, status: next });
      toast.show({
        title:
          next === "suspended" ? `${user.name} can no longer sign in.` : `${user.name} can sign in again.`,
      });
      router.refresh();
    } catch (error) {
      toast.failure(readFailure(error).message);
    } finally {
      setPending(false);
    }
  }

  const verb = next === "suspended" ? "Suspend" : "Let in again";
  return (
    <Button size="small" onClick={change} pending={pending} aria-label={`${verb}: ${user.name}`}>
      {verb}
    </Button>
  );
}
