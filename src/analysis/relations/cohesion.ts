import { countNeighbours, countPossibleTies, isNeighbour, listTies, type Network } from "./network.ts";

/** Ties as a share 0…1 of the ties there could be; null for fewer than two organizations. */
export function measureDensity({ size, directed, ties }: Network): number | null {
  return size < 2 ? null : ties / countPossibleTies(size, directed);
}

/**
 * The share 0…1 of ties that go both ways; null without ties. As igraph's `reciprocity` (mode "default"), which is 1
 * for every undirected network.
 */
export function measureReciprocity(network: Network): number | null {
  if (network.ties === 0) return null;
  return network.directed ? countReturned(network) / network.ties : 1;
}

/** How many ties of a directed network have one in the other direction; always even. */
export function countReturned(network: Network): number {
  let returned = 0;
  for (const [from, to] of listTies(network)) if (isNeighbour(network.out, to, from)) returned++;
  return returned;
}

/** Pairs of organizations by what both said of each other. */
export interface Confirmation {
  /** Each named the other. */
  confirmed: number;
  /** One named the other, which answered and did not name it. */
  claimed: number;
  /** One named the other, which did not answer. */
  unanswered: number;
}

/** Tells ties that both sides report from those that one side claims, from a directed network of who named whom. */
export function confirmTies(named: Network, answered: readonly boolean[]): Confirmation {
  const confirmation = { confirmed: countReturned(named) / 2, claimed: 0, unanswered: 0 };
  for (const [from, to] of listTies(named)) {
    if (isNeighbour(named.out, to, from)) continue;
    if (answered[to]) confirmation.claimed++;
    else confirmation.unanswered++;
  }
  return confirmation;
}

/** Which ties of an organization count for its degree. */
export type DegreeKind = "all" | "in" | "out";

/** An organization's number of ties; of kind "all" in a directed network, named and being named both count. */
export function degreeOf(network: Network, node: number, kind: DegreeKind = "all"): number {
  if (!network.directed || kind === "out") return countNeighbours(network.out, node);
  const named = countNeighbours(network.into, node);
  return kind === "in" ? named : named + countNeighbours(network.out, node);
}

/**
 * Freeman's degree centralization (1979, doi 10.1016/0378-8733(78)90021-7): 0 where all have as many ties, 1 for a
 * star; null for fewer than three organizations. In a directed network kind "all" needs a star whose ties go both ways
 * to reach 1, as in igraph's `centr_degree(loops = FALSE)` and sna's `centralization`.
 */
export function measureCentralization(network: Network, kind: DegreeKind = "all"): number | null {
  const { size } = network;
  if (size < 3) return null;
  const degrees = Array.from({ length: size }, (_, node) => degreeOf(network, node, kind));
  const most = Math.max(0, ...degrees);
  return degrees.reduce((sum, degree) => sum + most - degree, 0) / mostCentralized(network, kind);
}

/** The sum of distances to the highest degree in a star of this size. */
export function mostCentralized({ size, directed }: Network, kind: DegreeKind = "all"): number {
  if (!directed) return (size - 1) * (size - 2);
  return kind === "all" ? 2 * (size - 1) * (size - 2) : (size - 1) ** 2;
}
