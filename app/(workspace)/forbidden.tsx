import { DeadEnd } from "#app/_components/shell/dead-end.tsx";

export default function Forbidden() {
  return (
    <DeadEnd title="Your role does not include this page">
      If you need it for your work, ask an administrator to give you the role that does.
    </DeadEnd>
  );
}
