import { mapOfEstimates } from "../../../analysis/leverage/certainty.ts";
import { type InfluenceMap, influencesOf, mapOf } from "../../../analysis/leverage/influence-map.ts";
import type { Judgments } from "../../../analysis/leverage/judgments.ts";
import { estimateLinks, type LinkEstimates } from "../../../analysis/leverage/links-from-judgments.ts";
import type { Answered, Calculation, Reading } from "./calculation.ts";

/** The map that answers, or a drawn map, or both together give. */
export function readMap(calculation: Calculation): Reading {
  const { causes, answers, links } = calculation;
  if (answers.length === 0) {
    const map = mapOf(causes.length, links);
    return { map, estimates: null, strong: map };
  }
  const estimates = withDrawn(estimateLinks(judgmentsOf(calculation, answers)), links);
  const map = withoutDiagonal(mapOfEstimates(estimates, estimates.mean));
  return { map, estimates, strong: strongest(estimates, links) };
}

/** Answers as the mathematics takes them, people numbered on without gaps. */
export function judgmentsOf({ causes }: Calculation, answers: readonly Answered[]): Judgments {
  const people = [...new Set(answers.map(({ rater }) => rater))].sort((a, b) => a - b);
  const placeOf = new Map(people.map((rater, place) => [rater, place]));
  const themes = [...new Set(causes.map(({ themeId }) => themeId).filter((theme) => theme !== null))].sort();
  return {
    challenges: causes.length,
    raters: people.length,
    rater: Int32Array.from(answers, ({ rater }) => placeOf.get(rater) ?? 0),
    from: Int32Array.from(answers, ({ from }) => from),
    to: Int32Array.from(answers, ({ to }) => to),
    score: Float64Array.from(answers, ({ score }) => score),
    themes: Int32Array.from(causes, ({ themeId }) => (themeId === null ? -1 : themes.indexOf(themeId))),
  };
}

/** Pairs that nobody was asked about take the weight of the drawn map, its strongest link counted as the answer 3. */
function withDrawn(estimates: LinkEstimates, links: Calculation["links"]): LinkEstimates {
  if (links.length === 0) return estimates;
  const largest = Math.max(...links.map(({ weight }) => Math.abs(weight)));
  const answered = answeredCells(estimates);
  for (const { from, to, weight } of links) {
    const cell = from * estimates.challenges + to;
    if (answered.has(cell) || from === to) continue;
    estimates.mean[cell] = (3 * weight) / largest;
    estimates.variance[cell] = 0;
    estimates.ownShare[cell] = 1;
  }
  return estimates;
}

/** The cells of the matrix that have answers, each with how many. */
export function answeredCells({ challenges, pairs }: LinkEstimates): Map<number, number> {
  return new Map(
    Array.from(pairs.from, (from, pair) => [
      from * challenges + (pairs.to[pair] ?? 0),
      (pairs.starts[pair + 1] ?? 0) - (pairs.starts[pair] ?? 0),
    ]),
  );
}

/** In a map where everything moves everything a little, the twice as many influences as causes that are the strongest. */
function strongest(estimates: LinkEstimates, drawn: Calculation["links"]): InfluenceMap {
  const size = estimates.challenges;
  const known = new Set([...answeredCells(estimates).keys(), ...drawn.map(({ from, to }) => from * size + to)]);
  const links = [...known]
    .map((cell) => ({ from: Math.floor(cell / size), to: cell % size, weight: estimates.mean[cell] ?? 0 }))
    .filter(({ from, to, weight }) => from !== to && Math.abs(weight) >= 0.5)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from || a.to - b.to);
  return mapOf(size, links.slice(0, 2 * size));
}

/** Estimates keep the diagonal as 0s, which are no influences. */
export const withoutDiagonal = (map: InfluenceMap): InfluenceMap => mapOf(map.size, influencesOf(map));
