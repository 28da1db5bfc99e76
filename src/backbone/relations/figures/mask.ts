import { createHmac } from "node:crypto";
import type { Answer, AnsweredWave } from "./figures.ts";

/** One answer that counts, by the numbers of the two organizations; the six items as they were asked. */
export interface Counted {
  from: number;
  to: number;
  tie: number;
  items: readonly (number | null)[];
}

/** A wave made ready for counting. */
export interface CountedWave {
  ids: readonly string[];
  answered: readonly boolean[];
  counted: readonly Counted[];
}

/** About one answer in so many is replaced. */
const oneIn = 20;
const levels = 5;

/**
 * Replaces about one answer in twenty by one drawn from all answers, before anything is counted: which ones, a secret
 * decides that nobody is told, so that any answer may be one that never counted and no figure can prove one. The same
 * pair is replaced in every wave of a secret, so that what did not change does not seem to. No answer is no secret's
 * business: without one, everything counts as it is.
 */
export function maskAnswers(wave: AnsweredWave, secret: string | null): CountedWave {
  const ids = wave.organizations.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const heard = new Set(wave.answered);
  const answered = ids.map((id) => heard.has(id));
  const given = new Map<number, Counted>();
  for (const one of wave.answers) {
    const [from, to] = [numbers.get(one.from), numbers.get(one.to)];
    if (from === undefined || to === undefined || from === to || !answered[from] || one.tie === 0) continue;
    given.set(from * ids.length + to, { from, to, tie: one.tie, items: itemsOf(one) });
  }
  const whole = { ids, answered };
  if (secret === null) return { ...whole, counted: [...given.values()] };
  const replacing = drawsFrom(given, answered.filter(Boolean).length * (ids.length - 1));
  const keys = ids.map((id) => keysOf(secret, id));
  answered.forEach((one, from) => {
    if (!one) return;
    for (let to = 0; to < ids.length; to++) {
      if (to === from) continue;
      const draw = drawOf(keys[from]?.asks ?? 0, keys[to]?.named ?? 0);
      if (draw % oneIn !== 0) continue;
      const tie = replacing.tie(mix(draw ^ 0x51ed270b));
      if (tie === 0) given.delete(from * ids.length + to);
      else given.set(from * ids.length + to, { from, to, tie, items: replacing.items(draw) });
    }
  });
  return { ...whole, counted: [...given.values()].sort((a, b) => a.from - b.from || a.to - b.to) };
}

const itemsOf = (one: Answer): (number | null)[] => [
  one.openness,
  one.reliability,
  one.mission,
  one.influence,
  one.involvement,
  one.resources,
];

/** Draws as often as was answered, every possible answer once more than that, so that none is ruled out. */
function drawsFrom(given: ReadonlyMap<number, Counted>, asked: number) {
  const ties = Array.from({ length: levels }, () => 1);
  const items = Array.from({ length: 6 }, () => Array.from({ length: levels }, () => 1));
  ties[0] = 1 + Math.max(0, asked - given.size);
  for (const one of given.values()) {
    ties[one.tie] = (ties[one.tie] ?? 0) + 1;
    one.items.forEach((item, k) => {
      const counts = items[k];
      if (counts) counts[item ?? 0] = (counts[item ?? 0] ?? 0) + 1;
    });
  }
  return {
    tie: (draw: number) => quantile(ties, draw),
    items: (draw: number) => items.map((counts, k) => quantile(counts, mix(draw + 0x9e3779b9 * (k + 2))) || null),
  };
}

function quantile(counts: readonly number[], draw: number): number {
  let left = (draw / 2 ** 32) * counts.reduce((sum, count) => sum + count, 0);
  for (const [value, count] of counts.entries()) {
    left -= count;
    if (left < 0) return value;
  }
  return 0;
}

function keysOf(secret: string, id: string): { asks: number; named: number } {
  const bytes = createHmac("sha256", secret).update(id).digest();
  return { asks: bytes.readUInt32LE(0), named: bytes.readUInt32LE(4) };
}

const drawOf = (asks: number, named: number): number => mix(mix(asks) + named);

/** Spreads 32 bits evenly (the last steps of MurmurHash3). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
