import { z } from "zod";
import { type AgeRule, ages, ruleFor } from "../campaigns/age-table.ts";
import { type StoryCampaign, type Use, uses } from "../campaigns/campaign.ts";

/** What is asked about one's age before anything is told; under 13 nothing is taken. */
export const saidAges = ["under-13", ...ages] as const;

/** The longest text, in letters; a page of a notebook has about 1,500. */
export const mostLetters = 20_000;
/** The longest recording, in seconds; a little more is forgiven, for a phone stops when it stops. */
export const mostSeconds = 240;
export const forgivenSeconds = 10;
export const mostPhotos = 5;
/** The largest file of each kind, in bytes. */
export const mostBytes = { audio: 24_000_000, photo: 25_000_000 } as const;
/** How long a phone that others use too may carry what opens a story, in minutes from the last look. */
export const minutesShared = 30;
/** How long one's own phone may, while a story is not finished. */
export const minutesOwn = 7 * 24 * 60;

/** What an age allows to be published also needs a parent's yes where the age table says so. */
export const published: readonly Use[] = ["quote", "publish", "first-name", "voice", "handwriting"];

/** Whether somebody told with her voice or her handwriting, each of which is asked about by itself. */
export interface Shown {
  hasVoice: boolean;
  hasHandwriting: boolean;
}

/** What was told with, of the parts of a story. */
export const shownOf = (parts: readonly { kind: string }[]): Shown => ({
  hasVoice: parts.some(({ kind }) => kind === "audio"),
  hasHandwriting: parts.some(({ kind }) => kind === "photo"),
});

/** Which uses somebody of an age is asked about: what may not be published, or is not there, is not offered. */
export const usesOffered = (rule: AgeRule, { hasVoice, hasHandwriting }: Shown): Use[] =>
  uses.filter(
    (use) =>
      (rule.mayPublish || !published.includes(use)) &&
      (use !== "voice" || hasVoice) &&
      (use !== "handwriting" || hasHandwriting),
  );

/** What holds for a story's age and country in its campaign. */
export const ruleOf = (campaign: Pick<StoryCampaign, "ages">, story: { age: string | null; who: Who }): AgeRule =>
  ruleFor(campaign.ages, ageOf(story.age), story.who.country ?? null);

const ageOf = (age: string | null) => ages.find((one) => one === age) ?? "13-15";

/** What was answered last, each of it left out unless said. */
export const whoSchema = z.object({
  country: z.string().max(2).optional(),
  place: z.string().max(80).optional(),
  gender: z.enum(["girl", "boy", "other"]).optional(),
  schoolLanguage: z.string().max(40).optional(),
  more: z.record(z.string().max(40), z.string().max(40)).optional(),
});
export type Who = z.output<typeof whoSchema>;

/** What a story means to its teller: three parts that add up to one, a place between 0 and 1. */
export const meaningSchema = z.object({
  triads: z.record(z.string().max(40), z.tuple([z.number(), z.number(), z.number()])).default({}),
  sliders: z.record(z.string().max(40), z.number().min(0).max(1)).default({}),
});
export type Meaning = z.output<typeof meaningSchema>;

/** Three numbers as parts of one whole; null where nothing was said or one is below nothing. */
export function asParts(numbers: readonly number[]): [number, number, number] | null {
  const [a = 0, b = 0, c = 0] = numbers;
  const sum = a + b + c;
  if (!(sum > 0) || [a, b, c].some((one) => one < 0 || !Number.isFinite(one))) return null;
  return [a / sum, b / sum, c / sum];
}

export const consentSchema = z.object({
  use: z.enum(uses),
  /** A parent's answer where one is needed: asked, yes or no. */
  guardian: z.enum(["asked", "yes", "no"]).nullable(),
});
export type Consent = z.output<typeof consentSchema>;

export const partSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["audio", "photo"]),
  seconds: z.number().nullable(),
  isWhole: z.boolean(),
  pieces: z.number().int(),
});
export type Part = z.output<typeof partSchema>;

/** A story as its teller sees it. */
export const storySchema = z.object({
  state: z.enum(["draft", "told"]),
  words: z.string(),
  age: z.string().nullable(),
  waits: z.boolean(),
  firstName: z.string().nullable(),
  who: whoSchema,
  meaning: meaningSchema,
  toldOn: z.iso.date().nullable(),
  keepUntil: z.iso.date().nullable(),
  heldUntil: z.iso.date().nullable(),
  heldBecause: z.string().nullable(),
  isHeld: z.boolean(),
  consents: z.array(consentSchema),
  parts: z.array(partSchema),
});
