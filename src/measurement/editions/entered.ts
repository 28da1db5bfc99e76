import { z } from "zod";
import type { Fault } from "../../core/refusal.ts";
import { periodSchema } from "../../core/schemas.ts";
import { type DimensionView, isAtOrAbove, type PlaceLevel, type PlaceView } from "../places/public.ts";
import { type Figure, rateOf } from "./figures/figure.ts";
import { enterWords as said } from "./words.ts";

const count = z.number().min(0);

/** One figure as it is typed: the whole, or one group of it, in one period and place. */
export const enteredRowSchema = z.object({
  period: periodSchema,
  /** The source's code of the place; left out for the whole. */
  place: z.string().trim().max(100).optional(),
  groups: z.record(z.string(), z.string()).default({}),
  numerator: z.number(),
  numeratorLow: z.number().optional(),
  numeratorHigh: z.number().optional(),
  denominator: count.optional(),
  units: z.number().int().min(0).optional(),
  /** The 95% interval of the rate from resampling units, where whoever computed the row knows it. */
  samplingLow: z.number().optional(),
  samplingHigh: z.number().optional(),
});
export type EnteredRow = z.output<typeof enteredRowSchema>;

/** What typed rows are understood with. */
export interface Known {
  kind: "count" | "share" | "value";
  publicLevel: PlaceLevel;
  places: readonly PlaceView[];
  dimensions: readonly DimensionView[];
}

/** Makes figures of typed rows, not yet protected, or says what is wrong in which row. Places below the level drop out. */
export function figuresOfRows(rows: readonly EnteredRow[], known: Known): { figures: Figure[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const figures: Figure[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const fault = faultIn(row, known);
    if (fault) {
      faults.push({ ...fault, field: `rows.${index}.${fault.field}` });
      return;
    }
    const figure = figureOf(row, known);
    const key = JSON.stringify([figure.period, figure.placeLevel, figure.place, figure.dimension, figure.group]);
    const cell = [figure.period, figure.place, figure.group].filter(Boolean).join(", ");
    if (seen.has(key)) faults.push({ field: `rows.${index}.period`, message: said.twice, values: { cell } });
    seen.add(key);
    if (isAtOrAbove(figure.placeLevel, known.publicLevel)) figures.push(figure);
  });
  return faults.length > 0 ? { faults } : { figures };
}

function faultIn(row: EnteredRow, { kind, places, dimensions }: Known): Fault | null {
  const groups = Object.keys(row.groups);
  const { numerator, denominator, numeratorLow = numerator, numeratorHigh = numerator } = row;
  if (groups.length > 1) return { field: "groups", message: said.oneGroup };
  for (const slug of groups)
    if (!dimensions.some((dimension) => dimension.slug === slug))
      return { field: "groups", message: said.noSuchDimension, values: { slug } };
  if (row.place && !places.some(({ code }) => code === row.place))
    return { field: "place", message: said.noSuchPlace, values: { code: row.place } };
  if (numeratorLow > numerator || numeratorHigh < numerator) return { field: "numerator", message: said.bounds };
  if (kind === "share" && denominator === undefined) return { field: "denominator", message: said.needsWhole };
  if (kind !== "value" && denominator !== undefined && numerator > denominator)
    return { field: "numerator", message: said.moreThanWhole, values: { numerator, denominator } };
  return null;
}

function figureOf(row: EnteredRow, { kind, places }: Known): Figure {
  const [dimension = "", group = ""] = Object.entries(row.groups)[0] ?? [];
  const place = places.find(({ code }) => code === row.place);
  const { numerator, numeratorLow = numerator, numeratorHigh = numerator } = row;
  const denominator = row.denominator ?? null;
  const whole = kind === "value" ? null : denominator;
  return {
    period: row.period,
    place: !place || place.level === "country" ? "" : place.code,
    placeLevel: place?.level ?? "country",
    dimension,
    group,
    numerator,
    numeratorLow,
    numeratorHigh,
    denominator,
    rate: rateOf(numerator, whole),
    rateLow: rateOf(numeratorLow, whole),
    rateHigh: rateOf(numeratorHigh, whole),
    samplingLow: row.samplingLow ?? null,
    samplingHigh: row.samplingHigh ?? null,
    units: row.units ?? null,
    hidden: false,
    reason: "",
  };
}
