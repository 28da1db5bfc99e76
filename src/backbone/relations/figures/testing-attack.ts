import { seededIntegers } from "../../../analysis/equity/random.ts";
import { type Making, makeFigures } from "./make-figures.ts";
import { type Ties, waveOf } from "./testing-waves.ts";

/** What was answered in one wave, or in two. */
export interface World {
  waves: readonly Ties[];
  fewest: number;
  protect: boolean;
  sectors?: readonly string[];
  /** Which organizations each wave asks, where not all. */
  ids?: readonly (readonly string[])[];
}

/** Everything that one organization's people can ever be shown of all waves. */
export function shownTo(world: World, reader: number, secret: string): string {
  const { fewest, protect, waves } = world;
  const answered = waves.map((ties, k) =>
    waveOf(ties, { ...(world.sectors && { sectors: world.sectors }), ...(world.ids?.[k] && { ids: world.ids[k] }) }),
  );
  return JSON.stringify(
    answered.map((wave, k) => {
      const making: Making = { wave, before: answered[k - 1] ?? null, fewest, secret, protect };
      const { figures, received } = makeFigures(making);
      return { figures, own: received.get(wave.organizations[reader]?.id ?? "") ?? null };
    }),
  );
}

/** One answer: which wave, who, about whom; the tie that was named, or how it was scored. */
export interface Target {
  what: "tie" | "score";
  wave: number;
  from: number;
  to: number;
}

/** Every answer that the reader did not give herself. */
export const answersOfOthers = ({ waves }: World, reader: number): Target[] =>
  waves.flatMap((ties, wave) =>
    ties.flatMap((row, from) =>
      row && from !== reader
        ? row.flatMap((said, to): Target[] => {
            if (to === from) return [];
            const target = { wave, from, to };
            return [{ what: "tie", ...target }, ...(said % 10 === 0 ? [] : [{ what: "score" as const, ...target }])];
          })
        : [],
    ),
  );

const all = [0, 1, 2, 3, 4];

const withAnswer = (world: World, { wave, from, to }: Target, tie: number): World => ({
  ...world,
  waves: world.waves.map((ties, k) =>
    k === wave ? ties.map((row, i) => (i === from && row ? row.map((one, j) => (j === to ? tie : one)) : row)) : ties,
  ),
});

const valueIn = ({ waves }: World, { wave, from, to }: Target): number => waves[wave]?.[from]?.[to] ?? 0;

interface Attack {
  world: World;
  reader: number;
  /** Kept from the reader; she must reckon with any other. */
  secret: string;
  /** So many ways of making up for a changed answer by changing one or two others are tried, and so many other secrets. */
  tries: number;
  /** Every so manieth answer is aimed at; all of them unless said. */
  every?: number;
}

/**
 * The answers that are recovered: those in whose place no other answer, perhaps with one or two more of others changed to
 * make up for it, or under another secret, was found that would have shown this reader exactly the same. Only what it
 * finds counts: an answer that has another beside it is safe, whoever searches.
 */
export function recover({ world, reader, secret, tries, every = 1 }: Attack): Target[] {
  const seen = shownTo(world, reader, secret);
  const shows = (other: World, by = secret) => shownTo(other, reader, by) === seen;
  const targets = answersOfOthers(world, reader);
  const draw = seededIntegers(7);
  const saidIn = (one: Target) => valueIn(world, one);
  const pick = (near: (one: Target) => boolean = () => true): Target | undefined => {
    const some = targets.filter(near);
    return some[draw(Math.max(1, some.length))];
  };
  /** The target's answer and another one change places, of the same organization, about the same, or of anyone. */
  const exchange = (target: Target, k: number): World => {
    const other = pick(
      (one) =>
        one.wave === target.wave &&
        saidIn(one) !== saidIn(target) &&
        (k % 3 === 0 ? one.from === target.from : k % 3 === 1 ? one.to === target.to : true),
    );
    return other ? withAnswer(withAnswer(world, target, saidIn(other)), other, saidIn(target)) : world;
  };
  const besides = (other: World, target: Target): World => {
    const more = pick((one) => one.wave !== target.wave || one.from !== target.from || one.to !== target.to);
    return more ? withAnswer(other, more, draw(5) + 10 * draw(5)) : other;
  };
  return targets.filter((target, place) => {
    if (place % every !== 0) return false;
    const said = saidIn(target);
    const instead =
      target.what === "tie" ? all.map((tie) => tie + said - (said % 10)) : all.map((score) => (said % 10) + 10 * score);
    const differs = (other: World) => {
      const one = valueIn(other, target);
      return target.what === "tie" ? one % 10 !== said % 10 : Math.floor(one / 10) !== Math.floor(said / 10);
    };
    const changed = instead.map((one) => withAnswer(world, target, one)).filter(differs);
    if (changed.some((other) => shows(other))) return false;
    for (let k = 0; k < tries; k++) {
      const other = changed[k % changed.length] ?? world;
      const exchanged = exchange(target, k);
      const made = [exchanged, besides(exchanged, target), besides(other, target)];
      if (made.some((one) => differs(one) && shows(one))) return false;
      if (shows(other, `another secret ${k}`)) return false;
    }
    return true;
  });
}
