import { z } from "zod";
import type { Commitment } from "./commitment.ts";

/** What each question of the private checklist helps with. */
export const aims = ["specific", "measurable", "achievable", "resourced", "timed", "bold"] as const;
export type Aim = (typeof aims)[number];

/** The questions, each by what it helps with; their words are in `checklist-words.ts`. */
export const questions = {
  whatExactly: "specific",
  forWhom: "specific",
  where: "specific",
  whoElse: "specific",
  number: "measurable",
  startingPoint: "measurable",
  howCounted: "measurable",
  reach: "achievable",
  obstacles: "achievable",
  decided: "achievable",
  people: "resourced",
  money: "resourced",
  dayNamed: "timed",
  firstSteps: "timed",
  servesGoal: "bold",
  moreThanUsual: "bold",
  proud: "bold",
  together: "bold",
} as const satisfies Record<string, Aim>;
export type Question = keyof typeof questions;
export const questionKeys = Object.keys(questions) as [Question, ...Question[]];

export const answers = ["yes", "not-yet", "no"] as const;

/** What an organization and the backbone noted about a promise for themselves. */
export const checklistSchema = z.object({
  answers: z.partialRecord(z.enum(questionKeys), z.enum(answers)).default({}),
  note: z.string().trim().max(4000).nullable().default(null),
});
export type Checklist = z.output<typeof checklistSchema>;

const said = (names: { en?: string | undefined; he?: string | undefined; ar?: string | undefined }): boolean =>
  Boolean(names.en || names.he || names.ar);

/** What is not written down yet, by the question that asks for it. It is suggested, and never in the way. */
export function missingIn(one: Commitment): Question[] {
  const found: Question[] = [];
  if (!said(one.forWhom) && !one.groupCode) found.push("forWhom");
  if (one.placeIds.length === 0) found.push("where");
  if (one.measure !== "open" && one.quantity === null) found.push("number");
  if (one.measure === "count" && !said(one.unit)) found.push("howCounted");
  if (one.dueOn === null) found.push("dayNamed");
  if (!one.goalId && !one.indicatorId && !one.challengeId) found.push("servesGoal");
  return found;
}

/** What is worth another look: what is missing, and what was answered with anything but yes. */
export function suggestionsFor(one: Commitment, checklist: Checklist): Question[] {
  const missing = missingIn(one);
  return questionKeys.filter((key) => {
    const answer = checklist.answers[key];
    return missing.includes(key) || answer === "no" || answer === "not-yet";
  });
}
