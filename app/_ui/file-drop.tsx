"use client";

import { FileUp } from "lucide-react";
import { type ComponentProps, type DragEvent, useRef, useState } from "react";
import { cx } from "./class-name.ts";
import { useFieldWiring } from "./field-context.ts";

export type FileDropProps = Omit<ComponentProps<"input">, "type" | "onSelect"> & {
  /** What to drop, e.g. "Drop a CSV or Excel file here". */
  prompt: string;
  /** Limits in words, e.g. "Up to 50,000 rows or 20 MB". */
  limits?: string;
  onFiles?: (files: readonly File[]) => void;
};

/** A place to drop a file, which is also a native file input: works by keyboard and without script in a form. */
export function FileDrop({ prompt, limits, onFiles, className, ...rest }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [names, setNames] = useState<readonly string[]>([]);
  const wiring = useFieldWiring(rest);

  function take(files: readonly File[]) {
    setNames(files.map((file) => file.name));
    if (files.length > 0) onFiles?.(files);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = rest.multiple ? event.dataTransfer.files : firstOf(event.dataTransfer.files);
    if (input.current) input.current.files = dropped;
    take([...dropped]);
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "relative flex min-h-32 flex-col items-center justify-center gap-1 rounded-card border border-dashed px-6 py-6 text-center text-body has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        over ? "border-ink bg-sunk" : "border-line-strong bg-surface hover:bg-hover",
        className,
      )}
    >
      <FileUp aria-hidden="true" size={20} strokeWidth={1.5} className="text-ink-2" />
      <span className="font-medium">{names.length > 0 ? names.join(", ") : prompt}</span>
      <span className="text-dense text-ink-2">
        {names.length > 0 ? "Choose another" : "or choose a file"}
      </span>
      {limits ? <span className="text-caption text-ink-2">{limits}</span> : null}
      <input
        {...rest}
        {...wiring}
        ref={input}
        type="file"
        onChange={(event) => {
          rest.onChange?.(event);
          take([...(event.currentTarget.files ?? [])]);
        }}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}

/** A FileList of the first file only, for inputs that take one. */
function firstOf(files: FileList): FileList {
  const transfer = new DataTransfer();
  const first = files.item(0);
  if (first) transfer.items.add(first);
  return transfer.files;
}
