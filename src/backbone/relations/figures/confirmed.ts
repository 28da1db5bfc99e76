import { findComponents, sizeOfGiant } from "../../../analysis/relations/components.ts";
import { buildNetwork, isNeighbour, listTies, type Network, type Tie } from "../../../analysis/relations/network.ts";
import type { CountedWave } from "./mask.ts";

/** From this on a tie counts as working together: 2 exchange, 3 coordinate, 4 joint work. Being aware is not yet that. */
export const working = 2;

/** Who named whom as working together. */
export const networkOf = ({ ids, counted }: CountedWave): Network =>
  buildNetwork(
    ids.length,
    counted.filter(({ tie }) => tie >= working).map(({ from, to }): Tie => [from, to]),
    true,
  );

/** Ties that both sides name; and with them those that silence leaves open. */
export interface Confirmed {
  sure: Network;
  possible: Network;
  /** Of the pairs that at least one names and both answered: all, and those that both name. */
  bothAnswered: number;
  both: number;
  /** Pairs that one names whose other side did not answer. */
  open: number;
}

/** Tells ties that both sides report from those that one claims, and from those of which silence leaves it open. */
export function confirm(named: Network, answered: readonly boolean[]): Confirmed {
  const sure: Tie[] = [];
  const open: Tie[] = [];
  let bothAnswered = 0;
  for (const [from, to] of listTies(named)) {
    const returned = isNeighbour(named.out, to, from);
    if (returned && from > to) continue;
    if (returned) sure.push([from, to]);
    if (answered[from] && answered[to]) bothAnswered++;
    else if (!returned) open.push([from, to]);
  }
  const silent = answered.flatMap((one, node) => (one ? [] : [node]));
  const among = silent.flatMap((one, k) => silent.slice(k + 1).map((other): Tie => [one, other]));
  return {
    sure: buildNetwork(named.size, sure, false),
    possible: buildNetwork(named.size, [...sure, ...open, ...among], false),
    bothAnswered,
    both: sure.length,
    open: open.length,
  };
}

/** The share of organizations in the largest piece, and of those that nothing holds to another; more ties only join. */
export function piecesOf({ sure, possible }: Confirmed) {
  const measure = (network: Network) => {
    const pieces = findComponents(network);
    return {
      giant: sizeOfGiant(pieces) / network.size,
      alone: pieces.sizes.filter((size) => size === 1).length / network.size,
    };
  };
  const [least, most] = [measure(sure), measure(possible)];
  return {
    giant: { share: least.giant, low: least.giant, high: most.giant },
    alone: { share: least.alone, low: most.alone, high: least.alone },
  };
}
