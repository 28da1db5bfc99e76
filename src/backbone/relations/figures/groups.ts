import { type ProtectionPolicy, protectCells } from "../../../analysis/disclosure/protect.ts";
import { isNeighbour, type Network } from "../../../analysis/relations/network.ts";
import { type Telling, tellShare } from "./amounts.ts";
import type { Figures } from "./figures.ts";

/** Groups of organizations by name or number, each by the numbers of its members. */
export type Groups = readonly { name: string; members: readonly number[] }[];

interface Pair {
  a: string;
  b: string;
  named: number;
  possible: number;
  /** The largest part of what is possible that one organization answers alone. */
  part: number;
  enough: boolean;
}

/**
 * How strongly groups are tied inside and with each other: of the ties that those who answered could have named, how
 * many they named. Told only between groups of k members and k answers; and where the rest would give a hidden one away,
 * more is hidden.
 */
export function measureGroups(
  named: Network,
  answered: readonly boolean[],
  groups: Groups,
  telling: Telling,
): Figures["sectors"] {
  const pairs = groups.flatMap((a, k) => groups.slice(k).map((b) => countPair(named, answered, a, b, telling.fewest)));
  if (telling.exact) return pairs.map((pair) => ({ ...ends(pair), strength: tellShare(shareOf(pair), telling) }));
  if (telling.detail !== "numbers") return [];
  const hidden = hiddenAmong(pairs, telling.fewest);
  return pairs.map((pair, k) => ({
    ...ends(pair),
    strength: hidden.has(String(k)) ? null : tellShare(shareOf(pair), telling, { part: pair.part }),
  }));
}

const ends = ({ a, b }: Pair) => ({ a, b });
const shareOf = ({ named, possible }: Pair): number => (possible === 0 ? 0 : named / possible);

function countPair(
  named: Network,
  answered: readonly boolean[],
  a: Groups[number],
  b: Groups[number],
  fewest: number,
): Pair {
  const heard = (group: Groups[number]) => group.members.filter((node) => answered[node]);
  const between = (from: readonly number[], to: readonly number[]) =>
    from.reduce((sum, one) => sum + to.filter((other) => isNeighbour(named.out, one, other)).length, 0);
  const inside = a === b;
  const [fromA, fromB] = [heard(a), heard(b)];
  const [sizeA, sizeB] = [a.members.length, b.members.length];
  const possible = inside ? fromA.length * (sizeA - 1) : fromA.length * sizeB + fromB.length * sizeA;
  return {
    a: a.name,
    b: b.name,
    named: inside ? between(fromA, a.members) : between(fromA, b.members) + between(fromB, a.members),
    possible,
    part: possible === 0 ? 1 : Math.max(sizeA, sizeB) / possible,
    enough: Math.min(fromA.length, fromB.length) >= fewest,
  };
}

/** Those too small by themselves, and those that protect them: the whole is told as the density is. */
function hiddenAmong(pairs: readonly Pair[], fewest: number): ReadonlySet<string> {
  const counted = pairs.map((pair, k) => ({ id: String(k), numerator: pair.named, denominator: pair.possible }));
  const sum = (of: "named" | "possible") => pairs.reduce((all, pair) => all + pair[of], 0);
  const whole = { id: "whole", numerator: sum("named"), denominator: sum("possible") };
  const policy: ProtectionPolicy = { minimum: fewest, smallCounts: "hide" };
  const below = new Set(pairs.flatMap(({ enough }, k) => (enough ? [] : [String(k)])));
  const sums = [{ total: "whole", parts: counted.map(({ id }) => id) }];
  return new Set(protectCells([...counted, whole], sums, policy, below).keys());
}
