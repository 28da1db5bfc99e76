import { z } from "zod";
import { languages } from "../../core/message.ts";

/** What an initiative needs before it can work: the field's three, and that people have worked together before. */
export const preconditions = ["champions", "resources", "urgency", "history"] as const;
export type Precondition = (typeof preconditions)[number];

/** How one of them stands, from less to more; none of them is a mark. */
export const levels = ["not-yet", "growing", "there"] as const;
export type Level = (typeof levels)[number];

/** A page on the web, and nothing that runs. */
const linkSchema = z.url({ protocol: /^https?$/ }).max(2000);
const areLinks = (links: readonly string[]): boolean => links.every((link) => linkSchema.safeParse(link).success);

const markSchema = z.object({
  level: z.enum(levels),
  /** What this is known from, in words. */
  evidence: z.string().trim().min(3).max(4000),
  /** All in one field of a form: what is wrong with one of them is said there. */
  links: z.array(z.string().trim()).max(20).refine(areLinks).default([]),
});
export const marksSchema = z.object({
  champions: markSchema,
  resources: markSchema,
  urgency: markSchema,
  history: markSchema,
});
export type Marks = z.output<typeof marksSchema>;

/** The preconditions as somebody judged them on a day; a later judgment is another one. */
export const assessmentSchema = z.object({
  id: z.string(),
  on: z.string(),
  judgedBy: z.string(),
  marks: marksSchema,
  language: z.enum(languages),
});
export type Assessment = z.output<typeof assessmentSchema>;

/** How many of the preconditions stand at each level. */
export function countLevels(marks: Marks): Record<Level, number> {
  const count = { "not-yet": 0, growing: 0, there: 0 };
  for (const precondition of preconditions) count[marks[precondition].level]++;
  return count;
}

/** What moved between two judgments: each precondition with its level then and now. */
export const compareMarks = (before: Marks, now: Marks): { precondition: Precondition; from: Level; to: Level }[] =>
  preconditions.map((precondition) => ({
    precondition,
    from: before[precondition].level,
    to: now[precondition].level,
  }));
