import { z } from "zod";
import { overlapReasons } from "../../../analysis/counting/claims/find-overlaps.ts";

/** What a partner can say when asked whether two counted the same people. */
export const overlapAnswers = ["same", "different", "partly"] as const;
export type OverlapAnswer = (typeof overlapAnswers)[number];

/** What one partner said: of "partly", about how many. */
export interface Said {
  organizationId: string;
  answer: OverlapAnswer;
  bothCount: number | null;
}

/** How many are in both by one answer; for "the same", all of the smaller number. */
export const bothBy = ({ answer, bothCount }: Said, amounts: readonly [number, number]): number =>
  answer === "different" ? 0 : Math.min(...amounts, answer === "same" ? Number.POSITIVE_INFINITY : (bothCount ?? 0));

/** Two rough numbers this near to each other, of "partly", say the same; their middle stands. */
const nearEnough = 0.1;

/** Where two answers leave it: settled with how many are in both, still asked, or the two see it differently. */
export function settle(
  said: readonly Said[],
  amounts: readonly [number, number],
): { state: "asked" | "settled" | "differs"; both: number | null } {
  const [one, other] = said;
  if (!one || !other) return { state: "asked", both: null };
  const [mine, theirs] = [bothBy(one, amounts), bothBy(other, amounts)];
  const agree = Math.abs(mine - theirs) <= nearEnough * Math.max(mine, theirs);
  return agree ? { state: "settled", both: (mine + theirs) / 2 } : { state: "differs", both: null };
}

/** One side of the question, as both sides may see it: where and what, never how many. */
const sideSchema = z.object({
  organizationId: z.string(),
  organization: z.string(),
  site: z.string().nullable(),
  program: z.string().nullable(),
  /** How many this partner counts there: for itself and the backbone team alone. */
  amount: z.number().nullable(),
  /** What it answered: for itself and the backbone team, and for both once the two differ. */
  answer: z.enum(overlapAnswers).nullable(),
  bothCount: z.number().nullable(),
  hasAnswered: z.boolean(),
});

/** A question to two partners, as one of them or the backbone team sees it. */
export const overlapViewSchema = z.object({
  id: z.string(),
  period: z.string(),
  reasons: z.array(z.enum(overlapReasons)),
  state: z.enum(["asked", "settled", "differs"]),
  /** How many are in both, once that is settled. */
  both: z.number().nullable(),
  settledBy: z.enum(["partners", "backbone"]).nullable(),
  sides: z.array(sideSchema).length(2),
  /** The organization that the reader answers for; null where she cannot answer. */
  answersFor: z.string().nullable(),
  /** The backbone team can settle what partners see differently. */
  canSettle: z.boolean(),
});
export type OverlapView = z.output<typeof overlapViewSchema>;
