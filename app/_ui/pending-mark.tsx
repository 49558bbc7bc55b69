/** Three dots of the horizon, appearing only after 400 ms so that quick answers do not flicker. */
export function PendingMark() {
  return (
    <span aria-hidden="true" className="pending-mark inline-flex gap-1 forced-color-adjust-none">
      <span className="size-1 rounded-round bg-current" />
      <span className="size-1 rounded-round bg-current" />
      <span className="size-1 rounded-round bg-current" />
    </span>
  );
}
