import { normalShareBelow } from "../../analysis/equity/normal.ts";
import { estimateLinks } from "../../analysis/leverage/links-from-judgments.ts";
import type { ChallengeView } from "../challenges/public.ts";
import { judgmentsOf, scoreOf } from "../rounds/public.ts";
import type { CauseMap, LinkOnMap } from "./map.ts";

/** Every pair of causes is estimated: beyond so many, those with the most answers are, and the page says how many are not. */
const mostCauses = 800;
/** Weaker than this, on the scale from −1 to 3, an answer says that nothing much would change. */
const least = 0.25;

interface Answer {
  raterId: string;
  from: string;
  to: string;
  answer: string;
}

/** The links between causes as the people of a round see them together, where a pair was asked about at all. */
export function mapOfAnswers(challenges: readonly ChallengeView[], given: readonly Answer[]): CauseMap {
  const scored = given.flatMap(({ answer, ...one }) => {
    const score = scoreOf(answer);
    return score === null ? [] : [{ ...one, score }];
  });
  const times = new Map<string, number>();
  for (const { from, to } of scored) for (const id of [from, to]) times.set(id, (times.get(id) ?? 0) + 1);
  const answered = challenges.filter(({ id }) => times.has(id));
  const asked = answered
    .toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0))
    .slice(0, mostCauses)
    .sort((a, b) => a.number - b.number);
  const judgments = judgmentsOf({
    challengeIds: asked.map(({ id }) => id),
    themeOf: new Map(asked.map(({ id, themeId }) => [id, themeId])),
    scored,
  });
  const causes = asked.map(({ id, number, names, themeId }) => ({ id, number, names, themeId }));
  const whole = { causes, people: judgments.raters, leftOut: answered.length - asked.length };
  if (judgments.score.length === 0) return { ...whole, links: [] };
  const { pairs, mean, variance } = estimateLinks(judgments);
  const links = Array.from(pairs.from, (from, pair): LinkOnMap => {
    const to = pairs.to[pair] ?? 0;
    const cell = from * causes.length + to;
    const weight = mean[cell] ?? 0;
    const sure = normalShareBelow(Math.abs(weight) / Math.sqrt(Math.max(1e-9, variance[cell] ?? 0)));
    return { from, to, weight, sure, answers: (pairs.starts[pair + 1] ?? 0) - (pairs.starts[pair] ?? 0) };
  });
  return { ...whole, links: links.filter(({ weight }) => Math.abs(weight) >= least) };
}
