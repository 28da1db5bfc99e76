import { z } from "zod";
import { sectionSchema } from "../agenda.ts";

export const amendmentStates = ["open", "accepted", "declined", "withdrawn"] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** A change to one section that somebody proposed, in her own wording. */
export const amendmentSchema = z.object({
  id: z.string(),
  section: sectionSchema,
  before: z.string(),
  after: z.string(),
  why: z.string(),
  proposedBy: z.string().nullable(),
  proposedAt: z.string(),
  state: z.enum(amendmentStates),
  reason: z.string().nullable(),
  /** Where the decision is recorded, in words. */
  decision: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type Amendment = z.output<typeof amendmentSchema>;
