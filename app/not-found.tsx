import { DeadEnd } from "./_components/shell/dead-end.tsx";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-content px-4 md:px-8">
      <DeadEnd title="There is nothing at this address">
        The link may be old, or a letter of it got lost.
      </DeadEnd>
    </main>
  );
}
