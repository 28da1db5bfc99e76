import { z } from "zod";
import { periodSchema } from "../../core/schemas.ts";

/** A counted part of a promise: so many, there, then; credited in shares that add up to one. */
export const contributionSchema = z.object({
  commitmentId: z.uuid(),
  organizationId: z.uuid(),
  reportId: z.uuid().nullable().default(null),
  amount: z.number().finite().min(0).max(1e12),
  period: periodSchema,
  placeId: z.uuid().nullable().default(null),
  /** A school, a campus, a town, and the program, in the partner's own words. */
  site: z.string().trim().max(200).nullable().default(null),
  program: z.string().trim().max(200).nullable().default(null),
  dimensionId: z.uuid().nullable().default(null),
  groupCode: z.string().max(200).nullable().default(null),
  /** Who is credited with how much of it; left out, all of it is the organization's own. */
  shares: z
    .array(z.object({ organizationId: z.uuid(), share: z.number().positive().max(1) }))
    .max(50)
    .default([]),
});
export type Contribution = z.output<typeof contributionSchema>;

/** Whether shares add up to one, to a millionth. */
export const addUpToOne = (shares: readonly { share: number }[]): boolean =>
  Math.abs(shares.reduce((sum, one) => sum + one.share, 0) - 1) < 1e-6;
