"use client";

import { useEffect, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { sendSignOut } from "../sign-in/send-credentials.ts";

/** Ends the session at once; leaves by a full load, so that nothing of the session stays in the page. */
export function SignOutNow() {
  const [failed, setFailed] = useState(false);
  function leave() {
    setFailed(false);
    sendSignOut().then(
      () => location.replace("/sign-in"),
      () => setFailed(true),
    );
  }
  useEffect(leave, []);
  if (!failed) return <p className="text-body text-ink-2">Signing out …</p>;
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <p className="text-body">Signing out did not go through: Passage cannot be reached.</p>
      <Button onClick={leave}>Try again</Button>
    </div>
  );
}
