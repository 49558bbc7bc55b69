"use client";

import { ReadinessMark } from "#app/_components/chart/readiness-mark.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { READINESS_BAND_FACTS, READINESS_BANDS, type ReadinessBand } from "#domain/nomination.ts";

type ReadinessFieldProps = {
  name: string;
  value: ReadinessBand | null;
  onChange: (band: ReadinessBand) => void;
  error?: string;
};

/** The readiness bands with what each of them means. */
export function ReadinessField({ name, value, onChange, error }: ReadinessFieldProps) {
  return (
    <RadioGroup
      legend="Readiness"
      name={name}
      error={error}
      value={value ?? ""}
      onValueChange={(chosen) => {
        const band = READINESS_BANDS.find((known) => known === chosen);
        if (band) onChange(band);
      }}
      options={READINESS_BANDS.map((band) => ({
        value: band,
        label: <ReadinessMark band={band} />,
        hint: READINESS_BAND_FACTS[band].definition,
      }))}
    />
  );
}
