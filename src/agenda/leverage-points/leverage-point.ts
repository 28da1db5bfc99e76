import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** What people said to "can we move it?" and "do we need each other for it?". */
export const verdicts = ["yes", "partly", "no"] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.output<typeof verdictSchema>;

/** One of the answers on which a leverage point is chosen. */
export const answerSchema = z.object({
  verdict: verdictSchema,
  words: z.string().trim().max(1000).nullable().default(null),
});

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
  chosenOn: z.string(),
  endedOn: z.string().nullable(),
  endedBecause: z.string().nullable(),
});
export type PointView = z.output<typeof pointViewSchema>;

/** A point as one who is no member sees it, where the initiative opened its causes: what was chosen and what it is read by. */
export const forEveryone = (point: PointView): PointView => ({
  ...point,
  run: null,
  moves: null,
  canWe: null,
  needEachOther: null,
  decisionId: null,
  decidedWords: null,
  body: null,
  endedBecause: null,
});
