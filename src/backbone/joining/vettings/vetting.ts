import { z } from "zod";

/** Somebody who is asked to read an application, as it is kept. */
export const vettingSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  /** Null for somebody from outside, who comes by a link. */
  personId: z.string().nullable(),
  outsider: z.string().nullable(),
  askedAt: z.date(),
  conflict: z.enum(["none", "declared"]).nullable(),
  conflictNote: z.string().nullable(),
  scores: z.record(z.string(), z.number().int()),
  note: z.string().nullable(),
  scoredAt: z.date().nullable(),
});
export type Vetting = z.output<typeof vettingSchema>;

/** More readers than these no application needs. */
export const mostVetters = 9;

/** Who still has to read: asked, with no conflict declared, and without scores. */
export const isOwed = ({ conflict, scoredAt }: Pick<Vetting, "conflict" | "scoredAt">): boolean =>
  conflict !== "declared" && scoredAt === null;

/** Whether the reading of an application has ended: closed by the backbone, or everybody who was asked has scored. */
export function isRead(
  application: { vettingClosedAt: Date | null },
  vettings: readonly Pick<Vetting, "conflict" | "scoredAt">[],
): boolean {
  if (application.vettingClosedAt) return true;
  return vettings.some(({ scoredAt }) => scoredAt !== null) && !vettings.some(isOwed);
}

/** The lowest and the highest that readers gave, and how many did; an average would say more than is known. */
export const rangeSchema = z.object({
  criterionId: z.string(),
  low: z.number().int(),
  high: z.number().int(),
  count: z.number().int(),
});
export type Range = z.output<typeof rangeSchema>;

/** How far readers agree on each criterion. */
export function rangesOf(vettings: readonly Pick<Vetting, "scores" | "scoredAt">[]): Range[] {
  const byCriterion = new Map<string, number[]>();
  for (const { scores, scoredAt } of vettings) {
    if (!scoredAt) continue;
    for (const [criterionId, score] of Object.entries(scores))
      byCriterion.set(criterionId, [...(byCriterion.get(criterionId) ?? []), score]);
  }
  return [...byCriterion].map(([criterionId, given]) => ({
    criterionId,
    low: Math.min(...given),
    high: Math.max(...given),
    count: given.length,
  }));
}

/** Readers who are two steps apart or more disagree: the backbone is told. */
export const disagree = ({ low, high }: Range): boolean => high - low >= 2;
