import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** The ways of looking at a map that a calculation lays side by side. */
export const lenses = ["direct", "second_order", "dematel", "micmac", "fuzzy"] as const;
export type Lens = (typeof lenses)[number];
export const lensSchema = z.enum(lenses);

/** Why a map does not allow a way of looking at it. */
export const refusals = ["harm", "signed", "empty", "no-end", "no-loops", "unsettled", "dense", "large"] as const;
export type LensRefusal = (typeof refusals)[number];

/** What must be said beside the results. */
export const notes = ["noise-assumed", "few-people", "below-zero", "no-people", "map-fills"] as const;
export type RunNote = (typeof notes)[number];

/** How many stand out, how often is drawn, and what fixes the draws. */
export const settingsSchema = z.object({
  k: z.number().int().min(1).max(50).default(6),
  replicates: z.number().int().min(100).max(10_000).default(1000),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
});
export type Settings = z.output<typeof settingsSchema>;

/** Where a cause stands through one lens; interval and chance of the first k where ranks could be drawn again and again. */
const standingSchema = z.object({
  rank: z.number().int(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  probability: z.number().nullable(),
});
export type Standing = z.output<typeof standingSchema>;

const tieSchema = z.object({
  id: z.string(),
  weight: z.number(),
  /** The standard deviation of what the weight might be; null on a map that somebody drew. */
  spread: z.number().nullable(),
  answers: z.number().int(),
  /** People who answered are far apart. */
  disputed: z.boolean(),
});
export type Tie = z.output<typeof tieSchema>;

const loopSchema = z.object({ ids: z.array(z.string()), reinforcing: z.boolean() });

/** What a calculation says of one cause. */
export const causeResultSchema = z.object({
  id: z.string(),
  /** Influence of first and second order, in units of the answers or of the map's weights. */
  total: z.number(),
  direct: z.number(),
  lenses: z.record(lensSchema, standingSchema.nullable()),
  /** Influence given and received over paths of every length; null where the lens is. */
  dematel: z.object({ given: z.number(), received: z.number() }).nullable(),
  incoming: z.array(tieSchema),
  outgoing: z.array(tieSchema),
  /** How many loops pass through it, and a few of the shortest; null where loops are too many to count. */
  loops: z.number().nullable(),
  examples: z.array(loopSchema),
  control: z.enum(["critical", "intermittent", "redundant"]),
  /** What would change most if it were solved; null where that was not calculated. */
  solved: z
    .object({ by: z.enum(["fuzzy", "spread"]), moved: z.array(z.object({ id: z.string(), change: z.number() })) })
    .nullable(),
  /** Its rank by the answers of one role alone; only of roles with enough people who answered about it. */
  byRole: z.record(z.string(), z.number().int()),
});
export type CauseResult = z.output<typeof causeResultSchema>;

export const resultsSchema = z.object({
  /** By rank through influence of first and second order. */
  causes: z.array(causeResultSchema),
  links: z.number().int(),
  refused: z.partialRecord(z.enum(["dematel", "micmac", "fuzzy", "loops"]), z.enum(refusals)),
  micmac: z.object({ power: z.number().int(), hidden: z.array(z.string()) }).nullable(),
  portfolio: z.object({ chosen: z.array(z.string()), value: z.number(), bound: z.number() }),
  agreement: z.array(
    z.object({ lenses: z.tuple([lensSchema, lensSchema]), tau: z.number().nullable(), sharedTop: z.number().int() }),
  ),
  loops: z
    .object({ loops: z.number(), reinforcing: z.number(), balancing: z.number(), longest: z.number().int() })
    .nullable(),
  driversNeeded: z.number().int(),
  roles: z.array(z.object({ key: z.string(), people: z.number().int() })),
  notes: z.array(z.enum(notes)),
});
export type Results = z.output<typeof resultsSchema>;

/** What a calculation read, as it stood then. */
export const inputsSchema = z.object({
  rounds: z.array(
    z.object({ id: z.string(), number: z.number().int(), names: namesSchema, people: z.number(), answers: z.number() }),
  ),
  map: z.object({ id: z.string(), names: namesSchema, links: z.number().int() }).nullable(),
  causes: z.array(
    z.object({ id: z.string(), number: z.number().int(), names: namesSchema, themeId: z.string().nullable() }),
  ),
  people: z.number().int(),
  answers: z.number().int(),
  /** How many people's answers had been set aside. */
  setAside: z.number().int(),
  roles: z.record(z.string(), namesSchema),
});
export type Inputs = z.output<typeof inputsSchema>;

/** What has changed since a calculation, so that a new one would say something else. */
export const sinceSchema = z.object({
  /** Answers of rounds that closed later and that enough people answered. */
  answers: z.number().int(),
  /** Somebody's answers were set aside, or taken in again. */
  setAside: z.boolean(),
  map: z.boolean(),
  /** How many of its causes were merged into others or taken out. */
  causes: z.number().int(),
});
export type Since = z.output<typeof sinceSchema>;

/** A calculation without its results: what a list or a citation needs. */
export const runHeadSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  names: maybeNamesSchema,
  sha256: z.string(),
  settings: settingsSchema,
  inputs: inputsSchema,
  madeAt: z.iso.datetime(),
  since: sinceSchema,
  /** It is older than a change of what it read. */
  outdated: z.boolean(),
});
export type RunHead = z.output<typeof runHeadSchema>;

export const runViewSchema = runHeadSchema.extend({ results: resultsSchema });
export type RunView = z.output<typeof runViewSchema>;
