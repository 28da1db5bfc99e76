import { z } from "zod";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** What is promised: something counted, money, a share in per cent, or what has no number, as "as many as possible". */
export const measures = ["count", "money", "percent", "open"] as const;

/** Where a promise stands by what was said of it; that nothing was heard for long is worked out, not kept. */
export const commitmentStates = ["draft", "open", "done", "ended"] as const;

const words = maybeNamesSchema.unwrap();
const id = z.uuid().nullable();
const day = z.iso.date().nullable();

/** Each thing that a promise says, as it must be where it is given. */
const fields = {
  organizationId: z.uuid(),
  /** Who keeps it with the one who promised: partners by id, others by name. */
  partners: z
    .array(z.union([z.object({ organizationId: z.uuid() }), z.object({ name: z.string().trim().min(1).max(300) })]))
    .max(100),
  typeId: id,
  names: namesSchema,
  about: words,
  measure: z.enum(measures),
  quantity: z.number().finite().min(0).max(1e15).nullable(),
  unit: words,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  forWhom: words,
  dimensionId: id,
  groupCode: z.string().max(200).nullable(),
  placeIds: z.array(z.uuid()).max(500),
  startsOn: day,
  dueOn: day,
  goalId: id,
  indicatorId: id,
  challengeId: id,
  ownGoal: words,
  /** Whether what is delivered is counted in the unit of the goal's indicator. */
  countsToGoal: z.boolean(),
  phase: z.string().trim().max(100).nullable(),
  cohortId: id,
};

/** A partner's own promise: what, how much, for whom, where, by when. */
export const commitmentSchema = z.object({
  organizationId: fields.organizationId,
  partners: fields.partners.default([]),
  typeId: fields.typeId.default(null),
  names: fields.names,
  about: fields.about.default({}),
  measure: fields.measure.default("open"),
  quantity: fields.quantity.default(null),
  unit: fields.unit.default({}),
  currency: fields.currency.default(null),
  forWhom: fields.forWhom.default({}),
  dimensionId: fields.dimensionId.default(null),
  groupCode: fields.groupCode.default(null),
  placeIds: fields.placeIds.default([]),
  startsOn: fields.startsOn.default(null),
  dueOn: fields.dueOn.default(null),
  goalId: fields.goalId.default(null),
  indicatorId: fields.indicatorId.default(null),
  challengeId: fields.challengeId.default(null),
  ownGoal: fields.ownGoal.default({}),
  countsToGoal: fields.countsToGoal.default(false),
  phase: fields.phase.default(null),
  cohortId: fields.cohortId.default(null),
});
export type Commitment = z.output<typeof commitmentSchema>;

/** A change of what a promise says: what is left out stays as it is. Partners and places may be given by name. */
export const commitmentChangeSchema = z
  .object(fields)
  .partial()
  .extend({
    partnerNames: z.array(z.string().trim().min(1).max(300)).max(100).optional(),
    placeNames: z.array(z.string().trim().min(1).max(200)).max(500).optional(),
  });
export type CommitmentChange = z.output<typeof commitmentChangeSchema>;

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

/** How a promise goes, as far as its newest word and its reports say: what nobody but the partner and the backbone is told by name. */
export const standings = ["done", "going", "slower", "ended", "no-update"] as const;
export type Standing = (typeof standings)[number];

/** A moment so many months later, on the same day of the month or its last. */
export function monthsLater(moment: Date, months: number): Date {
  const later = new Date(moment);
  const day = later.getUTCDate();
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, last));
  return later;
}

type Heard = Pick<CommitmentView, "state" | "lastHeardAt">;

/** Whether nothing was heard of an open promise for so many months: it leaves the totals until something is. */
export const isSilent = ({ state, lastHeardAt }: Heard, now: Date, limit: number): boolean =>
  state === "open" && lastHeardAt !== null && monthsLater(new Date(lastHeardAt), limit) <= now;

/** Whether a promise is in the totals: it was kept, or is open and not silent. */
export const countsIn = (one: Heard, now: Date, limit: number): boolean =>
  one.state === "done" || (one.state === "open" && !isSilent(one, now, limit));

/** How a promise goes; `pace` is what its newest report said of it. */
export function standingOf(one: Heard, pace: string | null, now: Date, limit: number): Standing | null {
  if (one.state === "draft") return null;
  if (one.state !== "open") return one.state;
  if (isSilent(one, now, limit)) return "no-update";
  return pace === "slower" || pace === "stopped" ? "slower" : "going";
}

/** What was promised of one unit, and by how many promises. */
export const totalSchema = z.object({
  measure: z.enum(measures),
  unit: maybeNamesSchema,
  currency: z.string().nullable(),
  /** Null where nothing can be added up: shares in per cent, and what has no number. */
  quantity: z.number().nullable(),
  promises: z.number().int(),
});
export type Total = z.output<typeof totalSchema>;

type Promised = Pick<CommitmentView, "measure" | "unit" | "currency" | "quantity">;

const unitKey = ({ measure, unit, currency }: Promised): string =>
  measure === "count"
    ? `count ${(unit.en ?? unit.he ?? unit.ar ?? "").trim().toLowerCase()}`
    : `${measure} ${currency ?? ""}`;

/** What promises add up to, unit by unit, the most promises first; those that have no number are counted, not added. */
export function totalsOf(promises: readonly Promised[]): Total[] {
  const totals = [...Map.groupBy(promises, unitKey).values()].flatMap((alike): Total[] => {
    const [first] = alike;
    if (!first) return [];
    const adds = first.measure === "count" || first.measure === "money";
    const unit = Object.assign({}, ...alike.map((one) => one.unit).reverse());
    const quantity = adds ? alike.reduce((sum, one) => sum + (one.quantity ?? 0), 0) : null;
    return [{ measure: first.measure, unit, currency: first.currency, quantity, promises: alike.length }];
  });
  return totals.sort((a, b) => b.promises - a.promises);
}
