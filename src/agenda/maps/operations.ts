import { z } from "zod";
import { anyone } from "../../core/actor.ts";
import { inLanguage, say } from "../../core/message.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { type ThemeView, themeViewSchema } from "../challenges/public.ts";
import { listSources, loadMap } from "./load.ts";
import {
  aroundOf,
  type CauseMap,
  causeOnMapSchema,
  forEveryone,
  linkOnMapSchema,
  mostLinked,
  onlyOf,
  partOf,
  type Search,
  type Source,
  searchLinks,
  searchSchema,
  sourceSchema,
  type Way,
  ways,
  weightsOf,
} from "./map.ts";
import { layPicture } from "./picture.ts";
import { pictureFile } from "./picture-file.ts";
import { mapWords as said } from "./words.ts";

/** As many causes as a drawing can hold and be read. */
const mostDrawn = { layers: 120, matrix: 100 } as const;
const perPage = 50;

const sourceInput = { mapId: idSchema.nullable().default(null), roundId: idSchema.nullable().default(null) };

/** Which map is meant: the one that is named, or the first there is. */
function chosen(sources: readonly Source[], mapId: string | null, roundId: string | null): Source | undefined {
  const id = mapId ?? roundId;
  if (id === null) return sources[0];
  const found = sources.find((source) => source.id === id && source.kind === (mapId ? "map" : "round"));
  if (!found) throw new Refusal("not-found", coreWords.notFound);
  return found;
}

/** The map that is meant, as whoever asks may see it. */
async function openMap(on: On, { mapId, roundId }: { mapId: string | null; roundId: string | null }) {
  const { sources, member } = await listSources(on);
  const source = chosen(sources, mapId, roundId);
  const map = source && (await loadMap(on, source));
  return { sources, source, map: map && !member ? forEveryone(map) : map };
}

const shownSchema = z.object({
  source: sourceSchema,
  /** How many people's answers it is made of; null for a map that was brought. */
  people: z.number().int().nullable(),
  /** How many causes were asked about too, and are too many to be estimated. */
  leftOut: z.number().int(),
  /** How much there is in the whole map. */
  totals: z.object({ causes: z.number().int(), links: z.number().int() }),
  themes: z.array(themeViewSchema),
  /** What is shown of it. */
  causes: z.array(causeOnMapSchema),
  links: z.array(linkOnMapSchema),
  /** The greatest strength in the whole map. */
  greatest: z.number(),
  /** The place of the cause that everything is shown around. */
  about: z.number().int().nullable(),
  /** Which cause can be looked at next. */
  choices: z.array(causeOnMapSchema),
  matching: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type Shown = z.output<typeof shownSchema>;

const showInput = searchSchema.extend({
  ...sourceInput,
  way: z.enum(ways).default("layers"),
  about: idSchema.nullable().default(null),
  page: z.number().int().min(1).max(100_000).default(1),
});

export const showMap = query({
  name: "map.show",
  summary:
    "Shows the map of what helps and harms what: in layers, as a matrix, around one cause, or as a list of links.",
  scope: "initiative",
  input: showInput,
  output: z.object({ sources: z.array(sourceSchema), shown: shownSchema.nullable() }),
  allow: anyone,
  example: {},
  async run(on, input) {
    const { sources, map, source } = await openMap(on, input);
    if (!map || !source) return { sources, shown: null };
    const way: Way = input.about ? "circle" : input.way;
    const part = way === "circle" ? aroundOne(map, input.about) : partFor(way, map, input, input.page);
    const { links, people, themes, leftOut } = map;
    return {
      sources,
      shown: {
        source,
        people,
        leftOut,
        totals: { causes: map.causes.length, links: links.length },
        themes,
        greatest: links.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0),
        ...part,
      },
    };
  },
});

const wholePage = { about: null, choices: [], page: 1, pages: 1 };

function partFor(way: Way, map: CauseMap, search: Search, page: number) {
  if (way === "layers" || way === "matrix") {
    const { causes, links } = partOf(map, mostLinked(map, mostDrawn[way]));
    return { ...wholePage, causes, links, matching: links.length };
  }
  const found = searchLinks(map, search);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const at = Math.min(page, pages);
  const onPage = found.slice((at - 1) * perPage, at * perPage);
  return { ...wholePage, ...onlyOf(map, onPage), matching: found.length, page: at, pages };
}

/** What is strongest around one cause; around the one that is linked most where none is named. */
function aroundOne(map: CauseMap, about: string | null) {
  const weights = weightsOf(map);
  const strongest = weights.reduce((best, weight, place) => (weight > (weights[best] ?? 0) ? place : best), 0);
  const place = about === null ? strongest : map.causes.findIndex(({ id }) => id === about);
  if (about !== null && place === -1) throw new Refusal("not-found", said.notOnMap);
  const choices = partOf(map, mostLinked(map, 200)).causes;
  const matching = map.links.filter(({ from, to }) => from === place || to === place).length;
  const { causes, links } = aroundOf(map, place);
  return { ...wholePage, causes, links, about: 0, choices, matching };
}

/** Every ordered list of a whole map, small enough to send to a browser that draws thousands. */
export const wholeMap = query({
  name: "map.whole",
  summary: "Gives a whole map, every cause and every link, in lists side by side.",
  scope: "initiative",
  input: z.object(sourceInput),
  output: z.object({
    causes: z.object({
      ids: z.array(z.string()),
      numbers: z.array(z.number()),
      names: z.array(z.string()),
      /** The place of each cause's theme in the list; −1 where it has none. */
      themes: z.array(z.number()),
    }),
    themes: z.array(z.string()),
    links: z.object({ from: z.array(z.number()), to: z.array(z.number()), weight: z.array(z.number()) }),
  }),
  allow: anyone,
  example: {},
  async run(on, asked) {
    const map = (await openMap(on, asked)).map ?? { causes: [], links: [], themes: [] as ThemeView[] };
    const themeAt = new Map(map.themes.map(({ id }, place) => [id, place]));
    return {
      causes: {
        ids: map.causes.map(({ id }) => id),
        numbers: map.causes.map(({ number }) => number),
        names: map.causes.map(({ names }) => inLanguage(names, on.language)),
        themes: map.causes.map(({ themeId }) => themeAt.get(themeId ?? "") ?? -1),
      },
      themes: map.themes.map(({ names }) => inLanguage(names, on.language)),
      links: {
        from: map.links.map(({ from }) => from),
        to: map.links.map(({ to }) => to),
        weight: map.links.map(({ weight }) => Math.round(weight * 1000) / 1000),
      },
    };
  },
});

export const drawMap = query({
  name: "map.draw",
  summary: "Draws the map in layers as a file, an SVG with its labels as text.",
  scope: "initiative",
  input: z.object({ ...sourceInput, all: z.boolean().default(false) }),
  output: z.object({ svg: z.string(), name: z.string() }),
  allow: anyone,
  example: {},
  async run(on, { all, ...asked }) {
    const { map, source } = await openMap(on, asked);
    if (!map || !source) return { svg: emptyFile(on), name: "map" };
    const part = partOf(map, mostLinked(map, mostDrawn.layers));
    const picture = layPicture(part, { all, label: (cause) => labelOf(part, cause, on) });
    const note =
      map.people === null
        ? say(said.broughtNote, on.language)
        : say(said.peopleThink, on.language, { people: map.people });
    const title = inLanguage(source.names, on.language);
    return { svg: pictureFile(picture, { language: on.language, title, note }), name: `map-${source.at.slice(0, 10)}` };
  },
});

const labelOf = ({ causes }: CauseMap, cause: number, { language }: On): string =>
  `${causes[cause]?.number ?? ""} ${inLanguage(causes[cause]?.names ?? {}, language)}`;

const emptyFile = ({ language }: On): string =>
  pictureFile({ width: 0, height: 0, boxes: [], strokes: [] }, { language, title: say(said.none, language), note: "" });

export const operations = [showMap, wholeMap, drawMap];
