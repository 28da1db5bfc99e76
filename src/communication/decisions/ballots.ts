import { z } from "zod";
import { Refusal, refuseField } from "../../core/refusal.ts";
import type { Decision, Method } from "./decision.ts";
import { decisionWords as said } from "./words.ts";

/** The answers that a method offers in words. */
export const answersOf: Record<Method, readonly string[]> = {
  consent: ["agree", "aside", "objection"],
  majority: ["yes", "no", "abstain"],
  consensus: ["agree", "aside", "disagree"],
  score: [],
  ranking: [],
  dots: [],
};

/** What somebody chose: a word, or a number for each option; null where she gave an option none. */
export const choiceSchema = z.union([z.string().max(20), z.array(z.number().nullable()).max(20)]);
export type Choice = z.output<typeof choiceSchema>;

/** A vote as it is counted. */
export interface Vote {
  personId: string;
  choice: Choice;
  reason: string | null;
}

export const highestScore = 10;

type Asked = Pick<Decision, "method" | "options" | "dots">;

/** @throws {Refusal} where a choice does not answer what is asked, in words that say what is missing. */
export function checkChoice(decision: Asked, choice: Choice, reason: string | null): void {
  if (typeof choice === "string") {
    if (!answersOf[decision.method].includes(choice)) throw refuseField("choice", said.chooseOne);
    if (choice === "objection" && !reason) throw refuseField("reason", said.objectionNeedsReason);
    return;
  }
  if (answersOf[decision.method].length > 0 || choice.length !== decision.options.length)
    throw refuseField("choice", said.chooseOne);
  const given = choice.flatMap((value) => value ?? []);
  const highest =
    decision.method === "score" ? highestScore : decision.method === "dots" ? decision.dots : choice.length;
  const least = decision.method === "ranking" ? 1 : 0;
  for (const [option, value] of choice.entries())
    if (value !== null && !(Number.isInteger(value) && value >= least && value <= highest))
      throw refuseField(`choice.${option}`, said.wholeNumber, { least, most: highest });
  if (given.length === 0) throw new Refusal("invalid", said.nothingChosen);
  if (decision.method !== "dots") return;
  const spent = given.reduce((sum, value) => sum + value, 0);
  if (spent > decision.dots) throw new Refusal("invalid", said.tooManyDots, { values: { spent, dots: decision.dots } });
  if (spent === 0) throw new Refusal("invalid", said.nothingChosen);
}
