import fc from "fast-check";
import { isOpen } from "./missing-answers.ts";
import { buildNetwork, countPossibleTies, isNeighbour, listTies, type Network, type Tie } from "./network.ts";

/** Ties written as "0-1 0-2". */
export const tiesFrom = (text: string): Tie[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((tie): Tie => {
      const [from = 0, to = 0] = tie.split("-").map(Number);
      return [from, to];
    });

/** One organization in the middle, each other tied to it alone. */
export const starOf = (size: number): Tie[] => Array.from({ length: size - 1 }, (_, leaf): Tie => [0, leaf + 1]);

/** Krackhardt's kite (1990, doi 10.2307/2393394): Andre 0, Beverly 1, Carol 2, Diane 3, Ed 4, Fernando 5, Garth 6, Heather 7, Ike 8, Jane 9. */
export const kite = buildNetwork(
  10,
  tiesFrom("0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9"),
  false,
);

/** The karate club of Zachary (1977, doi 10.1086/jar.33.4.3629752), its 34 members from 0. */
export const karateClub = buildNetwork(
  34,
  tiesFrom(`0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21
    1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32
    14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31
    26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33`),
  false,
);

/** Marriages between the families of Florence (Padgett & Ansell 1993): the Medici are 0, the Strozzi 4. */
export const florentineFamilies = buildNetwork(
  15,
  tiesFrom(`1-0 0-2 0-3 0-5 0-6 0-7 8-9 8-4 8-2 9-4 9-10 4-3 4-10 3-5 5-11 6-12 6-11 7-13 10-11 11-14`),
  false,
);

/** Small networks of any kind, with who answered. */
export const smallNetworks = ({ most, silent }: { most: number; silent: number }) =>
  fc
    .record({ size: fc.integer({ min: 1, max: most }), directed: fc.boolean() })
    .chain(({ size, directed }) => {
      const node = fc.nat({ max: size - 1 });
      return fc.record({
        ties: fc.array(fc.tuple(node, node), { maxLength: size * 3 }),
        silentOnes: fc.uniqueArray(node, { maxLength: silent }),
        size: fc.constant(size),
        directed: fc.constant(directed),
      });
    })
    .map(({ directed, silentOnes, size, ties }) => ({
      network: buildNetwork(size, ties, directed),
      answered: Array.from({ length: size }, (_, node) => !silentOnes.includes(node)),
    }));

/** Every network that the missing answers could make of this one. */
export function listCompletions(network: Network, answered: readonly boolean[]): Network[] {
  const { size, directed } = network;
  const pairs = Array.from({ length: size ** 2 }, (_, k): Tie => [Math.floor(k / size), k % size]);
  const open = pairs.filter(
    ([from, to]) =>
      (directed ? from !== to : from < to) &&
      !isNeighbour(network.out, from, to) &&
      isOpen(network, answered, from, to),
  );
  const recorded = [...listTies(network)];
  return Array.from({ length: 2 ** open.length }, (_, choice) =>
    buildNetwork(size, [...recorded, ...open.filter((_, k) => (choice >> k) & 1)], directed),
  );
}

/** Every tie that the network could have and does not count twice. */
export const everyTie = (size: number): Tie[] =>
  Array.from({ length: countPossibleTies(size, true) }, (_, k): Tie => {
    const from = Math.floor(k / (size - 1));
    const to = k % (size - 1);
    return [from, to < from ? to : to + 1];
  });
