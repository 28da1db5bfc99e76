import { z } from "zod";
import { languages } from "../../core/message.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";

/** How strong the evidence of a link is: tested with a comparison, seen repeatedly, reasoned with a first sign, or not tried. */
export const strengths = ["untested", "promising", "moderate", "strong"] as const;
export const strengthSchema = z.enum(strengths);
export type Strength = z.output<typeof strengthSchema>;

/** What a chain begins with: a promise, an activity or a cause. */
export const sourceKinds = ["commitment", "activity", "challenge"] as const;
export const sourceSchema = z.object({ kind: z.enum(sourceKinds), id: z.uuid() });
export type Source = z.output<typeof sourceSchema>;

/** One link of a chain, by its ends. */
export const linkSchema = z.object({
  fromKind: z.enum(sourceKinds),
  fromId: z.uuid(),
  toKind: z.enum(["challenge", "indicator"]),
  toId: z.uuid(),
});
export type Link = z.output<typeof linkSchema>;

/** What one person holds of a link. */
export const opinionSchema = linkSchema.extend({
  id: z.string(),
  strength: strengthSchema,
  words: z.string(),
  language: z.enum(languages),
  source: z.string().nullable(),
  judgedBy: z.string().nullable(),
  judgedAt: z.iso.datetime(),
});
export type Opinion = z.output<typeof opinionSchema>;

/** How strong several people hold one thing to be: the least and the most; null where nobody has said. */
export const rangeSchema = z.object({ low: strengthSchema, high: strengthSchema, voices: z.number().int() }).nullable();
export type Range = z.output<typeof rangeSchema>;

const rank = (strength: Strength): number => strengths.indexOf(strength);

/** What several people hold of one link together. */
export function rangeOf(opinions: readonly Pick<Opinion, "strength">[]): Range {
  const sorted = opinions.map(({ strength }) => strength).sort((a, b) => rank(a) - rank(b));
  const [low, high] = [sorted[0], sorted.at(-1)];
  return low && high ? { low, high, voices: opinions.length } : null;
}

/**
 * How strong a chain is: no stronger than its weakest link, by the lowest and by the highest opinion of each. A link of
 * which nobody has said anything leaves the whole chain without a word.
 */
export function rangeOfChain(links: readonly Range[]): Range {
  if (links.length === 0) return null;
  const held: NonNullable<Range>[] = [];
  for (const link of links) {
    if (!link) return null;
    held.push(link);
  }
  const weakest = (end: "low" | "high"): Strength =>
    held.map((link) => link[end]).reduce((least, one) => (rank(one) < rank(least) ? one : least));
  return { low: weakest("low"), high: weakest("high"), voices: Math.min(...held.map(({ voices }) => voices)) };
}

/** How strong several chains are held to be: from the least to the most that anybody holds of one of them. */
export function rangeOver(ranges: readonly Range[]): Range {
  const held = ranges.filter((range) => range !== null);
  if (held.length === 0) return null;
  const byRank = (all: readonly Strength[]): Strength[] => all.toSorted((a, b) => rank(a) - rank(b));
  const low = byRank(held.map((one) => one.low))[0] ?? "untested";
  const high = byRank(held.map((one) => one.high)).at(-1) ?? low;
  return { low, high, voices: Math.max(...held.map(({ voices }) => voices)) };
}

/** Whether two links are the same, by their ends. */
export const sameLink = (a: Link, b: Link): boolean =>
  a.fromKind === b.fromKind && a.fromId === b.fromId && a.toKind === b.toKind && a.toId === b.toId;

/** A link as its page shows it: what it leads from and to, and what people hold of it. */
export const heldLinkSchema = linkSchema.extend({
  from: maybeNamesSchema,
  to: maybeNamesSchema,
  range: rangeSchema,
  opinions: z.array(opinionSchema.extend({ by: z.string().nullable(), isMine: z.boolean() })),
});
export type HeldLink = z.output<typeof heldLinkSchema>;

/** What a chain begins with, by name. */
export const headSchema = z.object({
  kind: z.enum(sourceKinds),
  id: z.string(),
  names: maybeNamesSchema,
  /** Who does it; empty for a cause. */
  who: z.string(),
  path: z.string(),
});
export type Head = z.output<typeof headSchema>;

/** A chain from what is done to the number that should move: straight, or by way of a cause. */
export const chainSchema = z.object({
  head: headSchema,
  by: z.object({ id: z.string(), names: maybeNamesSchema }).nullable(),
  indicator: z.object({ id: z.string(), names: maybeNamesSchema }),
  range: rangeSchema,
});
export type Chain = z.output<typeof chainSchema>;
