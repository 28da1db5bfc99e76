import { type Language, languages, type Names } from "../../../core/message.ts";
import { namesOf } from "../../../interface/names-input.tsx";
import type { Sent } from "../../../interface/page.ts";
import { type DimensionView, type PlaceLevel, type PlaceView, placeLevels } from "../place.ts";

/** How many places are named at a time. */
export const pageSize = 50;

/** What is named at a time: the groups of one way of telling people apart, or some places of one level. */
export type Chosen =
  | { kind: "groups"; dimension: DimensionView }
  | { kind: "places"; level: PlaceLevel; places: readonly PlaceView[]; first: number; all: number };

interface Found {
  dimensions: readonly DimensionView[];
  places: readonly PlaceView[];
}

/** How many of these names are missing in each language. */
export function countMissing(names: readonly Names[]): Record<Language, number> {
  const without = (language: Language) => names.filter((one) => !one[language]).length;
  return { en: without("en"), he: without("he"), ar: without("ar") };
}

/** The names of a way of telling people apart: its own, then those of its groups. */
export const namesIn = ({ names, groups }: DimensionView): Names[] => [names, ...groups.map((group) => group.names)];

/** How many names are missing, whatever the language. */
export const countGaps = (names: readonly Names[]): number =>
  Object.values(countMissing(names)).reduce((sum, count) => sum + count, 0);

/** What the address asks to name; otherwise the first that misses a name, or the first of all. */
export function choose({ dimensions, places }: Found, asked: URLSearchParams): Chosen | null {
  const levels = placeLevels.filter((level) => places.some((place) => place.level === level));
  const ofLevel = (level: PlaceLevel, page = 1): Chosen => {
    const all = places.filter((place) => place.level === level);
    const last = Math.ceil(all.length / pageSize);
    const first = (Math.min(Math.max(Math.trunc(page) || 1, 1), last) - 1) * pageSize;
    return { kind: "places", level, places: all.slice(first, first + pageSize), first, all: all.length };
  };
  const level = levels.find((one) => one === asked.get("places"));
  if (level) return ofLevel(level, Number(asked.get("page")));
  const dimension =
    dimensions.find(({ slug }) => slug === asked.get("groups")) ??
    dimensions.find((one) => countGaps(namesIn(one)) > 0);
  if (dimension) return { kind: "groups", dimension };
  const lacking = levels.find(
    (one) => countGaps(places.filter((place) => place.level === one).map(({ names }) => names)) > 0,
  );
  if (lacking) return ofLevel(lacking);
  if (dimensions[0]) return { kind: "groups", dimension: dimensions[0] };
  return levels[0] ? ofLevel(levels[0]) : null;
}

/** The names that a form sent for the rows of a list, each with the source's own code; a row that has none at all is told so. */
export function rowsOf(sent: Sent, list: "groups" | "places") {
  const rows = [];
  for (let place = 0; sent.has(`${list}.${place}.code`); place++) {
    const field = `${list}.${place}.names`;
    const given = namesOf(sent, field);
    const isNamed = languages.some((language) => given[language]);
    rows.push({
      code: String(sent.get(`${list}.${place}.code`)),
      names: isNamed ? given : namesOf(sent, field, String(sent.get("writtenIn"))),
    });
  }
  return rows;
}
