import { z } from "zod";
import type { CountedPartnerAnswer } from "./all-answers/store.ts";
import { partnerQuestions } from "./questions.ts";

/** How much of those who answered: to steps of a tenth, or where few answered in three words. */
const shareSchema = z.object({ word: z.enum(["few", "about-half", "most"]), about: z.number().nullable() }).nullable();

/** All that is shown of what partners say about the initiative; null where too few answered to say. */
export const partnerFiguresSchema = z.object({
  version: z.literal(1),
  organizations: z.number().int(),
  answered: z.number().int(),
  fewest: z.number().int(),
  questions: z.array(
    z.object({
      question: z.enum(partnerQuestions),
      /** How many agree, of those who answered. */
      agree: shareSchema,
      /** How those who answered last time too answer now, against then. */
      since: z.enum(["more", "about-the-same", "less"]).nullable(),
      /** What organizations wrote, in no order of theirs: shown from k of them. */
      words: z.array(z.string()),
    }),
  ),
});
export type PartnerFigures = z.output<typeof partnerFiguresSchema>;

/** Who was asked, who is done, what they said. */
export interface PartnerWave {
  organizations: number;
  answered: readonly string[];
  answers: readonly CountedPartnerAnswer[];
}

const fewestForNumbers = 15;
/** Agreement is 4 or 5 of 5. */
const agrees = 4;
/** A mean that moved by less than this has not moved. */
const moved = 0.5;

/** Makes what is shown of a wave of the partner survey: nothing below k, nothing finer than a tenth, changes in a word. */
export function makePartnerFigures(wave: PartnerWave, before: PartnerWave | null, fewest: number): PartnerFigures {
  const enough = wave.answered.length >= fewest;
  return {
    version: 1,
    organizations: wave.organizations,
    answered: wave.answered.length,
    fewest,
    questions: partnerQuestions.map((question) => {
      const now = scoresOf(wave, question);
      const words = wave.answers.flatMap((one) => (one.question === question && one.words ? [one.words] : []));
      return {
        question,
        agree: enough ? tellAgreement([...now.values()], fewest) : null,
        since: enough && before ? tellChange(now, scoresOf(before, question), fewest) : null,
        words: enough && words.length >= fewest ? words.toSorted((a, b) => a.localeCompare(b)) : [],
      };
    }),
  };
}

const scoresOf = ({ answers }: PartnerWave, question: string): Map<string, number> =>
  new Map(
    answers.flatMap((one) =>
      one.question === question && one.score !== null ? [[one.organizationId, one.score] as const] : [],
    ),
  );

/**
 * Each word holds at least three counts, and the ends of the numbers reach a fifth in: whoever knows her own answer never
 * knows from it that all others agree, or none.
 */
function tellAgreement(scores: readonly number[], fewest: number): z.output<typeof shareSchema> {
  if (scores.length < fewest) return null;
  const count = scores.filter((score) => score >= agrees).length;
  const end = Math.max(2, Math.floor(scores.length / 3));
  const word = count <= end ? "few" : count >= scores.length - end ? "most" : "about-half";
  if (scores.length < fewestForNumbers) return { word, about: null };
  return { word, about: Math.min(0.8, Math.max(0.2, Math.round((count / scores.length) * 10) / 10)) };
}

/** Those who answered both times, against themselves; others neither raise nor lower it. */
function tellChange(now: ReadonlyMap<string, number>, then: ReadonlyMap<string, number>, fewest: number) {
  const both = [...now].flatMap(([id, score]) => {
    const earlier = then.get(id);
    return earlier === undefined ? [] : [score - earlier];
  });
  if (both.length < fewest) return null;
  const mean = both.reduce((sum, one) => sum + one, 0) / both.length;
  return mean >= moved ? "more" : mean <= -moved ? "less" : "about-the-same";
}
