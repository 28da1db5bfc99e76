import { z } from "zod";
import { languages } from "../../core/message.ts";
import { rules } from "./recurrence.ts";

/** Where a meeting stands. */
export const states = ["planned", "held", "approved", "cancelled"] as const;

/** Who may come, or who reads its papers. */
export const circleSchema = z.enum(["body", "members", "everyone"]);

const line = (most: number) => z.string().trim().min(1).max(most);
const maybeLine = (most: number) => line(most).nullable().default(null);

/** A day as `2026-03-12`. */
export const daySchema = z.iso.date();
/** A time on the wall as `14:30`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A link that a browser may follow: no address that runs a script. */
const linkSchema = z.url({ protocol: /^https?$/ }).max(500);

/** What is said of a meeting when it is planned or changed; times are those on the wall of its place. */
export const meetingSchema = z.object({
  title: line(200),
  day: daySchema,
  from: timeSchema,
  to: timeSchema,
  place: maybeLine(300),
  /** For those who come online; read by those who read its papers, and by those who may come. */
  link: linkSchema.nullable().default(null),
  languages: z.array(z.enum(languages)).max(3).default([]),
  /** Who is interpreted for, and how, e.g. "Hebrew and Arabic, by the backbone team". */
  interpreting: maybeLine(300),
  openTo: circleSchema.default("body"),
  /** People who are asked beside those who sit in the committee. */
  guests: z.array(z.uuid()).max(200).default([]),
  /** The day is kept although it is a holiday. */
  keepDay: z.boolean().default(false),
});
export type WrittenMeeting = z.output<typeof meetingSchema>;

/** How a meeting comes again. */
export const repeatSchema = z.object({
  rule: z.enum(rules).default("once"),
  times: z.number().int().min(2).max(26).default(2),
});

/** A meeting as its row is, without what its papers hold. */
export const meetingRowSchema = z.object({
  id: z.string(),
  bodyId: z.string().nullable(),
  title: z.string(),
  language: z.enum(languages),
  startsAt: z.date(),
  endsAt: z.date(),
  timeZone: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  languages: z.array(z.enum(languages)),
  interpreting: z.string().nullable(),
  openTo: circleSchema,
  papersFor: circleSchema,
  state: z.enum(states),
  cancelledBecause: z.string().nullable(),
  minutesId: z.string().nullable(),
  correctionsUntil: z.string().nullable(),
  approvedAt: z.date().nullable(),
  plannedBy: z.string().nullable(),
  sequence: z.number().int(),
  changedAt: z.date(),
});
export type MeetingRow = z.output<typeof meetingRowSchema>;

/** What every member may read of a meeting: what it is, when and where. */
export const noticeSchema = z.object({
  id: z.string(),
  bodyId: z.string().nullable(),
  bodyNames: z.record(z.string(), z.string().optional()).nullable(),
  title: z.string(),
  language: z.enum(languages),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  place: z.string().nullable(),
  languages: z.array(z.enum(languages)),
  interpreting: z.string().nullable(),
  openTo: circleSchema,
  state: z.enum(states),
  cancelledBecause: z.string().nullable(),
});
export type MeetingNotice = z.output<typeof noticeSchema>;

/** What of a row every reader of its notice sees. */
export const noticeOf = (row: MeetingRow, bodyNames: MeetingNotice["bodyNames"]): MeetingNotice => ({
  id: row.id,
  bodyId: row.bodyId,
  bodyNames,
  title: row.title,
  language: row.language,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  timeZone: row.timeZone,
  place: row.place,
  languages: row.languages,
  interpreting: row.interpreting,
  openTo: row.openTo,
  state: row.state,
  cancelledBecause: row.cancelledBecause,
});
