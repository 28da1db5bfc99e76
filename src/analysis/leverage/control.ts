import { type InfluenceMap, reverse } from "./influence-map.ts";
import { largestMatching, type Matching } from "./matching.ts";

/** Whether a challenge is in every smallest driver set, in some, or in none. */
export type ControlRole = "critical" | "intermittent" | "redundant";

/** From where a map could be steered, as far as its structure tells. */
export interface Control {
  driversNeeded: number;
  /** The smallest driver sets, each in rising order; at most as many as asked for. */
  driverSets: number[][];
  /** False where there are more driver sets than asked for. */
  complete: boolean;
  roles: ControlRole[];
}

/**
 * Structural controllability: N_D = max(N − |largest matching|, 1); a driver set is what a largest matching leaves without
 * a giver. Liu, Slotine & Barabási 2011 (doi 10.1038/nature10011); roles: Jia et al. 2013 (doi 10.1038/ncomms3002).
 * Where everything is matched one driver is enough and any will do. Self-loops count as the map has them.
 */
export function control(map: InfluenceMap, mostSets = 1000): Control {
  if (map.size === 0) return { driversNeeded: 0, driverSets: [], complete: true, roles: [] };
  const matching = largestMatching(map);
  if (matching.size === map.size) {
    const sets = Array.from({ length: map.size }, (_, at) => [at]);
    const role: ControlRole = map.size === 1 ? "critical" : "intermittent";
    return {
      driversNeeded: 1,
      driverSets: sets.slice(0, mostSets),
      complete: sets.length <= mostSets,
      roles: sets.map(() => role),
    };
  }
  const causes = reverse(map);
  const { sets, complete } = findDriverSets(causes, matching, mostSets);
  return {
    driversNeeded: map.size - matching.size,
    driverSets: sets,
    complete,
    roles: findRoles(causes, matching),
  };
}

function findRoles(causes: InfluenceMap, matching: Matching): ControlRole[] {
  const inSome = new Uint8Array(causes.size);
  for (let drivers = 0; drivers < causes.size; drivers++) {
    if (matching.receiving[drivers] !== -1 || inSome[drivers] === 1) continue;
    inSome[drivers] = 1;
    for (const { other } of exchangesOf(causes, matching, drivers)) inSome[other] = 1;
  }
  return Array.from(inSome, (some, at) => {
    if (some === 0) return "redundant";
    return causes.starts[at] === causes.starts[at + 1] ? "critical" : "intermittent";
  });
}

/** One way to let another challenge drive in place of `driver`: the givers that take a new receiver, in turn. */
interface Exchange {
  other: number;
  turned: { giver: number; receiver: number }[];
}

/** Every challenge that can take a driver's place, each with the alternating way there. */
function* exchangesOf(causes: InfluenceMap, { giving }: Matching, driver: number): Generator<Exchange> {
  const seen = new Uint8Array(causes.size);
  seen[driver] = 1;
  const waiting: Exchange[] = [{ other: driver, turned: [] }];
  for (const { other: receiver, turned } of waiting) {
    for (let at = causes.starts[receiver] ?? 0; at < (causes.starts[receiver + 1] ?? 0); at++) {
      const giver = causes.targets[at] ?? 0;
      const other = giving[giver] ?? -1;
      if (other === -1 || seen[other] === 1) continue;
      seen[other] = 1;
      const exchange = { other, turned: [...turned, { giver, receiver }] };
      waiting.push(exchange);
      yield exchange;
    }
  }
}

/** Goes from driver set to driver set by exchanges of one challenge, which reach them all (bases of a matroid). */
function findDriverSets(causes: InfluenceMap, first: Matching, most: number): { sets: number[][]; complete: boolean } {
  const found = new Map<string, { drivers: number[]; matching: Matching }>();
  const add = (matching: Matching) => {
    const drivers = [...matching.receiving.keys()].filter((at) => matching.receiving[at] === -1);
    const key = drivers.join();
    if (!found.has(key)) found.set(key, { drivers, matching });
  };
  add(first);
  for (const { drivers, matching } of found.values()) {
    for (const driver of drivers) {
      for (const exchange of exchangesOf(causes, matching, driver)) {
        if (found.size > most) return { sets: sortSets([...found.values()].slice(0, most)), complete: false };
        add(exchangeIn(matching, exchange));
      }
    }
  }
  return { sets: sortSets([...found.values()]), complete: true };
}

function exchangeIn(matching: Matching, { other, turned }: Exchange): Matching {
  const [giving, receiving] = [matching.giving.slice(), matching.receiving.slice()];
  for (const { giver, receiver } of turned) {
    giving[giver] = receiver;
    receiving[receiver] = giver;
  }
  receiving[other] = -1;
  return { size: matching.size, giving, receiving };
}

const sortSets = (sets: readonly { drivers: number[] }[]) =>
  sets.map(({ drivers }) => drivers).sort((a, b) => compareSets(a, b));

/** Compares two sets of equal size by their first different member. */
function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
