/** The four parts of "done", in the order a person collects them. Own judgement. */
export const DONE_PARTS = ["evidence", "lesson", "feedback", "confirmation"] as const;
export type DonePart = (typeof DONE_PARTS)[number];

export type ConfirmerFacts = {
  confirmerPersonId: string;
  candidatePersonId: string;
  /** Null for somebody without a manager. */
  lineManagerPersonId: string | null;
  /** Who else has confirmed this experience already. */
  otherConfirmations: readonly string[];
};

export type ConfirmerVerdict = { allowed: true; reason: null } | { allowed: false; reason: string };

/**
 * Whether somebody may confirm an experience: never the candidate, and the line manager only beside somebody
 * else who is neither. The reason is a sentence for the person who tries.
 */
export function mayConfirm(facts: ConfirmerFacts): ConfirmerVerdict {
  if (facts.confirmerPersonId === facts.candidatePersonId) {
    return { allowed: false, reason: "Nobody confirms an experience of their own." };
  }
  const isLineManager = facts.confirmerPersonId === facts.lineManagerPersonId;
  if (isLineManager && !hasIndependentConfirmation(facts.otherConfirmations, facts)) {
    return {
      allowed: false,
      reason: "The line manager alone cannot confirm: somebody else who saw it has to do so first.",
    };
  }
  return { allowed: true, reason: null };
}

/** What is known of an experience when asking whether it is done. */
export type DoneFacts = {
  candidatePersonId: string;
  lineManagerPersonId: string | null;
  evidenceCount: number;
  lesson: string | null;
  /** Notes by people who were affected; what a confirmer writes when confirming is one of them. */
  feedbackCount: number;
  /** The people who confirmed it. */
  confirmations: readonly string[];
};

const MISSING_SENTENCES: Record<DonePart, string> = {
  evidence: "Attach something that proves it: a link or a file.",
  lesson: "Write down what was learned.",
  feedback: "Ask somebody it affected for a feedback note.",
  confirmation: "Have it confirmed by somebody who is neither the candidate nor only the line manager.",
};

/** What an experience still lacks to count as done, in the order of `DONE_PARTS`; empty when it is done. */
export function missingForDone(facts: DoneFacts): readonly { part: DonePart; sentence: string }[] {
  const has: Record<DonePart, boolean> = {
    evidence: facts.evidenceCount > 0,
    lesson: facts.lesson !== null && facts.lesson.trim() !== "",
    feedback: facts.feedbackCount > 0,
    confirmation: hasIndependentConfirmation(facts.confirmations, facts),
  };
  return DONE_PARTS.filter((part) => !has[part]).map((part) => ({ part, sentence: MISSING_SENTENCES[part] }));
}

function hasIndependentConfirmation(
  confirmations: readonly string[],
  {
    candidatePersonId,
    lineManagerPersonId,
  }: { candidatePersonId: string; lineManagerPersonId: string | null },
): boolean {
  return confirmations.some((person) => person !== candidatePersonId && person !== lineManagerPersonId);
}
