import { type Bounds, countOpenTies, isOpen } from "./missing-answers.ts";
import { countPossibleTies, isNeighbour, listTies, type Network, neighboursOf } from "./network.ts";

/** One round of a survey: who is tied to whom, and who answered; the same organizations in the same order each time. */
export interface Wave {
  network: Network;
  answered: readonly boolean[];
}

/** What became of the ties between two waves; ties that silence leaves open are in none but `unknown`. */
export interface TieSurvival {
  kept: number;
  new: number;
  lost: number;
  /** Ties recorded in one wave of which the other wave cannot tell. */
  unknown: number;
  /** Of these, recorded before: kept or lost. */
  keptOrLost: number;
  /** Of these, recorded now: kept or new. */
  keptOrNew: number;
  ranges: Record<"kept" | "new" | "lost", Bounds>;
}

/** Compares two waves tie by tie, each undirected or both directed. */
export function compareWaves(before: Wave, now: Wave): TieSurvival {
  let [kept, added, lost, keptOrLost, keptOrNew] = [0, 0, 0, 0, 0];
  for (const [from, to] of listTies(before.network)) {
    if (isNeighbour(now.network.out, from, to)) kept++;
    else if (isOpen(now.network, now.answered, from, to)) keptOrLost++;
    else lost++;
  }
  for (const [from, to] of listTies(now.network)) {
    if (isNeighbour(before.network.out, from, to)) continue;
    if (isOpen(before.network, before.answered, from, to)) keptOrNew++;
    else added++;
  }
  const openBoth = countOpenInBoth(before, now);
  const openNowAbsentBefore = countOpenTies(now.network, now.answered) - keptOrLost - openBoth;
  const openBeforeAbsentNow = countOpenTies(before.network, before.answered) - keptOrNew - openBoth;
  const upTo = (low: number, more: number): Bounds => ({ low, high: low + more, exact: true });
  return {
    kept,
    new: added,
    lost,
    unknown: keptOrLost + keptOrNew,
    keptOrLost,
    keptOrNew,
    ranges: {
      kept: upTo(kept, keptOrLost + keptOrNew + openBoth),
      new: upTo(added, openNowAbsentBefore + keptOrNew + openBoth),
      lost: upTo(lost, keptOrLost + openBeforeAbsentNow + openBoth),
    },
  };
}

/** Ties recorded in neither wave and open in both. */
function countOpenInBoth(before: Wave, now: Wave): number {
  const { size, directed } = now.network;
  if (directed) {
    const silent = now.answered.flatMap((one, node) => (one || before.answered[node] ? [] : [node]));
    return silent.reduce((sum, node) => {
      const named = new Set([...neighboursOf(before.network.out, node), ...neighboursOf(now.network.out, node)]);
      return sum + size - 1 - named.size;
    }, 0);
  }
  const pairsIn = (heard: (node: number) => boolean) =>
    countPossibleTies(now.answered.filter((_, node) => heard(node)).length, false);
  const heardBefore = pairsIn((node) => before.answered[node] === true);
  const heardNow = pairsIn((node) => now.answered[node] === true);
  const heardTwice = pairsIn((node) => before.answered[node] === true && now.answered[node] === true);
  const open = countPossibleTies(size, false) - heardBefore - heardNow + heardTwice;
  return open - countRecordedAmongOpen(before, now);
}

function countRecordedAmongOpen(before: Wave, now: Wave): number {
  const isOpenInBoth = (from: number, to: number) =>
    isOpen(before.network, before.answered, from, to) && isOpen(now.network, now.answered, from, to);
  let recorded = 0;
  for (const [from, to] of listTies(before.network)) if (isOpenInBoth(from, to)) recorded++;
  for (const [from, to] of listTies(now.network))
    if (isOpenInBoth(from, to) && !isNeighbour(before.network.out, from, to)) recorded++;
  return recorded;
}
