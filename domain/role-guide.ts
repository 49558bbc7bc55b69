import type { Demand, Passage } from "./role.ts";

/** What changes for somebody who steps into a role of this passage, in one sentence (after Charan, Drotter, Noel). */
export const PASSAGE_CHANGES: Record<Passage, string> = {
  1: "From doing the work to getting it done through others: hiring, giving work out, coaching.",
  2: "From leading people who do the work to choosing and coaching those who lead them.",
  3: "From one area to a whole function, with parts of it outside of one's own experience.",
  4: "From excellence in one function to the result of a business, with all functions at one table.",
  5: "From running one business to judging several, and to growing those who run them.",
  6: "From a portfolio of businesses to the direction of the whole, and to the world around it.",
};

/** What a demand means when somebody chooses it. Only "high" raises target levels. */
export const COMPLEXITY_MEANINGS: Record<Demand, string> = {
  low: "One place, few products, work that repeats.",
  medium: "Several teams or products that depend on each other.",
  high: "Many parts, sites or rules that have to fit together: planning, organizing and controlling count one level more.",
};

export const CHANGE_MEANINGS: Record<Demand, string> = {
  low: "What worked last year works next year.",
  medium: "Markets, tools or people shift, at a pace one can plan for.",
  high: "The seat has to take people somewhere new: direction, aligning and motivating count one level more.",
};
