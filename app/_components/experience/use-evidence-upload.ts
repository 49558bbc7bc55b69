"use client";

import { useRef, useState } from "react";
import { uploadEvidence } from "./evidence-upload.ts";

/** One file on its way: how much is sent (0 to 1, null while nothing is), and why it did not arrive. */
export function useEvidenceUpload() {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  async function send(experienceId: string, file: File): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setProblem(null);
    setShare(0);
    try {
      await uploadEvidence(experienceId, file, setShare);
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The file did not arrive. Try again in a moment.");
      return false;
    } finally {
      busy.current = false;
      setShare(null);
    }
  }

  return { send, share, problem };
}
