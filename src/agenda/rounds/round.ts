import { z } from "zod";
import type { languages } from "../../core/message.ts";
import { namesSchema } from "../../core/schemas.ts";

/**
 * What can be answered to "if this were solved, how much easier would that become?": much easier 3 … harder −1; not
 * knowing and not wanting to say are kept apart, and are neither.
 */
export const answers = ["3", "2", "1", "0", "-1", "unknown", "skip"] as const;
export type Answer = (typeof answers)[number];
export const answerSchema = z.enum(answers);

/** Who somebody is in this work, as a round offers it; nobody has to say. */
export const roleSchema = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/),
  names: namesSchema,
});

/** A round as its initiative sees it: while it is open, coverage and numbers of people only, never a ranking. */
export const roundViewSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  names: namesSchema,
  code: z.string(),
  roles: z.array(roleSchema),
  challengeIds: z.array(z.string()),
  wantedPerPair: z.number(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
});
export type RoundView = z.output<typeof roundViewSchema>;

/** How far a round has come. */
export const coverageSchema = z.object({
  people: z.number().int(),
  answers: z.number().int(),
  /** How many of the ordered pairs have at least one answer, of how many. */
  pairsAnswered: z.number().int(),
  pairs: z.number().int(),
  answersWanted: z.number().int(),
});
export type Coverage = z.output<typeof coverageSchema>;

/** One question: if `from` were solved, how much easier would `to` become? */
export const questionSchema = z.object({ from: z.string(), to: z.string() });
export type Question = z.output<typeof questionSchema>;

export const givenSchema = questionSchema.extend({
  answer: answerSchema,
  /** How long the question stood, in milliseconds; null where nobody measured. */
  took: z.number().int().min(0).max(3_600_000).nullable().default(null),
});
export type Given = z.output<typeof givenSchema>;

/** Somebody who answers, without a name. */
export interface Rater {
  id: string;
  roundId: string;
  role: string | null;
  themeIds: string[];
  language: (typeof languages)[number];
  setAside: boolean;
}

/** Whether questions are taken at a moment. */
export type RoundState = "not-yet" | "open" | "closed";
export function stateOfRound(round: Pick<RoundView, "opensAt" | "closesAt" | "closedAt">, now: Date): RoundState {
  const moment = now.toISOString();
  if (round.closedAt || (round.closesAt && round.closesAt <= moment)) return "closed";
  return round.opensAt > moment ? "not-yet" : "open";
}

/** How many questions are asked in one go. */
export const perGo = 10;
