import { z } from "zod";
import { dayOf } from "../../core/days.ts";

/** What the backbone team writes down of a talk with a partner. */
export const newTalkSchema = z.object({
  organizationId: z.uuid(),
  heldOn: z.iso.date(),
  /** Who of the backbone team talked; whoever writes it down unless somebody else is named. */
  heldBy: z.uuid().optional(),
  talkedWith: z.string().trim().min(1).max(300),
  strengths: z.string().trim().max(5000).default(""),
  struggles: z.string().trim().max(5000).default(""),
  /** Every talk ends with a follow-up given. */
  followUp: z.string().trim().min(1).max(1000),
  followUpBy: z.uuid(),
  followUpDue: z.iso.date(),
});

/** A talk as the backbone team and the partner read it. */
export const talkSchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  heldOn: z.string(),
  heldBy: z.string(),
  talkedWith: z.string(),
  strengths: z.string(),
  struggles: z.string(),
  followUp: z.string(),
  followUpBy: z.string(),
  followUpDue: z.string(),
  followUpDoneOn: z.string().nullable(),
});
export type Talk = z.output<typeof talkSchema>;

/** How long what was written on a talk is kept, in years. */
export const keptYears = 2;

/** How many days before its day a follow-up is on the desk. */
export const daysAhead = 7;

/** The day that lies so many years before a moment; the last of February where there is no 29th. */
export function yearsBefore(moment: Date, years: number): string {
  const day = new Date(moment);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  if (day.getUTCMonth() !== moment.getUTCMonth()) day.setUTCDate(0);
  return dayOf(day);
}

/** Whether an organization has not been talked to in the last twelve months. */
export const isOwedATalk = (lastOn: string | null, now: Date): boolean =>
  lastOn === null || lastOn < yearsBefore(now, 1);
