import { z } from "zod";
import { countClaims, type Overlap, type Unduplicated } from "../../../analysis/counting/claims/unduplicated.ts";
import type { Piece, Total } from "../../../analysis/counting/totals/three-partners.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import { type CommitmentView, isSilent } from "../../commitments/public.ts";
import { rangeSchema } from "../../evidence/public.ts";

/** By what the totals of promises can be taken apart. */
export const breakdowns = ["type", "place", "group", "cohort", "indicator"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Why a promise for the goal is no part of its sum. */
export const outsideReasons = ["money", "percent", "open", "other-unit"] as const;
export type OutsideReason = (typeof outsideReasons)[number];

/** A goal's promises, sorted by whether they are counted. */
export interface Sorted {
  counted: CommitmentView[];
  outside: { promise: CommitmentView; why: OutsideReason }[];
  withoutUpdate: CommitmentView[];
}

/** Promises that are told to others at all: no drafts, and none that waits for its organization's word. */
export const isTold = ({ state, waitsForWord }: CommitmentView): boolean => state !== "draft" && !waitsForWord;

/** Why a promise is no part of the sum; null where it is. */
function whyOutside({ measure, quantity, countsToGoal }: CommitmentView): OutsideReason | null {
  if (measure !== "count") return measure;
  if (quantity === null) return "open";
  return countsToGoal ? null : "other-unit";
}

/** Sorts them; a promise of which nothing was heard for `limit` months is left out until something is. */
export function sortPromises(
  promises: readonly CommitmentView[],
  goalId: string,
  { now, limit }: { now: Date; limit: number },
): Sorted {
  const sorted: Sorted = { counted: [], outside: [], withoutUpdate: [] };
  for (const promise of promises) {
    if (promise.goalId !== goalId || !isTold(promise)) continue;
    const why = whyOutside(promise);
    if (isSilent(promise, now, limit)) sorted.withoutUpdate.push(promise);
    else if (why) sorted.outside.push({ promise, why });
    else sorted.counted.push(promise);
  }
  return sorted;
}

/** What a promise adds to what is promised: of one that ended before the goal, nothing more is awaited. */
export const committedOf = ({ state, quantity }: CommitmentView): number => (state === "ended" ? 0 : (quantity ?? 0));

/** What is said of promises for a goal, and of which of them. */
export interface Told {
  promises: number;
  committed: number;
  /** Those that are shown over time and by part, and with how much. */
  over: readonly CommitmentView[];
  amountOf: (promise: CommitmentView) => number;
  /** Why others are no part of the sum, one for each. */
  outside: readonly OutsideReason[];
}

/**
 * How a promise goes is its organization's and the backbone team's alone, and what was promised is known to all: so to
 * others every promise stands as it was promised. Whatever were left out for them could be told by subtracting the list.
 */
export function tellPromised({ counted, outside, withoutUpdate }: Sorted, leads: boolean): Told {
  const silent = withoutUpdate.filter((one) => whyOutside(one) === null);
  const asPromised = ({ quantity }: CommitmentView): number => quantity ?? 0;
  const all = [...counted, ...silent];
  return {
    promises: leads ? counted.length : all.length,
    committed: leads
      ? counted.reduce((sum, one) => sum + committedOf(one), 0)
      : all.reduce((sum, one) => sum + asPromised(one), 0),
    over: leads ? counted : all,
    amountOf: leads ? committedOf : asPromised,
    outside: [
      ...outside.map(({ why }) => why),
      ...(leads ? [] : withoutUpdate.flatMap((one) => whyOutside(one) ?? [])),
    ],
  };
}

/** The part of a breakdown that a promise is in. */
export function partOf(promise: CommitmentView, by: Breakdown): string {
  if (by === "type") return promise.typeId ?? "none";
  if (by === "cohort") return promise.cohortId ?? "none";
  if (by === "indicator") return promise.indicatorId ?? "none";
  if (by === "group") return promise.groupCode ? `${promise.dimensionId ?? ""}/${promise.groupCode}` : "none";
  return promise.placeIds.length > 1 ? "several" : (promise.placeIds[0] ?? "none");
}

/** Something that came of a promise. */
export interface Came {
  id: string;
  commitmentId: string;
  organizationId: string;
  amount: number;
  period: string;
}

/** Two of them that may hold the same people. */
export interface KnownOverlap extends Overlap {
  id: string;
}

/** Everything that could be shown of what came, the most important first, and the counts behind it. */
export interface Wanted {
  totals: Total[];
  counted: Unduplicated;
  /** Totals of what is counted twice and of what is asked about, shown by the same rule. */
  twice: Total;
  asked: Total;
}

const once = (id: string, amount: number): string => `${id} ${Math.round(amount * 1e6) / 1e6}`;

export function wantedTotals(
  promises: readonly CommitmentView[],
  came: readonly Came[],
  overlaps: readonly KnownOverlap[],
): Wanted {
  const promiseOf = new Map(promises.map((promise) => [promise.id, promise]));
  const own = came.filter(({ commitmentId }) => promiseOf.has(commitmentId));
  const counted = countClaims(own, overlaps);
  const pieceOf = (one: Came): Piece => {
    const amount = counted.credits.get(one.id) ?? 0;
    return { id: once(one.id, amount), organizationId: one.organizationId, amount };
  };
  const total = (key: string, those: readonly Came[]): Total => ({ key, pieces: those.map(pieceOf) });
  const periods = [...new Set(own.map(({ period }) => period))].sort();
  const parts = breakdowns.flatMap((by) =>
    [
      ...Map.groupBy(own, ({ commitmentId }) => {
        const promise = promiseOf.get(commitmentId);
        return promise ? partOf(promise, by) : "none";
      }),
    ]
      .map(([part, those]) => total(`${by}:${part}`, those))
      .sort((a, b) => b.pieces.length - a.pieces.length || (a.key < b.key ? -1 : 1)),
  );
  const until = periods.map((period) =>
    total(
      `until:${period}`,
      own.filter((one) => one.period <= period),
    ),
  );
  return {
    totals: [total("all", own), ...until.toReversed(), ...parts],
    counted,
    ...overlapTotals(own, overlaps),
  };
}

/** What two partners count both, half for each, as totals of partners: all of it, and what is only asked about. */
function overlapTotals(own: readonly Came[], overlaps: readonly KnownOverlap[]): Pick<Wanted, "twice" | "asked"> {
  const byId = new Map(own.map((one) => [one.id, one]));
  const pieces = (those: readonly KnownOverlap[]): Piece[] =>
    those.flatMap(({ id, one, other, both }) => {
      const [mine, theirs] = [byId.get(one), byId.get(other)];
      if (!mine || !theirs) return [];
      const amount = (both ?? Math.min(mine.amount, theirs.amount)) / 2;
      return [mine, theirs].map(({ organizationId }) => ({
        id: once(`${id} ${organizationId}`, amount),
        organizationId,
        amount,
      }));
    });
  return {
    twice: { key: "twice", pieces: pieces(overlaps) },
    asked: { key: "asked", pieces: pieces(overlaps.filter(({ both }) => both === null)) },
  };
}

/** People counted once: the sum of what partners say, everybody once, and between which numbers that lies. */
export const onceSchema = z.object({
  sum: z.number(),
  unduplicated: z.number(),
  low: z.number(),
  high: z.number(),
});

/** What is shown of what came, by the keys of totals; a key that is missing is not shown. */
export const shownFiguresSchema = z.object({
  delivered: z.record(z.string(), z.number()),
  once: onceSchema.nullable(),
});
export type ShownFigures = z.output<typeof shownFiguresSchema>;

const partSchema = z.object({
  key: z.string(),
  names: maybeNamesSchema,
  promises: z.number().int(),
  committed: z.number(),
  /** Null where it is not shown: fewer than three partners, or it would tell of one by a difference. */
  delivered: z.number().nullable(),
});
const pointSchema = z.object({ period: z.string(), value: z.number().nullable() });

/** The promises of a goal against it. */
export const totalsSchema = z.object({
  goals: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  goal: z
    .object({
      id: z.string(),
      names: maybeNamesSchema,
      sentence: maybeNamesSchema,
      unit: maybeNamesSchema,
      how: z.enum(["adds-up", "feeds"]),
      isCount: z.boolean(),
      needed: z.number(),
      targetPeriod: z.string(),
      path: z.array(z.object({ period: z.string(), value: z.number() })),
    })
    .nullable(),
  promises: z.number().int(),
  committed: z.number(),
  committedBy: z.array(z.object({ period: z.string(), value: z.number() })),
  /** What came, as last shown; null while it rests on fewer than three partners. */
  delivered: z.object({ value: z.number(), asOf: z.string() }).nullable(),
  deliveredBy: z.array(pointSchema),
  /** For the backbone team alone: with everything that was said until now. */
  deliveredNow: z.number().nullable(),
  parts: z.array(z.object({ by: z.enum(breakdowns), rows: z.array(partSchema) })),
  outside: z.array(z.object({ why: z.enum(outsideReasons), count: z.number().int() })),
  withoutUpdate: z.object({ count: z.number().int(), since: z.string() }).nullable(),
  once: onceSchema.nullable(),
  /** Where promises feed the goal: by cause, to members, how many, and how much of each unit is promised. */
  chain: z.array(
    z.object({
      challengeId: z.string().nullable(),
      names: maybeNamesSchema,
      promises: z.number().int(),
      amounts: z.array(z.object({ unit: maybeNamesSchema, amount: z.number(), promises: z.number().int() })),
      /** Which figures it is meant to move, and how strong people hold the evidence of that to be. */
      moves: z.array(z.object({ id: z.string(), names: maybeNamesSchema, range: rangeSchema })),
    }),
  ),
  canSayHow: z.boolean(),
});
export type Totals = z.output<typeof totalsSchema>;
