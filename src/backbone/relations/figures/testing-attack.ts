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

/** One answer: which wave, who, about whom. */
export interface Target {
  wave: number;
  from: number;
  to: number;
}

/** Every answer that the reader did not give herself. */
export const answersOfOthers = ({ waves }: World, reader: number): Target[] =>
  waves.flatMap((ties, wave) =>
    ties.flatMap((row, from) =>
      row && from !== reader ? row.flatMap((_, to): Target[] => (to === from ? [] : [{ wave, from, to }])) : [],
    ),
  );

const others = [0, 1, 2, 3, 4];

const withAnswer = (world: World, { wave, from, to }: Target, tie: number): World => ({
  ...world,
  waves: world.waves.map((ties, k) =>
    k === wave ? ties.map((row, i) => (i === from && row ? row.map((one, j) => (j === to ? tie : one)) : row)) : ties,
  ),
});

interface Attack {
  world: World;
  reader: number;
  secret: string;
  /** How many other secrets the reader must reckon with; she knows none. */
  secrets: number;
  /** At most so many answers are changed besides, to make up for the one. */
  making: number;
}

/**
 * Whether an answer is recovered: whether no other answer in its place, perhaps with one more answer of somebody else
 * changed to make up for it, and under no other secret, would have shown this reader exactly the same.
 */
export function isRecovered({ world, reader, secret, secrets, making }: Attack, target: Target): boolean {
  const seen = shownTo(world, reader, secret);
  const present = world.waves[target.wave]?.[target.from]?.[target.to] ?? 0;
  const changed = others.filter((tie) => tie !== present).map((tie) => withAnswer(world, target, tie));
  if (changed.some((other) => shownTo(other, reader, secret) === seen)) return false;
  const tries = Array.from({ length: secrets }, (_, k) => `another secret ${k}`);
  if (tries.some((one) => changed.some((other) => shownTo(other, reader, one) === seen))) return false;
  if (making === 0) return true;
  const rest = answersOfOthers(world, reader).filter((one) => JSON.stringify(one) !== JSON.stringify(target));
  return !rest.some((more) =>
    changed.some((other) =>
      others.some((tie) => shownTo(withAnswer(other, more, tie), reader, secret) === seen),
    ),
  );
}
