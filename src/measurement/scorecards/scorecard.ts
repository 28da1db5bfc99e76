import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { eventViewSchema } from "../events/public.ts";
import { goalViewSchema } from "../goals/public.ts";
import { indicatorKinds } from "../indicators/public.ts";
import { narrativeViewSchema } from "../narratives/public.ts";
import { placeLevels } from "../places/public.ts";

const number = z.number().nullable();

/** One point of a series: the value, what hidden counts could make of it, and the sampling interval, kept apart. */
export const pointSchema = z.object({
  period: z.string(),
  value: number,
  low: number,
  high: number,
  samplingLow: number,
  samplingHigh: number,
  numerator: number,
  denominator: number,
  /** Nobody sees it; `reason` says why. */
  hidden: z.boolean(),
  reason: z.string(),
  edition: z.number().int(),
});
export type Point = z.output<typeof pointSchema>;

/** A measure with its figures: a count's values are numbers of people, a share's lie between 0 and 1. */
export const measureSchema = z.object({
  slug: z.string(),
  names: maybeNamesSchema,
  kind: z.enum(indicatorKinds),
  unit: maybeNamesSchema,
  direction: z.enum(["up", "down"]),
  definition: z.object({
    version: z.number().int(),
    numerator: maybeNamesSchema,
    denominator: maybeNamesSchema,
    notCounted: maybeNamesSchema,
    source: maybeNamesSchema,
  }),
  /** Periods from which the series may not be joined with what came before, and why. */
  breaks: z.array(z.object({ period: z.string(), reason: z.string().nullable() })),
  points: z.array(pointSchema),
});
export type Measure = z.output<typeof measureSchema>;

export const groupSeriesSchema = z.object({
  code: z.string(),
  names: maybeNamesSchema,
  points: z.array(pointSchema),
});

/** One way of telling people apart, every group on the same scale. */
export const breakdownSchema = z.object({
  dimension: z.string(),
  names: maybeNamesSchema,
  ordered: z.boolean(),
  groups: z.array(groupSeriesSchema),
});
export type Breakdown = z.output<typeof breakdownSchema>;

export const gapRowSchema = z.object({
  dimension: z.string(),
  dimensionNames: maybeNamesSchema,
  group: z.string(),
  groupNames: maybeNamesSchema,
  /** The source's code of what the group is compared with; `others` is everybody else. */
  reference: z.string(),
  referenceNames: maybeNamesSchema,
  byPeriod: z.array(z.object({ period: z.string(), gap: number, groupRate: number, referenceRate: number })),
  change: number,
  low: number,
  high: number,
  hiddenLow: number,
  hiddenHigh: number,
  verdict: z.enum(["widened", "narrowed", "unchanged"]),
  certainty: z.enum(["certain", "likely", "cannot-tell"]),
  yearsWidening: z.number().int(),
});
export type GapRow = z.output<typeof gapRowSchema>;

/** Said by itself wherever the total moves as wished and a gap widens. */
export const noticeSchema = z.object({
  /** The edition that gave rise to it; the supplier's answer hangs on it. */
  editionId: z.string(),
  editionNumber: z.number().int(),
  /** The most that a 0 of the source can stand for; 0 where a 0 is a 0. */
  zeroMeans: z.number().int(),
  totalFrom: z.object({ period: z.string(), rate: z.number() }),
  totalTo: z.object({ period: z.string(), rate: z.number() }),
  main: gapRowSchema,
  also: z.array(gapRowSchema),
  brightSpots: z.array(gapRowSchema),
  cannotTell: z.array(gapRowSchema),
  answers: z.array(narrativeViewSchema),
});
export type Notice = z.output<typeof noticeSchema>;

export const editionNoteSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  measure: z.string(),
  sourceName: maybeNamesSchema,
  sourceLine: maybeNamesSchema,
  status: z.string(),
  openedAt: z.string().nullable(),
  periods: z.array(z.string()),
  definitionVersion: z.number().int(),
  hiddenCells: z.number().int(),
  hiddenReasons: z.record(z.string(), z.number().int()),
  /** The most that a 0 of the source can stand for; 0 where a 0 is a 0. */
  zeroMeans: z.number().int(),
  groupMinimum: z.number().int(),
  rowsRead: z.number().int(),
  rowsLeftOut: z.number().int(),
});
export type EditionNote = z.output<typeof editionNoteSchema>;

export const placeRowSchema = z.object({
  slug: z.string(),
  code: z.string(),
  level: z.enum(placeLevels),
  names: maybeNamesSchema,
  traits: z.record(z.string(), z.string()),
  points: z.array(pointSchema),
});
export type PlaceRow = z.output<typeof placeRowSchema>;

/** Where the goal stands against its agreed path. */
export const standings = ["no-figure", "too-early", "on-path", "off-path", "reached"] as const;

export const scorecardSchema = z.object({
  goal: goalViewSchema.nullable(),
  gapGoals: z.array(goalViewSchema),
  standing: z.enum(standings),
  /** What the path wanted in the latest period. */
  wanted: number,
  /** The first measure is the goal's own; the others count the same thing in another way. */
  measures: z.array(measureSchema),
  baselines: z.array(z.object({ period: z.string(), value: z.number() })),
  baseline: z.object({ period: z.string(), value: z.number() }).nullable(),
  path: z.array(z.object({ period: z.string(), value: z.number() })),
  /** The measure that is broken down, with its own series of the whole. */
  broken: measureSchema.nullable(),
  breakdowns: z.array(breakdownSchema),
  missingBreakdowns: z.array(maybeNamesSchema),
  gaps: z.array(gapRowSchema),
  notice: noticeSchema.nullable(),
  places: z.array(placeRowSchema),
  events: z.array(eventViewSchema),
  stories: z.array(narrativeViewSchema),
  editions: z.array(editionNoteSchema),
  asKnownOn: z.string().nullable(),
  /** Drafts that wait for whoever makes editions; empty for everybody else. */
  drafts: z.array(z.object({ id: z.string(), number: z.number().int() })),
  /** Whether everyone may read the goal's page. */
  isOpen: z.boolean(),
});
export type Scorecard = z.output<typeof scorecardSchema>;
