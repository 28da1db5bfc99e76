import { z } from "zod";
import type { StatementState } from "./statement.ts";

export const rulings = ["show", "not-show"] as const;
export type Ruling = (typeof rulings)[number];

/** Why a statement is not shown. */
export const reasons = ["off-topic", "twice", "names-somebody", "hurts", "unclear", "other"] as const;
export type Reason = (typeof reasons)[number];

/** What one moderator said about a statement; a later word of the same person stands in place of an earlier one. */
export const rulingViewSchema = z.object({
  personId: z.string(),
  ruling: z.enum(rulings),
  reason: z.enum(reasons).nullable(),
  words: z.string().nullable(),
  ruledAt: z.iso.datetime(),
});
export type RulingView = z.output<typeof rulingViewSchema>;

type Said = Pick<RulingView, "personId" | "ruling" | "ruledAt">;

/** The last word of each moderator, the newest last. */
export function standing<T extends Said>(log: readonly T[]): T[] {
  const byTime = [...log].sort((a, b) => a.ruledAt.localeCompare(b.ruledAt));
  const last = new Map<string, T>();
  for (const one of byTime) {
    last.delete(one.personId);
    last.set(one.personId, one);
  }
  return [...last.values()];
}

/**
 * What the words of the moderators come to. A side that enough of them took decides; where both sides have enough, the
 * larger does, and of two as large the one that spoke last. Otherwise the statement waits.
 */
export function verdictOf(log: readonly Said[], needed: number): StatementState {
  const stand = standing(log);
  const show = stand.filter(({ ruling }) => ruling === "show").length;
  const not = stand.length - show;
  if (Math.max(show, not) < needed) return "waiting";
  if (show !== not) return show > not ? "shown" : "not-shown";
  return stand.at(-1)?.ruling === "show" ? "shown" : "not-shown";
}

/** Why a statement is not shown, as most who said so gave it; of two as many, the first of the list. */
export function reasonOf(log: readonly (Said & { reason: Reason | null })[]): Reason | null {
  const given = standing(log).filter(({ ruling }) => ruling === "not-show");
  const counts = reasons.map((reason) => given.filter((one) => one.reason === reason).length);
  const most = Math.max(...counts);
  return most > 0 ? (reasons[counts.indexOf(most)] ?? null) : null;
}
