const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** An instant as it stands in lists, in universal time: "12 Mar 2026, 14:05". */
export function shortMoment(instant: string): string {
  return MOMENT.format(new Date(instant));
}
