import { z } from "zod";

/** How much of what could be: in three words, and where enough organizations answered also about how much, 0…1. */
export const amountSchema = z.object({
  word: z.enum(["few", "some", "most"]),
  about: z.number().nullable(),
  edge: z.enum(["or-less", "or-more"]).nullable(),
});
export type Amount = z.output<typeof amountSchema>;

/**
 * An amount as recorded, and between which amounts it lies whatever the missing answers would say; both ends the amount
 * itself where no range is told. Null: too few to say.
 */
export const measuredSchema = z.object({ recorded: amountSchema, low: amountSchema, high: amountSchema }).nullable();
export type Measured = z.output<typeof measuredSchema>;

/** A mean of answers from 1 to 4, each organization counting once; null: too few to say. */
export const scoreSchema = z
  .object({
    word: z.enum(["low", "middle", "high"]),
    about: z.number().nullable(),
    edge: z.enum(["or-less", "or-more"]).nullable(),
  })
  .nullable();
export type Score = z.output<typeof scoreSchema>;

const scaleSchema = z
  .object({
    mean: scoreSchema,
    /** Where the mean lies, whatever those who did not answer would say. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** How much of what was answered is 3 or 4, and how much is 2 or less. */
    high34: amountSchema.nullable(),
    low12: amountSchema.nullable(),
  })
  .nullable();
export type Scale = z.output<typeof scaleSchema>;

const strengthSchema = z.object({ a: z.string(), b: z.string(), strength: amountSchema.nullable() });

/** Which parts are told: nothing, words alone, or numbers too. */
export const detailSchema = z.enum(["nothing", "words", "numbers"]);
export type Detail = z.output<typeof detailSchema>;

/** All that is ever shown of a wave of answers between organizations: made once, protected, no answer in it. */
export const figuresSchema = z.object({
  version: z.literal(1),
  /** By which rules they were protected; those of before rules were counted are the first. */
  rules: z.number().int().default(1),
  organizations: z.number().int(),
  answered: z.number().int(),
  fewest: z.number().int(),
  detail: detailSchema,
  density: measuredSchema,
  reciprocity: measuredSchema,
  /** Of the pairs in which at least one names the other and both answered: how many both name. */
  confirmed: measuredSchema,
  centralization: measuredSchema,
  /** The share of organizations in the largest piece that confirmed ties hold together, and of those without any. */
  giant: measuredSchema,
  alone: measuredSchema,
  /** How they work together: of the ties, each organization counting once. */
  levels: z.object({ exchange: amountSchema, coordinate: amountSchema, joint: amountSchema }).nullable(),
  /** Groups from k members: about how large, never who; and the share of organizations in none of these. */
  communities: z.object({ sizes: z.array(z.number().int()), others: amountSchema }).nullable(),
  brokers: z.enum(["few", "several"]).nullable(),
  core: z.object({ core: amountSchema, edge: amountSchema }).nullable(),
  sectors: z.array(strengthSchema),
  groups: z.array(strengthSchema),
  trust: scaleSchema,
  value: scaleSchema,
  /** Without the backbone: the share of pairs that no longer reach each other, and of the others still in one piece. */
  withoutBackbone: z.object({ separated: amountSchema, giant: amountSchema }).nullable(),
  /** What became of the ties of the wave before; null in the first wave, `shares` null where it is too few to say. */
  since: z
    .object({
      organizations: z.number().int(),
      kept: amountSchema.nullable(),
      new: amountSchema.nullable(),
      lost: amountSchema.nullable(),
      unknown: amountSchema.nullable(),
      /** Of earlier ties: at least and at most this share was kept. */
      low: amountSchema.nullable(),
      high: amountSchema.nullable(),
    })
    .nullable(),
});
export type Figures = z.output<typeof figuresSchema>;

/** What one organization received from others, for itself alone. */
export const receivedSchema = z.object({ trust: scoreSchema, value: scoreSchema });
export type Received = z.output<typeof receivedSchema>;

/** One organization's answer about another, as it is counted. */
export interface Answer {
  from: string;
  to: string;
  tie: number;
  openness: number | null;
  reliability: number | null;
  mission: number | null;
  influence: number | null;
  involvement: number | null;
  resources: number | null;
}

/** A wave as it was answered: who was asked, who answered, what. An organization asked and not named is not worked with. */
export interface AnsweredWave {
  organizations: readonly { id: string; sector: string | null; isBackbone: boolean }[];
  answered: readonly string[];
  answers: readonly Answer[];
}
