import { z } from "zod";
import type { Names } from "../../core/message.ts";
import { maybeNamesSchema, namesSchema, periodSchema, slugSchema } from "../../core/schemas.ts";

/** What an indicator's number is: people or things counted, a share of a whole, or any other value. */
export const indicatorKinds = ["count", "share", "value"] as const;

/** What is counted, out of what, who is not, and who says so: one version of an indicator's meaning. */
export const definitionSchema = z.object({
  numerator: namesSchema,
  denominator: maybeNamesSchema,
  notCounted: maybeNamesSchema,
  source: maybeNamesSchema,
  /** Slugs of the dimensions that a file is expected to bring. */
  breakdowns: z.array(slugSchema).max(20).default([]),
});

export const indicatorSchema = z.object({
  slug: slugSchema,
  names: namesSchema,
  kind: z.enum(indicatorKinds),
  unit: maybeNamesSchema,
  direction: z.enum(["up", "down"]).default("up"),
  /** Slug of the indicator that counts the same thing in another way. */
  sameAs: slugSchema.optional(),
  definition: definitionSchema,
});

/** A new version of the definition, and whether figures before and after it may be joined by a line. */
export const newDefinitionSchema = definitionSchema.extend({
  indicator: slugSchema,
  sincePeriod: periodSchema,
  breaksSeries: z.boolean(),
  reason: z.string().trim().min(1).max(2000),
});

/** A version of a definition as readers see it. */
export const definitionViewSchema = z.object({
  version: z.number().int(),
  numerator: maybeNamesSchema,
  denominator: maybeNamesSchema,
  notCounted: maybeNamesSchema,
  source: maybeNamesSchema,
  breakdowns: z.array(z.string()),
  sincePeriod: z.string().nullable(),
  breaksSeries: z.boolean(),
  reason: z.string().nullable(),
  setAt: z.string(),
});

/** An indicator as readers see it, newest definition first. */
export const indicatorViewSchema = z.object({
  id: z.string(),
  slug: z.string(),
  names: maybeNamesSchema,
  kind: z.enum(indicatorKinds),
  unit: maybeNamesSchema,
  direction: z.enum(["up", "down"]),
  sameAs: z.string().nullable(),
  definitions: z.array(definitionViewSchema),
});
export type IndicatorView = z.output<typeof indicatorViewSchema>;

/** An indicator as its own page tells it: with who set each version, where the reader may know. */
export const toldIndicatorSchema = indicatorViewSchema.extend({
  definitions: z.array(definitionViewSchema.extend({ setBy: z.string().nullable() })),
});
export type ToldIndicator = z.output<typeof toldIndicatorSchema>;

/** The plainest definition: what is counted, out of whom; the rest is left for a data lead to say. */
export const nameDefinition = (numerator: Names, denominator: Names): z.output<typeof definitionSchema> =>
  definitionSchema.parse({ numerator, denominator, notCounted: {}, source: {} });
