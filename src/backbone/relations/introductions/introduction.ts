import { z } from "zod";
import { inOrder } from "../ties/tie.ts";

/** Why two could meet: only what everybody in the initiative can read; never anything that was answered. */
export const reasonSchema = z.object({
  kind: z.enum(["place", "committee", "cause", "sectors", "ask", "said"]),
  /** The place, the committee, the cause or the ask by name, or what the backbone team wrote. */
  what: z.string(),
});
export type Reason = z.output<typeof reasonSchema>;

/** What is public of an organization and may give a reason. */
export interface Meetable {
  id: string;
  sector: string | null;
  places: readonly string[];
}

/** Two who could meet, and why. */
export interface Suggestion {
  lower: string;
  higher: string;
  reasons: Reason[];
}

const mostEach = 3;
/** A place with more organizations than this is no reason to meet any one of them. */
const mostInPlace = 40;

/**
 * Who could meet whom: organizations of the same place, rarer places and different sectors first; and whoever a reason
 * from elsewhere names. At most three for each, none of a pair that works together already.
 */
export function suggestIntroductions(
  organizations: readonly Meetable[],
  known: readonly (readonly [string, string])[],
  more: readonly { a: string; b: string; reason: Reason }[] = [],
): Suggestion[] {
  const isKnown = new Set(known.map(([a, b]) => inOrder(a, b).join(" ")));
  const found = new Map<string, Suggestion & { weight: number }>();
  const add = (a: string, b: string, reason: Reason, weight: number) => {
    const [lower, higher] = inOrder(a, b);
    const key = `${lower} ${higher}`;
    if (a === b || isKnown.has(key)) return;
    const one = found.get(key) ?? { lower, higher, reasons: [], weight: 0 };
    found.set(key, one);
    one.reasons.push(reason);
    one.weight += weight;
  };
  const byPlace = Map.groupBy(
    organizations.flatMap((one) => [...new Set(one.places)].map((place) => ({ place, one }))),
    ({ place }) => place,
  );
  for (const [place, all] of byPlace)
    if (all.length <= mostInPlace)
      for (const [k, { one }] of all.entries())
        for (const { one: other } of all.slice(k + 1))
          add(one.id, other.id, { kind: "place", what: place }, 1 / all.length);
  const sectorOf = new Map(organizations.map(({ id, sector }) => [id, sector]));
  for (const one of [...found.values()]) {
    const [a, b] = [sectorOf.get(one.lower), sectorOf.get(one.higher)];
    if (a && b && a !== b) add(one.lower, one.higher, { kind: "sectors", what: "" }, 0.5);
  }
  for (const { a, b, reason } of more) add(a, b, reason, 2);
  return fewForEach(
    [...found.values()].sort((a, b) => b.weight - a.weight || (a.lower + a.higher < b.lower + b.higher ? -1 : 1)),
  );
}

function fewForEach(sorted: readonly (Suggestion & { weight: number })[]): Suggestion[] {
  const had = new Map<string, number>();
  return sorted.flatMap(({ lower, higher, reasons }): Suggestion[] => {
    const [a, b] = [had.get(lower) ?? 0, had.get(higher) ?? 0];
    if (a >= mostEach || b >= mostEach) return [];
    had.set(lower, a + 1);
    had.set(higher, b + 1);
    return [{ lower, higher, reasons }];
  });
}
