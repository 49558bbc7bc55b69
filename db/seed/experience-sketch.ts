/** An experience of somebody the story does not name; each is used once. */
export type ExperienceSketch = {
  code: string;
  title: string;
  note: string;
  lesson: string;
  evidence: string;
  /** Whether it practises managing or leading more: units give what they are used to. */
  side: "managing" | "leading";
};

/** What confirmers write. */
export const CONFIRMING_WORDS: readonly string[] = [
  "Saw it from the receiving end: it holds.",
  "Still in place three months later, which I had doubted.",
  "Done without fuss, and the others were asked first.",
  "The figures are right; I checked two of them myself.",
  "My team noticed the difference before I told them of it.",
  "Took longer than planned, for a good reason, and said so in time.",
  "I would work in such a group again.",
  "Honest about what did not work, which helped us more than the rest.",
  "Asked for my objections and used two of the three.",
  "Handed over properly: it runs without a push.",
  "More change than the paper shows.",
  "Good result. The way there was good as well.",
  "We copied it in our unit.",
  "Held the line when it got uncomfortable.",
  "The lesson is true; I was there.",
  "Started unsure and ended with people following.",
  "Clear, complete, on time.",
  "The people it touched speak well of it. I asked four.",
];
