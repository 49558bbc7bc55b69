"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Callout } from "#app/_ui/callout.tsx";
import { FileDrop } from "#app/_ui/file-drop.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { TABLE_LIMITS } from "#domain/table.ts";
import { uploadPeopleFile } from "./upload-file.ts";

const MEGABYTES = TABLE_LIMITS.bytes / 1024 / 1024;
const LIMITS = `Up to ${TABLE_LIMITS.rows.toLocaleString("en")} rows or ${MEGABYTES} MB. The order of the rows does not matter.`;

/** Takes one file and goes on to what it would do. */
export function UploadForm() {
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const early = useEffectEvent(() => take([...(inputOf(box.current)?.files ?? [])]));

  // A file chosen before the page was ready would otherwise lie there unseen.
  useEffect(() => {
    early();
  }, []);

  function refuse(reason: string) {
    setShare(null);
    setProblem(reason);
    // Browsers say nothing when the same file is chosen again, mended meanwhile.
    const input = inputOf(box.current);
    if (input) input.value = "";
  }

  async function take(files: readonly File[]) {
    const file = files[0];
    if (!file || share !== null) return;
    setProblem(null);
    if (file.size > TABLE_LIMITS.bytes) {
      refuse(`This file is larger than ${MEGABYTES} MB. Split it, or leave out columns that are not needed.`);
      return;
    }
    setShare(0);
    try {
      router.push(`/import/${await uploadPeopleFile(file, setShare)}`);
    } catch (error) {
      refuse(error instanceof Error ? error.message : "The file could not be sent.");
    }
  }

  return (
    <div ref={box} className="flex flex-col gap-4">
      {problem ? (
        <Callout role="alert" tone="risk" title="This file was not taken">
          {problem}
        </Callout>
      ) : null}
      <FileDrop
        prompt="Drop a CSV or Excel file here"
        limits={LIMITS}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label="People file"
        onFiles={take}
      />
      {share === null ? null : share < 1 ? (
        <Progress
          label="Sending the file"
          value={Math.round(share * 100)}
          text={`${Math.round(share * 100)} %`}
        />
      ) : (
        <Progress label="Reading every row" />
      )}
    </div>
  );
}

function inputOf(box: HTMLElement | null): HTMLInputElement | null {
  return box?.querySelector<HTMLInputElement>("input[type=file]") ?? null;
}
