"use client";

import { createContext, useContext } from "react";

export type FieldWiring = {
  controlId: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

/** Set by Field, read by every control, so that label, hint and error are wired once. */
export const FieldContext = createContext<FieldWiring | null>(null);

/** Attributes a control takes from the Field around it; what the caller passes wins. */
export function useFieldWiring(own: {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: React.AriaAttributes["aria-invalid"];
  required?: boolean;
}) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.controlId,
    "aria-describedby": [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ") || undefined,
    "aria-invalid": own["aria-invalid"] ?? (field?.invalid || undefined),
    "aria-required": (own.required ?? field?.required) || undefined,
  };
}
