/** The mark: half a disc on a line, the sun rising over the horizon between managing and leading. */
export function Logo({ size = 24, withName = false }: { size?: number; withName?: boolean }) {
  const mark = (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0">
      <path d="M4.5 12a7.5 7.5 0 0 1 15 0z" fill="currentColor" />
      <path
        d="M4.5 12a7.5 7.5 0 0 0 15 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeDasharray="0.01 3"
      />
      <path d="M1 12h22" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
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
