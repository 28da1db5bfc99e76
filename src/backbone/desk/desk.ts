import { z } from "zod";
import { dayOf, daysAfter } from "../../core/days.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { DeskLine } from "./sources.ts";

/** What the work of a backbone team is about, in the order in which a week is told. */
export const abouts = [
  "meetings",
  "applications",
  "talks",
  "decisions",
  "actions",
  "agenda",
  "government",
  "editions",
  "data",
  "people",
] as const;
export type About = (typeof abouts)[number];

/** By when something is to be done, in the order of a desk: what has no date waits now, and is counted with the week. */
export const horizons = ["week", "undated", "later"] as const;
export type Horizon = (typeof horizons)[number];

const messageSchema = z.object({ en: z.string(), he: z.string(), ar: z.string() });
export const valuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.date()]));

/** A sentence in three languages and what fills it, as it is handed from a noun to a page. */
export const saidSchema = z.object({ sentence: messageSchema, values: valuesSchema });

export const deskLineSchema = saidSchema.extend({
  about: z.enum(abouts),
  path: z.string(),
  due: z.string().nullable(),
  count: z.number().int(),
});
export type DeskLineView = z.output<typeof deskLineSchema>;

/** How many things there are of each kind; what there is none of is left out. */
export const countsSchema = z.partialRecord(z.enum(abouts), z.number().int());
export type Counts = z.output<typeof countsSchema>;

export const nextMeetingSchema = z.object({
  names: maybeNamesSchema,
  begins: z.iso.datetime(),
  ends: z.iso.datetime().nullable(),
  timeZone: z.string(),
  path: z.string(),
  items: z.array(maybeNamesSchema),
  papers: z.number().int(),
  decisions: z.number().int(),
});
export type NextMeetingView = z.output<typeof nextMeetingSchema>;

/** The day a week from now, `2026-06-30`: what is due until then belongs to this week. */
export const weekEnd = (now: Date): string => daysAfter(dayOf(now), 7);

export function horizonOf({ due }: Pick<DeskLine, "due">, now: Date): Horizon {
  if (due === null) return "undated";
  return due <= weekEnd(now) ? "week" : "later";
}

/** How many things a line stands for: as many as it says, or one. */
const countOf = ({ count, values }: DeskLine): number =>
  count ?? (typeof values?.count === "number" ? values.count : 1);

/** A line as a page is given it. */
export const lineOf = (line: DeskLine): DeskLineView => ({
  about: line.about,
  sentence: line.sentence,
  values: { ...line.values },
  path: line.path,
  due: line.due,
  count: countOf(line),
});

/** What the week holds: what is due in it, and what waits without a date. */
export function countsOf(lines: readonly DeskLine[], now: Date): Counts {
  const counts: Counts = {};
  for (const line of lines)
    if (horizonOf(line, now) !== "later") counts[line.about] = (counts[line.about] ?? 0) + countOf(line);
  return counts;
}

/** The counts of several desks together. */
export function together(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const about of abouts) if (counts[about]) sum[about] = (sum[about] ?? 0) + counts[about];
  return sum;
}

/** The lines of one horizon by what they are about, the earliest due first. */
export function groupsIn(
  lines: readonly DeskLineView[],
  horizon: Horizon,
  now: Date,
): { about: About; lines: DeskLineView[] }[] {
  const chosen = lines.filter((line) => horizonOf(line, now) === horizon);
  return abouts.flatMap((about) => {
    const own = chosen.filter((line) => line.about === about).sort(byDue);
    return own.length > 0 ? [{ about, lines: own }] : [];
  });
}

/** What has no day comes last. */
export const byDue = (a: Pick<DeskLine, "due">, b: Pick<DeskLine, "due">): number =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999");
