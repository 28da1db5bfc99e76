import { z } from "zod";
import { namesSchema } from "../../core/schemas.ts";

/** The ways to look at a map: layers from causes to effects, cause by cause, around one cause, all of it, as a table. */
export const ways = ["layers", "matrix", "circle", "explore", "table"] as const;
export type Way = (typeof ways)[number];

/** Where the links of a map are from: somebody brought or drew it, or people answered a round that has closed. */
export const sourceSchema = z.object({
  kind: z.enum(["map", "round"]),
  id: z.string(),
  names: namesSchema,
  /** When it was brought, or when the round closed. */
  at: z.iso.datetime(),
  /** Where a brought map is from, in the words of whoever brought it. */
  origin: z.string().nullable(),
});
export type Source = z.output<typeof sourceSchema>;

export const causeOnMapSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  names: namesSchema,
  themeId: z.string().nullable(),
});
export type CauseOnMap = z.output<typeof causeOnMapSchema>;

/** One influence; `from` and `to` are places in the list of causes beside it. */
export const linkOnMapSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  /** Positive where it helps, negative where it harms; for answers between −1 and 3. */
  weight: z.number(),
  /** How likely it is that it helps, or harms, as drawn; null where nobody was asked. */
  sure: z.number().nullable(),
  answers: z.number().int().nullable(),
});
export type LinkOnMap = z.output<typeof linkOnMapSchema>;

/** A whole map. */
export interface CauseMap {
  causes: CauseOnMap[];
  links: LinkOnMap[];
  /** How many people's answers it is made of; null for a map that was brought. */
  people: number | null;
  /** How many causes were asked about too, and are not on the map because it would be too large to estimate. */
  leftOut: number;
}

/** A map as everyone sees it where causes are open: not how many answered which question, and no finer than that allows. */
export const forEveryone = <M extends CauseMap>(map: M): M => ({
  ...map,
  links: map.links.map((link) => ({ ...link, weight: Math.round(link.weight * 10) / 10, sure: null, answers: null })),
});

/** Below this a link may as well run the other way: it is drawn with a broken line. */
export const sureEnough = 0.9;

const strengthOf = ({ weight }: LinkOnMap): number => Math.abs(weight);
const byStrength = (a: LinkOnMap, b: LinkOnMap): number =>
  strengthOf(b) - strengthOf(a) || a.from - b.from || a.to - b.to;

/** The strongest link there is, as what thickness and shade are measured against. */
export const greatestStrength = (links: readonly LinkOnMap[]): number =>
  links.reduce((most, link) => Math.max(most, strengthOf(link)), 0) || 1;

/** A map of those causes alone, in that order. */
export function partOf(map: CauseMap, places: readonly number[]): CauseMap {
  const placeOf = new Map(places.map((old, place) => [old, place]));
  const links = map.links.flatMap((link) => {
    const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ ...link, from, to }];
  });
  return { ...map, causes: places.flatMap((place) => map.causes[place] ?? []), links };
}

/** How much each cause moves and is moved, all together. */
export function weightsOf(map: CauseMap): Float64Array {
  const weights = new Float64Array(map.causes.length);
  for (const link of map.links)
    for (const end of [link.from, link.to]) weights[end] = (weights[end] ?? 0) + strengthOf(link);
  return weights;
}

/** The places of the causes that are linked most strongly, at most so many, in the order of the map. */
export function mostLinked(map: CauseMap, most: number): number[] {
  const weights = weightsOf(map);
  return [...map.causes.keys()]
    .filter((place) => (weights[place] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** What a drawing shows unless asked for all: the strongest links, and of every cause at least its strongest. */
export function strongestLinks({ causes, links }: CauseMap, perCause = 1.2): LinkOnMap[] {
  const sorted = [...links].sort(byStrength);
  const met = new Set<number>();
  const chosen = new Set<LinkOnMap>();
  for (const link of sorted) {
    if (met.has(link.from) && met.has(link.to)) continue;
    chosen.add(link);
    met.add(link.from).add(link.to);
  }
  for (const link of sorted) {
    if (chosen.size >= causes.length * perCause) break;
    chosen.add(link);
  }
  return sorted.filter((link) => chosen.has(link));
}

/** What is asked of the list of links. */
export const searchSchema = z.object({
  search: z.string().trim().max(200).default(""),
  themeId: z.uuid().nullable().default(null),
  sign: z.enum(["any", "helps", "harms"]).default("any"),
  /** The least strength. */
  least: z.number().min(0).default(0),
  sort: z.enum(["strength", "from", "to"]).default("strength"),
});
export type Search = z.output<typeof searchSchema>;

/** The links that answer a search, sorted; the words are looked for in every language of either cause. */
export function searchLinks({ causes, links }: CauseMap, search: Search): LinkOnMap[] {
  const words = search.search.toLowerCase();
  const meant = causes.map(
    ({ names, themeId, number }) =>
      (search.themeId === null || themeId === search.themeId) &&
      (words === "" ||
        String(number) === words ||
        Object.values(names).some((name) => name?.toLowerCase().includes(words))),
  );
  const found = links.filter(
    (link) =>
      (meant[link.from] || meant[link.to]) &&
      (search.sign === "any" || link.weight > 0 === (search.sign === "helps")) &&
      strengthOf(link) >= search.least,
  );
  const numberOf = (place: number) => causes[place]?.number ?? 0;
  if (search.sort === "strength") return found.sort(byStrength);
  const end = search.sort;
  return found.sort((a, b) => numberOf(a[end]) - numberOf(b[end]) || byStrength(a, b));
}

/** What is strongest around one cause: the first of `causes` is the cause itself. */
export interface Around {
  causes: CauseOnMap[];
  links: LinkOnMap[];
  /** The greatest strength in the whole map. */
  greatest: number;
}

const mostAround = 7;

/** The strongest links into and out of the cause at a place, at most seven each. */
export function aroundOf(map: CauseMap, place: number): Around {
  const sorted = map.links.filter(({ from, to }) => from === place || to === place).sort(byStrength);
  const into = sorted.filter(({ to }) => to === place).slice(0, mostAround);
  const out = sorted.filter(({ from }) => from === place).slice(0, mostAround);
  return { ...onlyOf(map, [...into, ...out], [place]), greatest: greatestStrength(map.links) };
}

/** Links with the causes at their ends alone, in the order of the links; those in `first` before all. */
export function onlyOf(
  map: CauseMap,
  links: readonly LinkOnMap[],
  first: readonly number[] = [],
): { causes: CauseOnMap[]; links: LinkOnMap[] } {
  const places = [...new Set([...first, ...links.flatMap(({ from, to }) => [from, to])])];
  const placeOf = new Map(places.map((old, place) => [old, place]));
  return {
    causes: places.flatMap((place) => map.causes[place] ?? []),
    links: links.map((link) => ({ ...link, from: placeOf.get(link.from) ?? 0, to: placeOf.get(link.to) ?? 0 })),
  };
}
