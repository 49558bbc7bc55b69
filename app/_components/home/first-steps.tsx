import { Circle, CircleCheck } from "lucide-react";
import { Card } from "#app/_ui/card.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";

export type FirstStep = { label: string; hint: string; href: string; isDone: boolean };

/** The steps of a new organization, each ticked by what is there already; gone once all are done. */
export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const done = steps.filter((step) => step.isDone).length;
  return (
    <Card title="First steps" lead={`${done} of ${steps.length} done.`} className="mb-10 max-w-3xl">
      <ol className="flex flex-col">
        {steps.map((step) => (
          <li key={step.label} className="flex items-start gap-3 border-line border-b py-2.5 last:border-b-0">
            {step.isDone ? (
              <CircleCheck
                aria-hidden="true"
                size={20}
                strokeWidth={1.5}
                className="mt-px shrink-0 text-positive"
              />
            ) : (
              <Circle aria-hidden="true" size={20} strokeWidth={1.5} className="mt-px shrink-0 text-ink-3" />
            )}
            <span className="min-w-0">
              {step.isDone ? (
                <span className="text-body text-ink-2">
                  {step.label}
                  <span className="sr-only">: done</span>
                </span>
              ) : (
                <>
                  <TextLink href={step.href} className="hit-area text-body">
                    {step.label}
                  </TextLink>
                  <span className="block text-dense text-ink-2">{step.hint}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
