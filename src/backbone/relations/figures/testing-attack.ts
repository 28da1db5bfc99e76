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

/** One answer of another, and what is asked of it: whether the two work together, or whether it scores high. */
export interface Target {
  what: "works" | "scores";
  wave: number;
  from: number;
  to: number;
}

type Cell = Omit<Target, "what">;

const cellsOfOthers = ({ waves }: World, reader: number): Cell[] =>
  waves.flatMap((ties, wave) =>
    ties.flatMap((row, from) =>
      row && from !== reader ? row.flatMap((_, to) => (to === from ? [] : [{ wave, from, to }])) : [],
    ),
  );

const works = (said: number): boolean => said % 10 >= 2;
const scores = (said: number): boolean => works(said) && said >= 10;
const isHigh = (said: number): boolean => said >= 30;
const valueIn = ({ waves }: World, { wave, from, to }: Cell): number => waves[wave]?.[from]?.[to] ?? 0;
const isSame = (a: Cell, b: Cell): boolean => a.wave === b.wave && a.from === b.from && a.to === b.to;

/** Everything that could be answered: not worked with, or at each level with each score or none. */
const values = [0, ...[2, 3, 4].flatMap((tie) => [0, 1, 2, 3, 4].map((score) => tie + 10 * score))];

/** Every question that the answers of others leave: of each whether they work together, of each score whether it is high. */
export const questionsOf = (world: World, reader: number): Target[] =>
  cellsOfOthers(world, reader).flatMap((cell): Target[] => [
    { what: "works", ...cell },
    ...(scores(valueIn(world, cell)) ? [{ what: "scores" as const, ...cell }] : []),
  ]);

const otherAnswers = ({ what }: Target, said: number): number[] =>
  values.filter((one) => (what === "works" ? works(one) !== works(said) : scores(one) && isHigh(one) !== isHigh(said)));

function withAnswers(world: World, given: readonly (readonly [Cell, number])[]): World {
  const waves = world.waves.map((ties) => ties.map((row) => (row ? [...row] : null)));
  for (const [{ wave, from, to }, said] of given) {
    const row = waves[wave]?.[from];
    if (row) row[to] = said;
  }
  return { ...world, waves };
}

interface Shown {
  [name: string]: Shown | string | number | null;
}

/** In how many places two things that are shown differ. */
function countDifferences(a: Shown[string] | undefined, b: Shown[string] | undefined): number {
  if (a === b) return 0;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return 1;
  return Object.keys({ ...a, ...b }).reduce((sum, name) => sum + countDifferences(a[name], b[name]), 0);
}

/** The numbers behind what is shown, by their place. */
function numbersIn(shown: Shown[string] | undefined, place = ""): [string, number][] {
  if (typeof shown === "number") return place.endsWith("about") ? [[place, shown]] : [];
  return typeof shown === "object" && shown !== null
    ? Object.entries(shown).flatMap(([name, one]) => numbersIn(one, `${place}.${name}`))
    : [];
}

export interface Attack {
  world: World;
  reader: number;
  /** It decides which answers were replaced; the reader is taken to know it. */
  secret: string;
  /** So many steps of a search at most, begun anew up to eight times, the first times with fewer. */
  steps: number;
  /** Every so manieth question is asked; all of them unless said. */
  every?: number;
}

/** How far other answers are from showing the reader the same: 0 where they do. */
function farnessFrom({ world, reader, secret }: Attack): (other: World) => number {
  const seen = shownTo(world, reader, secret);
  const parsed = JSON.parse(seen) as Shown;
  const exactly = (one: World) => numbersIn(JSON.parse(shownTo({ ...one, protect: false }, reader, secret)) as Shown);
  let behind: Map<string, number> | null = null;
  return (other) => {
    const shown = shownTo(other, reader, secret);
    if (shown === seen) return 0;
    behind ??= new Map(exactly(world));
    const whole = behind;
    const near = exactly(other).reduce(
      (sum, [at, one]) => sum + Math.min(1, Math.abs(one - (whole.get(at) ?? one))),
      0,
    );
    return Math.max(1, countDifferences(JSON.parse(shown) as Shown, parsed)) + (8 * near) / Math.max(1, whole.size);
  };
}

/**
 * Other answers of others, with another one to the question, that would have shown this reader exactly the same, with the
 * same answers replaced; null where none was found. First each other answer by itself, then a search (simulated
 * annealing) that makes up for it in further answers.
 */
export function findOther(attack: Attack, target: Target): World | null {
  const { world, reader, steps } = attack;
  const far = farnessFrom(attack);
  const others = otherAnswers(target, valueIn(world, target));
  const alone = others.map((one) => withAnswers(world, [[target, one]])).find((one) => far(one) === 0);
  if (alone) return alone;
  const walk = { far, cells: cellsOfOthers(world, reader), others, target, draw: seededIntegers(7), steps };
  // Short walks first: most arrive.
  for (const part of steps > 0 ? [4, 4, 4, 2, 1, 1, 1, 1, 1] : []) {
    const found = makeUp(world, { ...walk, steps: Math.ceil(steps / part) });
    if (found) return found;
  }
  return null;
}

/** The answers that are recovered: only what a search finds counts, and an answer that has another beside it is safe. */
export function recover(attack: Attack): Target[] {
  const { world, reader, every = 1 } = attack;
  const asked = questionsOf(world, reader).filter((_, place) => place % every === 0);
  return asked.filter((target) => findOther(attack, target) === null);
}

interface Walk {
  far: (other: World) => number;
  cells: readonly Cell[];
  others: readonly number[];
  target: Target;
  draw: (bound: number) => number;
  steps: number;
}

const pickFrom = <T>(all: readonly T[], draw: (bound: number) => number): T | undefined =>
  all[draw(Math.max(1, all.length))];

/** Walks from another answer to where the reader sees the same; null where it does not arrive. */
function makeUp(world: World, walk: Walk): World | null {
  const { far, others, target, draw, steps } = walk;
  let now = withAnswers(world, [[target, pickFrom(others, draw) ?? 0]]);
  let distance = far(now);
  for (let k = 0; k < steps && distance > 0; k++) {
    let next = step(now, walk);
    if (draw(2) === 0) next = step(next, walk);
    const reached = far(next);
    const warmth = 0.7 * (1 - k / steps) + 0.01;
    if (reached <= distance || draw(1000) / 1000 < Math.exp((distance - reached) / warmth)) {
      now = next;
      distance = reached;
    }
  }
  return distance === 0 ? now : null;
}

/** One answer changes: the target's to another that says otherwise, any other's to anything, or two change places. */
function step(world: World, { cells, others, target, draw }: Walk): World {
  const { wave, from, to } = target;
  const isNear = (one: Cell) => one.wave === wave && (one.from === from || one.to === to || one.from === to);
  const near = draw(2) === 0 ? cells.filter(isNear) : cells;
  const busy = near.filter((one) => works(valueIn(world, one)));
  const cell = pickFrom(draw(2) === 0 && busy.length > 0 ? busy : near, draw) ?? target;
  if (isSame(cell, target)) return withAnswers(world, [[cell, pickFrom(others, draw) ?? 0]]);
  const said = valueIn(world, cell);
  const kind = draw(6);
  if (kind < 2) return withAnswers(world, [[cell, works(said) && kind === 0 ? 0 : (pickFrom(values, draw) ?? 0)]]);
  if (kind < 4 && works(said)) return withAnswers(world, [[cell, (said % 10) + 10 * (1 + draw(4))]]);
  const other = pickFrom(kind === 4 ? near : cells, draw) ?? cell;
  if (isSame(other, target)) return world;
  const exchanged = [
    [cell, valueIn(world, other)],
    [other, said],
  ] as const;
  return withAnswers(world, exchanged);
}
