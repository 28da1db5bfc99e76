import { z } from "zod";
import { maybeNamesSchema, namesSchema, periodSchema } from "../../core/schemas.ts";

/** People of several partners' rosters, counted together without a name leaving any of them. */
export const newCountSchema = z.object({
  names: namesSchema,
  about: maybeNamesSchema,
  period: periodSchema,
  organizationIds: z.array(z.uuid()).min(2).max(500),
});

/** Nothing is shown of fewer partners than this. */
export const fewestPartners = 3;
/** Nor of fewer people, and no roster takes part that is smaller. */
export const fewestPeople = 20;
/** As many people as one roster may hold. */
export const mostPeople = 100_000;

/** Why nothing is shown of a count. */
export const unshownReasons = ["few-partners", "few-people"] as const;

export const jointFiguresSchema = z.union([
  z.object({ sum: z.number(), low: z.number(), high: z.number(), partners: z.number().int() }),
  z.object({ unshown: z.enum(unshownReasons) }),
]);
export type ShownJoint = z.output<typeof jointFiguresSchema>;

/** Numbers are shown to this step: a hundredth of the whole, five at least, so that one person more or less does not show. */
export const stepOf = (sum: number): number =>
  Math.max(5, 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, sum))) - 1) / 2);

/** What is shown of a count: rounded outward, so that the range still holds the truth; or why nothing is. */
export function showJoint(
  { sum, low, high }: { sum: number; low: number; high: number },
  partners: number,
): ShownJoint {
  if (partners < fewestPartners) return { unshown: "few-partners" };
  if (low < fewestPeople) return { unshown: "few-people" };
  const step = stepOf(sum);
  return {
    sum: Math.round(sum / step) * step,
    low: Math.floor(low / step) * step,
    high: Math.ceil(high / step) * step,
    partners,
  };
}

const partnerSchema = z.object({ organizationId: z.string(), name: z.string(), hasGiven: z.boolean() });

export const jointCountViewSchema = z.object({
  id: z.string(),
  names: namesSchema,
  about: maybeNamesSchema,
  period: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  partners: z.array(partnerSchema),
  figures: jointFiguresSchema.nullable(),
  /** The organization that the reader gives a roster for; null where she cannot. */
  givesFor: z.object({ organizationId: z.string(), name: z.string() }).nullable(),
  /** What the reader's own organization gave: how many people, and the check word of its secret. */
  given: z.object({ people: z.number().int(), unclear: z.number().int(), checkWord: z.string() }).nullable(),
  canClose: z.boolean(),
});
export type JointCountView = z.output<typeof jointCountViewSchema>;
