import { z } from "zod";
import type { KeptFund, KeptNeed, KeptPledge, KeptRound } from "./fund.ts";

/** Money in one currency; another currency is another sum. */
export const sumSchema = z.object({ currency: z.string(), amount: z.number() });
export type Sum = z.output<typeof sumSchema>;

/** Adds up by currency, never over currencies; in the order of the currencies' letters. */
export function sumByCurrency(all: readonly { amount: number | null; currency: string | null }[]): Sum[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of all)
    if (amount !== null && currency) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => a.currency.localeCompare(b.currency));
}

/** What was pledged for a need and not taken back, by currency. */
export const pledgedFor = (pledges: readonly Pick<KeptPledge, "amount" | "currency" | "state">[]): Sum[] =>
  sumByCurrency(pledges.filter(({ state }) => state !== "taken-back"));

/** What is still missing of a need, in its own currency; never less than nothing. */
export function missingOf(need: Pick<KeptNeed, "amount" | "currency" | "state">, pledged: readonly Sum[]): number {
  if (need.state !== "open") return 0;
  return Math.max(0, need.amount - (pledged.find(({ currency }) => currency === need.currency)?.amount ?? 0));
}

/** Why a need and a fund may fit one another. */
export const reasons = ["cause", "place", "anything", "round-open", "round-comes", "amount"] as const;
export type Reason = (typeof reasons)[number];

/**
 * Why a fund may fit a need; empty where nothing speaks for it: the fund is for the same cause or place, or names
 * neither. That a round is open, and that it gives as much, are reasons only beside one of these.
 */
export function reasonsFor(
  need: Pick<KeptNeed, "challengeId" | "placeIds" | "amount" | "currency" | "state">,
  fund: Pick<KeptFund, "challengeIds" | "placeIds" | "amount" | "currency" | "isClosed">,
  rounds: readonly Pick<KeptRound, "opensOn" | "closesOn" | "amount" | "currency">[],
  day: string,
): Reason[] {
  if (fund.isClosed || need.state !== "open") return [];
  if (fund.currency && fund.currency !== need.currency) return [];
  const cause = need.challengeId !== null && fund.challengeIds.includes(need.challengeId);
  const place = need.placeIds.some((id) => fund.placeIds.includes(id));
  const anything = fund.challengeIds.length === 0 && fund.placeIds.length === 0;
  if (!cause && !place && !anything) return [];
  const open = rounds.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn);
  const next = rounds.find(({ opensOn }) => opensOn > day);
  const purse = open?.amount && open.currency === need.currency ? open.amount : fund.amount;
  const found: Record<Reason, boolean> = {
    cause,
    place,
    anything,
    "round-open": open !== undefined,
    "round-comes": open === undefined && next !== undefined,
    amount: purse !== null && purse >= need.amount,
  };
  return reasons.filter((reason) => found[reason]);
}
