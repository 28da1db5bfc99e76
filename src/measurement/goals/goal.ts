import { z } from "zod";
import { type Language, languages, type Names, say } from "../../core/message.ts";
import { maybeNamesSchema, periodSchema, slugSchema } from "../../core/schemas.ts";
import { goalWords } from "./words.ts";

const point = z.object({ period: periodSchema, value: z.number().finite() });

/** The distance between a group and a reference, as something to close. */
export const gapSchema = z.object({
  dimension: slugSchema,
  group: z.string().min(1).max(200),
  reference: z.string().min(1).max(200),
});

/** A goal: an indicator, a baseline, a target, and the path that was agreed between them. */
export const goalSchema = z.object({
  indicator: slugSchema,
  names: maybeNamesSchema,
  sentence: maybeNamesSchema,
  baseline: point,
  target: point,
  path: z.enum(["straight", "compounding", "steps"]).default("straight"),
  steps: z.array(point).max(60).default([]),
  /** How many periods pass before what is done can be seen in the figures. */
  lagPeriods: z.number().int().min(0).max(30).default(0),
  owner: z.string().trim().max(200).optional(),
  adopted: z
    .array(z.object({ organization: z.string().trim().min(1).max(200), on: z.string().trim().max(20) }))
    .max(500)
    .default([]),
  gap: gapSchema.optional(),
  parentGoalId: z.uuid().optional(),
});

export const goalViewSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  kind: z.enum(["level", "gap"]),
  names: maybeNamesSchema,
  sentence: maybeNamesSchema,
  baseline: point,
  target: point,
  path: z.enum(["straight", "compounding", "steps"]),
  steps: z.array(point),
  lagPeriods: z.number().int(),
  owner: z.string().nullable(),
  adopted: z.array(z.object({ organization: z.string(), on: z.string() })),
  gap: gapSchema.nullable(),
  parentGoalId: z.string().nullable(),
  setAt: z.string(),
});
export type GoalView = z.output<typeof goalViewSchema>;

/** The blanks of the goal sentence, as a director fills them. */
export const goalSentenceSchema = z
  .object({
    kind: z.enum(["count", "share"]),
    /** How many people, or what share of them in per cent. */
    amount: z.number().finite().min(0).max(1e9),
    whom: z.string().trim().min(2).max(120),
    what: z.string().trim().min(2).max(160),
    year: z.number().int().min(1950).max(2100),
    baseYear: z.number().int().min(1900).max(2100),
    base: z.number().finite().min(0).max(1e9),
    /** The same words in the other languages, where she has them. */
    whomIn: maybeNamesSchema,
    whatIn: maybeNamesSchema,
    lagPeriods: z.number().int().min(0).max(30).default(0),
  })
  .superRefine((sentence, check) => {
    if (sentence.year <= sentence.baseYear)
      check.addIssue({
        code: "too_small",
        minimum: sentence.baseYear + 1,
        origin: "number",
        path: ["year"],
        input: sentence.year,
      });
    if (sentence.kind === "share")
      for (const field of ["amount", "base"] as const)
        if (sentence[field] > 100)
          check.addIssue({ code: "too_big", maximum: 100, origin: "number", path: [field], input: sentence[field] });
  });
export type GoalSentence = z.output<typeof goalSentenceSchema>;

/** Reads the goal sentence back in a language; words that nobody translated stand in the language of the writer. */
export function sentenceIn(language: Language, sentence: GoalSentence): string {
  return say(sentence.kind === "share" ? goalWords.shareSentence : goalWords.countSentence, language, {
    amount: sentence.amount,
    whom: sentence.whomIn[language] ?? sentence.whom,
    what: sentence.whatIn[language] ?? sentence.what,
    year: String(sentence.year),
    baseYear: String(sentence.baseYear),
    base: sentence.base,
  });
}

/** The sentence in the writer's language and in each into which its words were put. */
export const sentences = (sentence: GoalSentence, writtenIn: Language): Names =>
  inEach(sentence, writtenIn, (language) => sentenceIn(language, sentence));

/** Something about a goal sentence in every language that its words were put into. */
export function inEach(sentence: GoalSentence, writtenIn: Language, say: (language: Language) => string): Names {
  const told = languages.filter(
    (language) => language === writtenIn || (sentence.whomIn[language] && sentence.whatIn[language]),
  );
  return Object.fromEntries(told.map((language) => [language, say(language)]));
}
