"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Callout } from "#app/_ui/callout.tsx";
import type { DemoPersona } from "#domain/demo.ts";
import { ROLE_NAMES } from "#domain/permission-table.ts";
import { sendCredentials } from "./send-credentials.ts";

/** One click a role: who it is and what there is to see. */
export function DemoPersonas({ personas }: { personas: readonly DemoPersona[] }) {
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(email: string) {
    if (entering) return;
    setEntering(email);
    setProblem(null);
    const answer = await sendCredentials("demo", { email });
    if (answer.ok) {
      location.assign("/");
      return;
    }
    setEntering(null);
    setProblem(answer.message);
  }

  return (
    <>
      {problem ? <Callout tone="risk" role="alert" title={problem} className="mb-4" /> : null}
      <ul className="divide-y divide-line border-line border-y">
        {personas.map((persona) => (
          <li key={persona.email}>
            <button
              type="button"
              onClick={() => enter(persona.email)}
              aria-disabled={entering !== null}
              className="group grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-control px-2 py-3 text-left hover:bg-sunk aria-disabled:cursor-progress sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
            >
              <span className="text-label text-ink-2 max-sm:col-start-1">{ROLE_NAMES[persona.role]}</span>
              <span className="min-w-0 max-sm:col-start-1">
                <span className="block font-serif text-[1.125rem] leading-6">{persona.name}</span>
                <span className="block text-dense text-ink-2">
                  {entering === persona.email ? "Signing in …" : persona.sees}
                </span>
              </span>
              <ChevronRight
                aria-hidden="true"
                size={20}
                strokeWidth={1.5}
                className="text-ink-3 group-hover:text-ink max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1"
              />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
