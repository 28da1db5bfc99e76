import { z } from "zod";

/** Why nobody sees a figure; empty where it is shown. */
export const hiddenReasons = ["", "too-few", "protects-another", "below-level"] as const;

/**
 * One figure of an edition, the same for page, table, CSV and program. Empty place: the whole; empty dimension and
 * group: all people. Rates are shares between 0 and 1; `…Low` and `…High` are bounds from counts that the source
 * hides; `sampling…` is the 95% interval from resampling units. A hidden figure has null in every value.
 */
export const figureSchema = z.object({
  period: z.string(),
  place: z.string(),
  placeLevel: z.string(),
  dimension: z.string(),
  group: z.string(),
  numerator: z.number().nullable(),
  numeratorLow: z.number().nullable(),
  numeratorHigh: z.number().nullable(),
  denominator: z.number().nullable(),
  rate: z.number().nullable(),
  rateLow: z.number().nullable(),
  rateHigh: z.number().nullable(),
  samplingLow: z.number().nullable(),
  samplingHigh: z.number().nullable(),
  units: z.number().int().nullable(),
  hidden: z.boolean(),
  reason: z.enum(hiddenReasons),
});
export type Figure = z.output<typeof figureSchema>;

/** A figure with the edition and definition that it comes from, without which it does not travel. */
export const sourcedFigureSchema = figureSchema.extend({
  edition: z.number().int(),
  definitionVersion: z.number().int(),
});
export type SourcedFigure = z.output<typeof sourcedFigureSchema>;

/** Which figures are asked for; what is left out is not asked about. Lists of periods, places, dimensions by their codes. */
export interface FigureFilter {
  periods?: readonly string[];
  /** Codes of places; an empty code is the whole. */
  places?: readonly string[];
  placeLevel?: string;
  /** Slugs of dimensions; an empty slug is all people. */
  dimensions?: readonly string[];
  limit?: number;
}

/** The same figure with nothing in it to read. */
export const hide = (figure: Figure, reason: Figure["reason"]): Figure => ({
  ...figure,
  numerator: null,
  numeratorLow: null,
  numeratorHigh: null,
  denominator: null,
  rate: null,
  rateLow: null,
  rateHigh: null,
  samplingLow: null,
  samplingHigh: null,
  units: null,
  hidden: true,
  reason,
});

/** Divides two counts; null where there is nothing to divide by. */
export const rateOf = (numerator: number, denominator: number | null): number | null =>
  denominator ? numerator / denominator : null;
