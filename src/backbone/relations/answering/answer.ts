import { z } from "zod";
import { romanize, withoutSigns } from "../../../core/romanize.ts";
import { frequencies, outcomes, type ScaleKey, scales, worksWith } from "../waves/questions.ts";

const score = z.number().int().min(1).max(4).nullable().default(null);

/** What one organization says of working with another; null is "would rather not say". */
export const relationAnswerSchema = z.object({
  tie: z.number().int().min(0).max(4).nullable(),
  howOften: z.enum(frequencies).nullable().default(null),
  cameOfIt: z
    .array(z.enum(outcomes))
    .max(outcomes.length)
    .default([])
    .transform((all) => [...new Set(all)]),
  openness: score,
  reliability: score,
  mission: score,
  influence: score,
  involvement: score,
  resources: score,
});
export type RelationAnswer = z.output<typeof relationAnswerSchema>;

const noScores = Object.fromEntries(scales.map((key) => [key, null])) as Record<ScaleKey, null>;

/** An answer as it is kept: how it works together is asked only of those one works with. */
export function settle(answer: RelationAnswer): RelationAnswer {
  if (answer.tie !== null && answer.tie >= worksWith) return answer;
  return { tie: answer.tie, howOften: null, cameOfIt: [], ...noScores };
}

/** Whether two answers say the same. */
export const isSame = (a: RelationAnswer, b: RelationAnswer): boolean =>
  a.tie === b.tie &&
  a.howOften === b.howOften &&
  scales.every((key) => a[key] === b[key]) &&
  a.cameOfIt.toSorted().join() === b.cameOfIt.toSorted().join();

/** What an organization says to one question about the initiative. */
export const partnerAnswerSchema = z.object({
  score: z.number().int().min(1).max(5).nullable(),
  words: z.string().trim().max(1000).nullable().default(null),
});
export type PartnerAnswer = z.output<typeof partnerAnswerSchema>;

/** An organization in the list of a survey. */
export interface Listed {
  id: string;
  name: string;
  otherNames: readonly string[];
}

/** How many names a phone is shown at once. */
export const mostFound = 25;

/** Finds organizations by a part of any of their names, in whatever alphabet it is written; those that begin so come first. */
export function findByName(listed: readonly Listed[], text: string): Listed[] {
  const [plain, latin] = [withoutSigns(text).trim(), romanize(text).trim()];
  const placed = listed.flatMap((one) => {
    const places = [one.name, ...one.otherNames].flatMap((name) => [
      withoutSigns(name).indexOf(plain),
      romanize(name).indexOf(latin),
    ]);
    const found = places.filter((place) => place >= 0);
    return found.length > 0 ? [{ one, place: Math.min(...found) }] : [];
  });
  return placed.sort((a, b) => a.place - b.place || byName(a.one, b.one)).map(({ one }) => one);
}

/** In the order of their names. */
export const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
