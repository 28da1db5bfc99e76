import { z } from "zod";
import type { Circle } from "../../core/audience.ts";
import type { Names } from "../../core/message.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";

/** What people said to "can we move it?" and "do we need each other for it?". */
export const verdicts = ["yes", "partly", "no"] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.output<typeof verdictSchema>;

const handsSchema = z.number().int().min(0).max(100_000).default(0);

/** One of the answers on which a leverage point is chosen. */
export const answerSchema = z.object({
  verdict: verdictSchema,
  words: z.string().trim().max(1000).nullable().default(null),
  /** How many hands each answer had, where people voted on this question; null where nobody counted. */
  hands: z.object({ yes: handsSchema, partly: handsSchema, no: handsSchema }).nullable().default(null),
});
export type Answer = z.output<typeof answerSchema>;

/** How much it moves, as the calculation had it on the day of the choice. */
export const movesSchema = z.object({
  rank: z.number().int(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  probability: z.number().nullable(),
  k: z.number().int(),
  causes: z.number().int(),
});
export type Moves = z.output<typeof movesSchema>;

const indicatorSchema = z.object({ id: z.string(), slug: z.string(), names: maybeNamesSchema });

/** A decision that was taken, as far as whoever asks may read it. */
export const recordedSchema = z.object({
  id: z.string(),
  /** Its title, in the language in which it was proposed. */
  names: maybeNamesSchema,
  takenOn: z.string(),
  /** What came out, with the votes as they were counted. */
  outcome: z
    .object({
      message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type Recorded = z.output<typeof recordedSchema>;

/** Lists the decisions that were adopted and that readers in these circles may read, the newest first; `null` circles read all. */
export type DecisionSource = (
  tx: Reader,
  asked: { initiativeId: string; circles: readonly Circle[] | null },
) => Promise<readonly (Omit<Recorded, "names"> & { names: Names })[]>;

/** A cause chosen as a leverage point. What a reader may not see of it is null. */
export const pointViewSchema = z.object({
  id: z.string(),
  challengeId: z.string(),
  names: namesSchema,
  number: z.number().int(),
  run: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  moves: movesSchema.nullable(),
  canWe: answerSchema.nullable(),
  needEachOther: answerSchema.nullable(),
  decisionId: z.string().nullable(),
  decidedWords: z.string().nullable(),
  body: z.object({ id: z.string(), slug: z.string(), names: namesSchema }).nullable(),
  indicators: z.array(indicatorSchema),
  /** Null where the day is not known. */
  chosenOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  endedBecause: z.string().nullable(),
});
export type PointView = z.output<typeof pointViewSchema>;

/** A leverage point with the decision that chose it; null where none is named, or where the reader may not read it. */
export const decidedPointSchema = pointViewSchema.omit({ decisionId: true }).extend({
  decision: recordedSchema.nullable(),
  /** It was chosen by a recorded decision, whether or not the reader may read that. */
  byDecision: z.boolean(),
});
export type DecidedPoint = z.output<typeof decidedPointSchema>;

/** Puts the decision that the reader may read beside a point. */
export const withDecision = ({ decisionId, ...point }: PointView, decisions: readonly Recorded[]): DecidedPoint => ({
  ...point,
  decision: decisions.find(({ id }) => id === decisionId) ?? null,
  byDecision: decisionId !== null,
});

/** A point as one who is no member sees it, where the initiative opened its causes: what was chosen and what it is read by. */
export const forEveryone = (point: DecidedPoint): DecidedPoint => ({
  ...point,
  run: null,
  moves: null,
  canWe: null,
  needEachOther: null,
  decision: null,
  byDecision: false,
  decidedWords: null,
  body: null,
  endedBecause: null,
});
