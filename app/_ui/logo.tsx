/** The mark: half a disc on a line, a sun at the horizon between managing and leading. */
export function Logo({ size = 24, withName = false }: { size?: number; withName?: boolean }) {
  const mark = (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0">
      <path d="M5 15a7 7 0 0 1 14 0z" fill="var(--color-ink)" />
      <path d="M1.5 15.75h21" stroke="var(--color-ink)" strokeWidth="1.5" strokeLinecap="round" />
      <path
        d="M6 19.5h12"
        stroke="var(--color-ink)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeDasharray="0.01 3"
      />
    </svg>
  );
  if (!withName) return mark;
  return (
    <span className="inline-flex items-center gap-2">
      {mark}
      <span className="font-serif text-[1.1875rem] leading-6 font-medium tracking-[-0.01em]">Passage</span>
    </span>
  );
}
