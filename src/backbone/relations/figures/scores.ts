import { scoreScale } from "../../../analysis/relations/scales.ts";
import { type Telling, tellScore, tellShare } from "./amounts.ts";
import type { Received, Scale } from "./figures.ts";
import type { Counted, CountedWave } from "./mask.ts";

/** Trust and value, each the mean of its three items. */
export type ScaleName = "trust" | "value";

const scaleOf = ({ items }: Counted, name: ScaleName): number | null => {
  const [a = null, b = null, c = null] = name === "trust" ? items.slice(0, 3) : items.slice(3, 6);
  return scoreScale([a, b, c]);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A scale over the whole wave: each organization's own mean counts once, however many it works with. */
export function measureScale({ counted, ids, answered }: CountedWave, name: ScaleName, telling: Telling): Scale {
  const given = new Map<number, number[]>();
  for (const one of counted) {
    const score = scaleOf(one, name);
    if (score === null) continue;
    const scores = given.get(one.from) ?? [];
    given.set(one.from, scores);
    scores.push(score);
  }
  const each = [...given.values()];
  if (each.length === 0 || (!telling.exact && each.length < telling.fewest)) return null;
  const told = tellScore(each.map(mean), telling);
  const part = { part: 1 / each.length };
  const shareOf = (holds: (score: number) => boolean) =>
    mean(each.map((scores) => scores.filter(holds).length / scores.length));
  const spread = (holds: (score: number) => boolean) =>
    telling.detail === "words" ? null : tellShare(shareOf(holds), telling, part);
  return {
    mean: told,
    ...rangeOf(told?.about ?? null, answered.filter(Boolean).length, ids.length),
    high34: spread((score) => score >= 3),
    low12: spread((score) => score <= 2),
  };
}

/** Worked out from what is told anyway: the mean to a quarter on either side, and 1 or 4 from all who did not answer. */
function rangeOf(about: number | null, gave: number, organizations: number) {
  if (about === null) return { low: null, high: null };
  const silent = Math.max(0, organizations - gave);
  const end = (told: number, missing: number) =>
    Math.round(((told * gave + missing * silent) / (gave + silent)) * 10) / 10;
  return { low: end(Math.max(1, about - 0.25), 1), high: end(Math.min(4, about + 0.25), 4) };
}

/**
 * What each organization received from others, from k + 2 scores on; for itself alone. Nothing where not twice as many
 * others answered: that there are enough would say of nearly each of them that it works with this one.
 */
export function measureReceived(wave: CountedWave, telling: Telling): Map<string, Received> {
  // One for everybody: that there is nothing to say must not tell that nobody said anything.
  const received = wave.ids.map((): Record<ScaleName, number[]> => ({ trust: [], value: [] }));
  for (const one of wave.counted) {
    const scores = received[one.to] ?? { trust: [], value: [] };
    for (const name of ["trust", "value"] as const) {
      const score = scaleOf(one, name);
      if (score !== null) scores[name].push(score);
    }
  }
  const fewest = telling.fewest + 2;
  const enough = telling.exact || wave.answered.filter(Boolean).length > 2 * fewest;
  return new Map(
    received.map(({ trust, value }, node) => [
      wave.ids[node] ?? "",
      enough
        ? { trust: tellScore(trust, telling, fewest), value: tellScore(value, telling, fewest) }
        : { trust: null, value: null },
    ]),
  );
}
