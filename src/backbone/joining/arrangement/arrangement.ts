import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import { languages, type Names } from "../../../core/message.ts";
import type { Fault } from "../../../core/refusal.ts";
import { maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { joiningWords as said } from "../words.ts";

export const questionKinds = ["text", "long-text", "choice", "number"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** More than these nobody answers, and nobody reads. */
export const mostQuestions = 40;
export const mostCriteria = 12;
const mostOptions = 40;

/** How many characters an answer may have. */
const longest: Record<QuestionKind, number> = { text: 500, "long-text": 5000, choice: 2000, number: 40 };

/** One of the initiative's own questions to who applies. */
export const questionSchema = z.object({
  kind: z.enum(questionKinds),
  label: namesSchema,
  hint: maybeNamesSchema,
  /** Of a choice alone. */
  options: z.array(namesSchema).max(mostOptions).default([]),
  needed: z.boolean().default(true),
});
export const askedQuestionSchema = questionSchema.extend({ id: z.string() });
export type AskedQuestion = z.output<typeof askedQuestionSchema>;

/** One of the stated criteria by which applications are read. */
export const criterionSchema = z.object({ names: namesSchema, hint: maybeNamesSchema });
export const statedCriterionSchema = criterionSchema.extend({ id: z.string() });
export type StatedCriterion = z.output<typeof statedCriterionSchema>;

/** The lowest and the highest score. */
export const scores = [1, 2, 3, 4] as const;
export const scoreSchema = z.number().int().min(1).max(4);

/** What the backbone arranges beside questions and criteria. */
export const arrangementSchema = z.object({
  invitation: maybeNamesSchema,
  /** What the scores 1 to 4 mean; empty where the program's own words are taken. */
  scoreWords: z.array(namesSchema).max(4).default([]),
  vettersEach: z.number().int().min(1).max(9).default(2),
  applyUntil: z.iso.date().nullable().default(null),
  vetUntil: z.iso.date().nullable().default(null),
  cohortId: z.uuid().nullable().default(null),
});
export type Arrangement = z.output<typeof arrangementSchema>;

/** What is arranged where nobody has arranged anything. */
export const untouched: Arrangement = arrangementSchema.parse({});

/** The words for the scores 1 to 4. */
export const scoreWordsOf = ({ scoreWords }: Pick<Arrangement, "scoreWords">): readonly Names[] =>
  scoreWords.length === 4 ? scoreWords : [said.score1, said.score2, said.score3, said.score4];

/** What an option of a choice is kept as: its first text. */
export const keyOfOption = (option: Names): string =>
  languages.map((language) => option[language]).find((text) => text) ?? "";

/** Options as people write them, one in a line for each language; null where the languages have not as many lines. */
export function readOptions(lines: Names): Names[] | null {
  const columns = languages.flatMap((language) => {
    const texts = (lines[language] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    return texts.length > 0 ? [{ language, texts }] : [];
  });
  const count = columns[0]?.texts.length ?? 0;
  if (columns.some(({ texts }) => texts.length !== count)) return null;
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ language, texts }) => [language, texts[row] ?? ""])),
  );
}

/** Whether nobody can apply any more because the last day has passed. */
export const isOver = (applyUntil: string | null, now: Date): boolean => applyUntil !== null && dayOf(now) > applyUntil;

export type Answers = Readonly<Record<string, string>>;

/** What is wrong with answers: what does not fit always, what is missing only where `complete` is wanted. */
export function faultsOfAnswers(
  questions: readonly AskedQuestion[],
  answers: Answers,
  { complete }: { complete: boolean },
): Fault[] {
  return questions.flatMap((question) => {
    const field = `answers.${question.id}`;
    const answer = answers[question.id]?.trim() ?? "";
    if (answer === "") return complete && question.needed ? [{ field, message: coreWords.required }] : [];
    const fault = faultOfAnswer(question, answer);
    return fault ? [{ field, ...fault }] : [];
  });
}

function faultOfAnswer({ kind, options }: AskedQuestion, answer: string): Omit<Fault, "field"> | null {
  if (answer.length > longest[kind]) return { message: coreWords.tooLong, values: { most: longest[kind] } };
  if (kind === "number" && !Number.isFinite(Number(answer))) return { message: coreWords.notANumber };
  if (kind === "choice" && !options.some((option) => keyOfOption(option) === answer))
    return { message: coreWords.notOffered };
  return null;
}
