import { z } from "zod";
import type { Audience } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { whenSchema } from "../../core/schemas.ts";
import { aimSchema } from "../aims/public.ts";
import { strengthSchema } from "../evidence/public.ts";

/** What worked at a partner, in its own words: what, how, for whom, at what cost, and how strong the evidence is. */
export const practiceSchema = aimSchema.extend({
  organizationId: z.uuid(),
  title: z.string().trim().min(1).max(200),
  how: z.string().trim().min(1).max(10_000),
  forWhom: z.string().trim().max(1000).default(""),
  costs: z.string().trim().max(1000).default(""),
  source: z.string().trim().max(1000).nullable().default(null),
  strength: strengthSchema,
  /** Read by everyone; members alone unless the partner agrees. */
  isPublic: z.boolean().default(false),
});
export type Practice = z.output<typeof practiceSchema>;

export const practiceViewSchema = practiceSchema.extend({
  id: z.string(),
  language: z.enum(languages),
  madeAt: z.iso.datetime(),
  version: z.number().int(),
});
export type PracticeView = z.output<typeof practiceViewSchema>;

/** How it went where somebody else tried it: "not here" is worth as much as "yes". */
export const outcomes = ["yes", "partly", "too-early", "not-here"] as const;

export const useSchema = z.object({
  practiceId: z.uuid(),
  organizationId: z.uuid(),
  /** Since when: a day, a month or a year. */
  since: whenSchema.nullable().default(null),
  worked: z.enum(outcomes),
  words: z.string().trim().max(3000).default(""),
});
export type Use = z.output<typeof useSchema>;

export const useViewSchema = useSchema.extend({
  id: z.string(),
  language: z.enum(languages),
  saidAt: z.iso.datetime(),
});
export type UseView = z.output<typeof useViewSchema>;

/** Who reads of a practice. */
export const audienceOf = ({ isPublic }: Pick<Practice, "isPublic">): Audience =>
  isPublic ? ["everyone"] : ["members"];

/** How it went, over everybody who tried it. */
export const countUses = (
  uses: readonly Pick<UseView, "worked">[],
): { tried: number; worked: number; notHere: number } => ({
  tried: uses.length,
  worked: uses.filter(({ worked }) => worked === "yes" || worked === "partly").length,
  notHere: uses.filter(({ worked }) => worked === "not-here").length,
});
