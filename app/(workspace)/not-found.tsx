import { DeadEnd } from "#app/_components/shell/dead-end.tsx";

export default function NotFound() {
  return (
    <DeadEnd title="This does not exist, or you may not see it">
      Whether it exists is not said here, on purpose. If you need it, ask your HR partner.
    </DeadEnd>
  );
}
