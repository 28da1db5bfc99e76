import { z } from "zod";
import type { Circle } from "../../core/audience.ts";

/** What can be said of how a promise goes; none of it is a verdict. */
export const paces = ["as-planned", "slower", "change", "stopped"] as const;
export type Pace = (typeof paces)[number];

/** How the number is given: so many more, nothing new, or counted in a way of one's own. */
export const counts = ["more", "nothing-new", "otherwise"] as const;

/** Whether somebody else counted the same people too. */
export const alsoCounts = ["no", "yes", "unsure"] as const;

/** By which way a report came. */
export const vias = ["form", "file", "mail", "backbone"] as const;
export type Via = (typeof vias)[number];

const circleSchema = z
  .string()
  .regex(/^(partners|everyone|person:.{1,100})$/)
  .transform((circle) => circle as Circle);

/** The answers as they are typed: what is not right yet is kept as well, so that nothing is lost on the way. */
export const answersSchema = z.object({
  count: z.enum(counts).default("more"),
  typed: z.string().trim().max(60).default(""),
  /** The number that was asked about and is right all the same. */
  sureOf: z.string().trim().max(60).default(""),
  countedOtherwise: z.string().trim().max(2000).default(""),
  asOf: z.string().trim().max(10).default(""),
  pace: z.enum(paces).nullable().default(null),
  alsoCounted: z.enum(alsoCounts).nullable().default(null),
  /** The partner by id, or by name as it was written while no partner of that name is known. */
  alsoWith: z.string().trim().max(300).default(""),
  /** In per cent, as it is typed. */
  ownShare: z.string().trim().max(10).default("50"),
  words: z.string().trim().max(4000).default(""),
  readers: z.array(circleSchema).max(200).default([]),
  senderName: z.string().trim().max(120).default(""),
  senderRole: z.string().trim().max(120).default(""),
});
export type Answers = z.output<typeof answersSchema>;
export type AnswerName = keyof Answers;

/** Answers of which nothing was given yet. */
export const noAnswers: Answers = answersSchema.parse({});

/** The day of an answer, where it is one. */
export const dayIn = (text: string): string | null => (z.iso.date().safeParse(text).success ? text : null);

/** How many of the five questions are answered; the last, who reads it, is answered as it stands. */
export function countAnswered(answers: Answers, problems: readonly { field: string }[]): number {
  const wrong = (field: AnswerName) => problems.some((problem) => problem.field === field);
  const number = answers.count === "more" ? answers.typed !== "" && !wrong("typed") : !wrong("countedOtherwise");
  return [
    number && !(answers.count === "more" && wrong("asOf")),
    answers.pace !== null,
    answers.count !== "more" || (answers.alsoCounted !== null && !wrong("alsoWith") && !wrong("ownShare")),
    answers.words !== "",
    true,
  ].filter(Boolean).length;
}

/** A progress report as it is kept. */
export interface Report {
  id: string;
  commitmentId: string;
  windowId: string | null;
  state: "draft" | "sent" | "taken-back";
  version: number;
  added: number | null;
  via: Via;
  replaces: string | null;
  waitsForWord: boolean;
  begunAt: Date;
  savedAt: Date | null;
  sentAt: Date | null;
  sentBy: string | null;
  language: string | null;
  answers: Answers;
}
