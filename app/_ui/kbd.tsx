/** A key to press, e.g. in the shortcut sheet. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-[4px] border border-line bg-sunk px-1.5 py-px font-sans text-caption text-ink-2">
      {children}
    </kbd>
  );
}
