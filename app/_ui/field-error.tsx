import { CircleAlert } from "lucide-react";

/** The words under a control that is not right; a sign comes with the colour. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-dense text-risk">
      <CircleAlert aria-hidden="true" size={16} strokeWidth={1.5} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}
