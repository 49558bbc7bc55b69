import { Callout } from "#app/_ui/callout.tsx";

/** Why there is no slate on this page for whoever looks. */
export function HiddenSlate({ isOwnSeat }: { isOwnSeat: boolean }) {
  return isOwnSeat ? (
    <Callout title="You hold this seat, so its slate is not shown to you">
      Nobody sees who might follow them. HR partners plan it with the executive of the unit.
    </Callout>
  ) : (
    <Callout title="The slate of this role is not shown to you">
      Who could follow is for the HR partners and executives of the unit. What the role asks is for everybody
      who sees the role.
    </Callout>
  );
}
