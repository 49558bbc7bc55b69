import { Stat } from "#app/_ui/stat.tsx";

const DONE: readonly [key: string, label: string][] = [
  ["rows", "Rows"],
  ["created", "New people"],
  ["updated", "Changed"],
  ["unchanged", "Unchanged"],
  ["left", "Recorded as left"],
  ["rejected", "Rows left out"],
  ["unitsCreated", "New units"],
];

/** What an import does or did, counted; the rows always add up. */
export function CountGrid({ counts }: { counts: Readonly<Partial<Record<string, number>>> }) {
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 lg:grid-cols-7">
      {DONE.map(([key, label]) => (
        <Stat key={key} label={label} value={(counts[key] ?? 0).toLocaleString("en")} />
      ))}
    </div>
  );
}
