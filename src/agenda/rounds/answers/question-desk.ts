import type { Judgments } from "../../../analysis/leverage/judgments.ts";
import { estimateLinks } from "../../../analysis/leverage/links-from-judgments.ts";
import { rankQuestions } from "../../../analysis/leverage/next-questions.ts";
import type { Question } from "../round.ts";

/** What of a round decides which question comes next. */
export interface AskedSoFar {
  challengeIds: readonly string[];
  themeOf: ReadonlyMap<string, string | null>;
  /** Answers with a score, of those not set aside. */
  scored: readonly { raterId: string; from: string; to: string; score: number }[];
}

interface Worth extends Question {
  /** How much an answer is expected to change what comes out; only compared. */
  change: number;
}

/**
 * The questions of a round in the order of what their answers are worth; made anew as answers come, and shared by all who
 * answer at the same time, so that a room of phones spreads over the pairs.
 */
export class QuestionDesk {
  readonly madeAt: number;
  /** How many answers it has read. */
  readonly answers: number;
  readonly #worths: readonly Worth[];
  readonly #themeOf: ReadonlyMap<string, string | null>;
  readonly #handed = new Map<string, number>();

  constructor(soFar: AskedSoFar, { top, seed, madeAt }: { top: number; seed: number; madeAt: number }) {
    this.madeAt = madeAt;
    this.answers = soFar.scored.length;
    this.#themeOf = soFar.themeOf;
    this.#worths = worthsOf(soFar, top, seed);
  }

  /**
   * The next questions for one person: what she has met is not asked again, what lies in the themes that she knows comes
   * first, and what was just handed to others waits.
   */
  take(
    count: number,
    { met, themes, speaks }: { met: ReadonlySet<string>; themes: ReadonlySet<string>; speaks: (id: string) => boolean },
  ): Question[] {
    const able = this.#worths.filter((pair) => !met.has(keyOf(pair)) && speaks(pair.from) && speaks(pair.to));
    const rank = new Map(able.map((pair, place) => [pair, place]));
    const costOf = (pair: Worth): number =>
      (rank.get(pair) ?? 0) + able.length * (0.75 * this.#outside(pair, themes) + this.#handedTimes(pair));
    const chosen = able
      .map((pair) => ({ pair, cost: costOf(pair) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, count)
      .map(({ pair }) => ({ from: pair.from, to: pair.to }));
    for (const pair of chosen) this.#handed.set(keyOf(pair), this.#handedTimes(pair) + 1);
    return chosen;
  }

  #handedTimes(pair: Question): number {
    return this.#handed.get(keyOf(pair)) ?? 0;
  }

  /** How many of the two causes lie outside the themes that somebody knows; none where she named no theme. */
  #outside(pair: Question, themes: ReadonlySet<string>): number {
    if (themes.size === 0) return 0;
    return [pair.from, pair.to].filter((id) => !themes.has(this.#themeOf.get(id) ?? "")).length;
  }
}

export const keyOf = ({ from, to }: Question): string => `${from} ${to}`;

function worthsOf(soFar: AskedSoFar, top: number, seed: number): Worth[] {
  const size = soFar.challengeIds.length;
  const estimates = estimateLinks(judgmentsOf(soFar));
  return rankQuestions(estimates, { count: size * (size - 1), top: Math.min(top, size - 1), seed }).map(
    ({ from, to, change }) => ({ from: soFar.challengeIds[from] ?? "", to: soFar.challengeIds[to] ?? "", change }),
  );
}

/** The answers of a round as the mathematics takes them: challenges, raters and themes numbered from 0. */
export function judgmentsOf({ challengeIds, themeOf, scored }: AskedSoFar): Judgments & { raterIds: string[] } {
  const placeOf = new Map(challengeIds.map((id, place) => [id, place]));
  const raterIds = [...new Set(scored.map(({ raterId }) => raterId))];
  const raterAt = new Map(raterIds.map((id, place) => [id, place]));
  const themes = [...new Set([...themeOf.values()].filter((theme) => theme !== null))];
  const known = scored.filter(({ from, to }) => placeOf.has(from) && placeOf.has(to));
  return {
    challenges: challengeIds.length,
    raters: raterIds.length,
    raterIds,
    rater: Int32Array.from(known, ({ raterId }) => raterAt.get(raterId) ?? 0),
    from: Int32Array.from(known, ({ from }) => placeOf.get(from) ?? 0),
    to: Int32Array.from(known, ({ to }) => placeOf.get(to) ?? 0),
    score: Float64Array.from(known, ({ score }) => score),
    themes: Int32Array.from(challengeIds, (id) => themes.indexOf(themeOf.get(id) ?? "")),
  };
}
