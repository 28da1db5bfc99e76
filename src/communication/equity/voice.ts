import { z } from "zod";
import { daysAfter } from "../../core/days.ts";
import { steps } from "../stories/public.ts";

/** Nothing is told of fewer organizations. */
export const fewest = 5;
/** With fewer organizations than these, only words are told: less, about as often, more. */
export const fewestForShares = 15;
/** Below so many, no two groups can be told at all. */
export const fewestInAll = 2 * fewest;

/** By what organizations are put into groups; one after another, never two together. The first are kept longest. */
export const dimensions = ["kind", "language", "region", "years"] as const;
export type Dimension = (typeof dimensions)[number];

/** What counts as voice, by what it is a part of. */
export const measures = {
  speaks: ["talk", "raised", "came"],
  decides: ["seats", "chairs", "votes", "proposed"],
  funded: ["grants", "money"],
} as const;
export const parts = ["speaks", "decides", "funded"] as const;
export type Part = (typeof parts)[number];
const allMeasures = [...measures.speaks, ...measures.decides, ...measures.funded] as const;
export type Measure = (typeof allMeasures)[number];

/** How often a group speaks for one that is there, in steps: no number of one organization shows in them. */
export const bands = ["quarter", "half", "three-quarters", "even", "half-more", "twice", "thrice"] as const;
const wordsAlone = ["fewer", "about", "more"] as const;
const bandSchema = z.enum([...bands, ...wordsAlone]);
export type Band = z.output<typeof bandSchema>;

export const sureSchema = z.enum(["certain", "likely", "cannot-tell"]);

/** A group of organizations: what they have in common, one or several that were joined; empty for what nobody said. */
export const groupSchema = z.object({ cells: z.array(z.string()), organizations: z.number().int() });
export type Group = z.output<typeof groupSchema>;

export const toldGroupSchema = z.object({
  band: bandSchema,
  /** Its share of the voices, in steps of a twentieth; null where only words are told. */
  share: z.number().nullable(),
  /** Between these the ratio lies (95%), outwards to quarters; null where only words are told, `high` also from 3 up. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  sure: sureSchema,
});
export type ToldGroup = z.output<typeof toldGroupSchema>;

export const spreads = ["few-carry", "some-carry", "spread"] as const;

export const toldMeasureSchema = z.object({
  measure: z.enum(allMeasures),
  /** Fewer than five organizations have a voice in it: nothing is told, which is no zero. */
  isHidden: z.boolean(),
  /** How many voices in all, in steps; null for money. */
  total: z.literal([...steps]).nullable(),
  /** How it is spread over organizations, in a word; null where there are too few of them. */
  spread: z.enum(spreads).nullable(),
  /** By dimension, in the order of its groups. */
  groups: z.partialRecord(z.enum(dimensions), z.array(toldGroupSchema)),
});
export type ToldMeasure = z.output<typeof toldMeasureSchema>;

/** What was told of a half-year. */
export const toldVoiceSchema = z.object({
  /** Its first and last day. */
  from: z.iso.date(),
  until: z.iso.date(),
  organizations: z.number().int(),
  dimensions: z.partialRecord(z.enum(dimensions), z.array(groupSchema)),
  /** What would have given an organization away beside the others, and is not told. */
  heldBack: z.array(z.enum(dimensions)),
  measures: z.array(toldMeasureSchema),
  /** The share of seats held by people who live what the initiative is about, in steps of a tenth; null where few sit. */
  lived: z.number().nullable(),
  /** The currency of the money; others are not in it. */
  currency: z.string().nullable(),
});
export type ToldVoice = z.output<typeof toldVoiceSchema>;

/** The half-year that a day lies in, by its first day. */
export const halfYearOf = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) < "07" ? "01" : "07"}-01`;

/** The half-year before. */
export const halfYearBefore = (from: string): string => halfYearOf(daysAfter(from, -1));

/** The last day of a half-year. */
export const endOf = (from: string): string => daysAfter(halfYearOf(daysAfter(from, 200)), -1);

/** What came late, as minutes do, still counts until so many days after the end. */
const daysOfGrace = 14;

/** The last four half-years that are over on a day, the earliest first. */
export function halfYearsOver(day: string): string[] {
  const last = halfYearBefore(halfYearOf(daysAfter(day, -daysOfGrace)));
  const found = [last];
  while (found.length < 4) found.unshift(halfYearBefore(found[0] ?? last));
  return found;
}

/** For how many years somebody had been here on a day, in three steps; empty where nobody said. */
export function yearsOf(admittedOn: string | null, day: string): string {
  if (admittedOn === null) return "";
  const years = (Date.parse(day) - Date.parse(admittedOn)) / (365.25 * 86_400_000);
  return years < 1 ? "first-year" : years < 3 ? "to-three" : "longer";
}

/** One of several is said by itself, more than one as several; empty where nobody said. */
export const oneOf = (all: readonly string[]): string => (all.length > 1 ? "several" : (all[0] ?? ""));

/** Whether a group is told to be heard less than it is there. */
export const isLess = ({ band, sure }: ToldGroup): boolean =>
  sure !== "cannot-tell" && ["quarter", "half", "three-quarters", "fewer"].includes(band);
