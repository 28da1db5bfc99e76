import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** What is promised: something counted, money, a share in per cent, or what has no number, as "as many as possible". */
export const measures = ["count", "money", "percent", "open"] as const;

/** Where a promise stands by what was said of it; that nothing was heard for long is worked out, not kept. */
export const commitmentStates = ["draft", "open", "done", "ended"] as const;

/** A partner's own promise: what, how much, for whom, where, by when. */
export const commitmentSchema = z.object({
  organizationId: z.uuid(),
  /** Who keeps it with the one who promised: partners by id, others by name. */
  partners: z
    .array(z.union([z.object({ organizationId: z.uuid() }), z.object({ name: z.string().trim().min(1).max(300) })]))
    .max(100)
    .default([]),
  typeId: z.uuid().nullable().default(null),
  names: namesSchema,
  about: maybeNamesSchema,
  measure: z.enum(measures).default("open"),
  quantity: z.number().finite().min(0).max(1e15).nullable().default(null),
  unit: maybeNamesSchema,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  forWhom: maybeNamesSchema,
  dimensionId: z.uuid().nullable().default(null),
  groupCode: z.string().max(200).nullable().default(null),
  placeIds: z.array(z.uuid()).max(500).default([]),
  startsOn: z.iso.date().nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
  goalId: z.uuid().nullable().default(null),
  indicatorId: z.uuid().nullable().default(null),
  challengeId: z.uuid().nullable().default(null),
  ownGoal: maybeNamesSchema,
  /** Whether what is delivered is counted in the unit of the goal's indicator. */
  countsToGoal: z.boolean().default(false),
  phase: z.string().trim().max(100).nullable().default(null),
  cohortId: z.uuid().nullable().default(null),
});
export type Commitment = z.output<typeof commitmentSchema>;

/** A promise as it is kept. How it goes is in its reports, for those whom the partner chose. */
export const commitmentViewSchema = commitmentSchema.extend({
  id: z.string(),
  /** Counted from 1 in each initiative. */
  number: z.number().int(),
  state: z.enum(commitmentStates),
  endedOn: z.string().nullable(),
  promisedAt: z.iso.datetime().nullable(),
  lastHeardAt: z.iso.datetime().nullable(),
  renewsId: z.string().nullable(),
  waitsForWord: z.boolean(),
  version: z.number().int(),
});
export type CommitmentView = z.output<typeof commitmentViewSchema>;
