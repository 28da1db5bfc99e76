import { countReturned, degreeOf, measureCentralization, mostCentralized } from "./cohesion.ts";
import { findComponents, sizeOfGiant } from "./components.ts";
import { countNeighbours, countPossibleTies, isNeighbour, listTies, type Network, neighboursOf } from "./network.ts";

/** Where a figure lies, whatever those who did not answer would have said. */
export interface Bounds {
  low: number;
  high: number;
  /** True where some answers would give each end; otherwise the figure lies inside, perhaps well inside. */
  exact: boolean;
}

/** The ranges of a network's figures; null where a figure is undefined. */
export interface FigureBounds {
  ties: Bounds;
  density: Bounds | null;
  reciprocity: Bounds | null;
  centralization: Bounds | null;
  components: Bounds;
  giant: Bounds;
}

/**
 * A tie that is not recorded is open where the one who would have named it did not answer; in an undirected network,
 * where either end did not. What is recorded stays, also of one said not to have answered.
 */
export const isOpen = ({ directed }: Network, answered: readonly boolean[], from: number, to: number): boolean =>
  !answered[from] || (!directed && !answered[to]);

/** How far each figure can move over all that the missing answers could be; betweenness and communities have no such range. */
export function boundFigures(network: Network, answered: readonly boolean[]): FigureBounds {
  const { size, directed, ties } = network;
  const open = countOpenTies(network, answered);
  const possible = countPossibleTies(size, directed);
  const pieces = findComponents(network);
  // Anyone silent could name everyone, which makes one piece of the whole.
  const whole = open > 0;
  return {
    ties: { low: ties, high: ties + open, exact: true },
    density: size < 2 ? null : { low: ties / possible, high: (ties + open) / possible, exact: true },
    reciprocity: directed ? boundReciprocity(network, answered) : ties + open > 0 ? always(1) : null,
    centralization: boundCentralization(network, answered),
    components: { low: whole ? 1 : pieces.sizes.length, high: pieces.sizes.length, exact: true },
    giant: { low: sizeOfGiant(pieces), high: whole ? size : sizeOfGiant(pieces), exact: true },
  };
}

const always = (value: number): Bounds => ({ low: value, high: value, exact: true });

/** How many ties are neither recorded nor known to be absent. */
export function countOpenTies(network: Network, answered: readonly boolean[]): number {
  const { size, directed, ties } = network;
  const silent = answered.reduce((count, one) => count + (one ? 0 : 1), 0);
  if (directed) {
    return answered.reduce((sum, one, node) => sum + (one ? 0 : size - 1 - countNeighbours(network.out, node)), 0);
  }
  const heard = size - silent;
  let betweenHeard = 0;
  for (const [from, to] of listTies(network)) if (answered[from] && answered[to]) betweenHeard++;
  return countPossibleTies(size, false) - countPossibleTies(heard, false) - (ties - betweenHeard);
}

/**
 * An open tie whose return is recorded raises reciprocity (two ties become returned for one more tie), one whose return
 * is known absent lowers it, and a pair open both ways does either; the ends follow.
 */
function boundReciprocity(network: Network, answered: readonly boolean[]): Bounds | null {
  let [returning, unreturned] = [0, 0];
  const silent = answered.flatMap((one, node) => (one ? [] : [node]));
  for (const node of silent) {
    const named = neighboursOf(network.into, node);
    const returned = named.reduce((count, other) => count + (isNeighbour(network.out, node, other) ? 1 : 0), 0);
    returning += named.length - returned;
    unreturned += network.size - 1 - countNeighbours(network.out, node) - (named.length - returned);
  }
  const bothOpen = countPairsOpenBothWays(network, silent);
  unreturned -= 2 * bothOpen;
  const recorded = countReturned(network);
  const most = network.ties + returning + 2 * bothOpen;
  const fewest = network.ties + unreturned + bothOpen;
  if (most + fewest === 0) return null;
  return {
    low: fewest === 0 ? 1 : recorded / fewest,
    high: most === 0 ? 0 : (recorded + 2 * returning + 2 * bothOpen) / most,
    exact: true,
  };
}

function countPairsOpenBothWays(network: Network, silent: readonly number[]): number {
  const isSilent = new Set(silent);
  const linked = silent.reduce(
    (sum, node) => sum + neighboursOf(network.linked, node).filter((other) => isSilent.has(other)).length,
    0,
  );
  return countPossibleTies(silent.length, false) - linked / 2;
}

/**
 * The upper end is reached when all open ties of one organization exist and no others: of whoever is the hub, a tie of
 * its own adds to the distances and any other takes away. The lower end is a bound: someone already has so many ties
 * that those who cannot catch up stay behind.
 */
function boundCentralization(network: Network, answered: readonly boolean[]): Bounds | null {
  const recorded = measureCentralization(network);
  if (recorded === null) return null;
  const { size, ties } = network;
  const silent = answered.flatMap((one, node) => (one ? [] : [node]));
  if (silent.length === 0) return always(recorded);
  const degrees = answered.map((_, node) => degreeOf(network, node));
  const highest = degrees.map((degree, node) => degree + countOpenAt(network, answered, silent, node));
  const already = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  const whole = mostCentralized(network);
  const spread = highest.map((high, node) => size * high - 2 * (ties + high - (degrees[node] ?? 0)));
  return {
    low: highest.reduce((sum, high) => sum + Math.max(0, already - high), 0) / whole,
    high: spread.reduce((most, one) => Math.max(most, one), 0) / whole,
    exact: false,
  };
}

/** Open ties at one organization, those that it would name and those that would name it. */
function countOpenAt(network: Network, answered: readonly boolean[], silent: readonly number[], node: number): number {
  const own = answered[node] ? 0 : network.size - 1 - countNeighbours(network.out, node);
  return !network.directed && !answered[node] ? own : own + countOpenInto(network, answered, silent, node);
}

/** Silent organizations that could have named this one and are not recorded to. */
function countOpenInto({ into }: Network, answered: readonly boolean[], silent: readonly number[], node: number) {
  const recorded = neighboursOf(into, node).reduce((count, other) => count + (answered[other] ? 0 : 1), 0);
  return silent.length - (answered[node] ? 0 : 1) - recorded;
}

/** How many could name each organization, and how many it could name, whatever the missing answers would have said. */
export function boundDegrees(network: Network, answered: readonly boolean[]): Record<"in" | "out", Bounds>[] {
  const silent = answered.flatMap((one, node) => (one ? [] : [node]));
  const upTo = (low: number, more: number): Bounds => ({ low, high: low + more, exact: true });
  return answered.map((heard, node) => {
    const [named, names] = [degreeOf(network, node, "in"), degreeOf(network, node, "out")];
    if (!network.directed) {
      const both = upTo(names, countOpenAt(network, answered, silent, node));
      return { in: both, out: both };
    }
    return {
      in: upTo(named, countOpenInto(network, answered, silent, node)),
      out: upTo(names, heard ? 0 : network.size - 1 - names),
    };
  });
}
