import { z } from "zod";
import { measureRepresentation } from "../../../analysis/voice/representation.ts";
import { type Step, stepOf, steps, tellable } from "../coarse.ts";

/** The answers that a teller gave last, by question; what was not said is not there. */
export type Answers = Readonly<Record<string, string>>;

/** A question of who was heard, and what could be answered, in its order. */
export interface Question {
  id: string;
  answers: readonly string[];
  /** Where somebody lives is known to neighbours: places need more tellers, and at least two of them. */
  isPlace: boolean;
}

/** Whether fewer were heard of a group than its part of those who live there, about as many, or more. */
export const comparisons = ["fewer", "about", "more"] as const;
export type Comparison = (typeof comparisons)[number];

const stepSchema = z.literal([...steps]).nullable();

/** How sure it is that a group was heard less, or more, than it lives there: `cannot-tell` of few. */
export const sureSchema = z.enum(["certain", "likely", "cannot-tell"]);
export type Sure = z.output<typeof sureSchema>;

/** One answer, as it is told: null is not told, which is no zero. */
export const toldAnswerSchema = z.object({
  answer: z.string(),
  step: stepSchema,
  compared: z.enum(comparisons).nullable(),
  /** Null also where it was told before this was said. */
  sure: sureSchema.nullable().default(null),
});

export const toldQuestionSchema = z.object({
  question: z.string(),
  /** Nothing of this question can be told. */
  isHidden: z.boolean(),
  answers: z.array(toldAnswerSchema),
  silent: stepSchema,
});

/** Who was heard, as it was told on a day. */
export const toldSchema = z.object({ tellers: stepSchema, questions: z.array(toldQuestionSchema) });
export type Told = z.output<typeof toldSchema>;

/** Of how many in all an answer is true, among those who live there. */
export type Population = ReadonlyMap<string, number>;

/** So many times the smallest number are needed for a place. */
const moreForPlaces = 2;

/** A group was heard less than it lives there from four fifths down, more from five fourths up. */
function compare(heard: number, ofHeard: number, living: number, ofLiving: number): Comparison | null {
  if (ofHeard === 0 || ofLiving === 0 || living === 0) return null;
  const ratio = heard / ofHeard / (living / ofLiving);
  return ratio < 0.8 ? "fewer" : ratio > 1.25 ? "more" : "about";
}

/** Of each answer, how sure it is that its share among those who were heard is not its share of those who live there. */
const surenessOf = (heard: readonly number[], living: readonly number[]): Sure[] =>
  measureRepresentation(
    heard.map((count, place) => ({ people: living[place] ?? 0, voices: Array.from({ length: count }, () => 1) })),
  ).map(({ sure }) => sure);

/**
 * What may be told of one question. Each answer from `fewest` people, in steps; those that stay untold are together
 * nobody or at least `fewest`, those who said nothing among them. Of places, an answer needs twice as many, and either
 * two places or more are told, or none: where all tellers live in one town, the town would name them.
 */
function tellQuestion(question: Question, all: readonly Answers[], population: Population | undefined, fewest: number) {
  const least = question.isPlace ? fewest * moreForPlaces : fewest;
  const given = all.map((answers) => answers[question.id]);
  const counts = question.answers.map((answer) => given.filter((one) => one === answer).length);
  const said = counts.reduce((sum, count) => sum + count, 0);
  const told = tellable([...counts, all.length - said], least);
  const isHidden = told.slice(0, -1).filter(Boolean).length < (question.isPlace ? 2 : 1);
  const living = question.answers.map((answer) => population?.get(answer) ?? 0);
  const allLiving = living.every((count) => count > 0) ? living.reduce((sum, count) => sum + count, 0) : 0;
  const sure = allLiving > 0 ? surenessOf(counts, living) : [];
  return {
    question: question.id,
    isHidden,
    answers: isHidden
      ? []
      : question.answers.map((answer, place) => ({
          answer,
          step: told[place] ? stepOf(counts[place] ?? 0, least) : null,
          compared: told[place] ? compare(counts[place] ?? 0, said, living[place] ?? 0, allLiving) : null,
          sure: told[place] && said > 0 ? (sure[place] ?? null) : null,
        })),
    silent: !isHidden && told.at(-1) ? stepOf(all.length - said, least) : null,
  };
}

/** Who was heard, question by question and never two together, as it may be told of these tellers. */
export function tellWho(
  questions: readonly Question[],
  all: readonly Answers[],
  population: ReadonlyMap<string, Population>,
  fewest: number,
): Told {
  const tellers: Step | null = stepOf(all.length, fewest);
  return {
    tellers,
    questions:
      tellers === null
        ? []
        : questions.map((question) => tellQuestion(question, all, population.get(question.id), fewest)),
  };
}
