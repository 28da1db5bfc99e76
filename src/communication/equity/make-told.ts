import { givesAway } from "../../analysis/disclosure/overlapping-views.ts";
import { giniOf, topTenthShare } from "../../analysis/voice/concentration.ts";
import { measureRepresentation, type Representation } from "../../analysis/voice/representation.ts";
import { stepOf, tellable } from "../stories/public.ts";
import {
  type Band,
  bands,
  type Dimension,
  dimensions,
  endOf,
  fewest,
  fewestForShares,
  fewestInAll,
  type Group,
  type Measure,
  measures,
  type ToldGroup,
  type ToldMeasure,
  type ToldVoice,
} from "./voice.ts";

/** An organization as it is put into groups; it stands in no figure by itself. */
export interface Counted {
  id: string;
  cells: Readonly<Record<Dimension, string>>;
}

/** What an organization has of a voice: how often, or how much. */
export type Voices = ReadonlyMap<string, number>;

/** All that is known of a half-year, before anything is told. */
export interface Known {
  organizations: readonly Counted[];
  voices: Readonly<Record<Measure, Voices>>;
  seats: { all: number; lived: number };
  currency: string | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Groups of one dimension: each of five organizations or more, the others together; empty where that leaves fewer than two. */
export function groupsOf(organizations: readonly Counted[], dimension: Dimension): Group[] {
  const counts = new Map<string, number>();
  for (const { cells } of organizations) counts.set(cells[dimension], (counts.get(cells[dimension]) ?? 0) + 1);
  const all = [...counts].sort(([a, n], [b, m]) => Number(a === "") - Number(b === "") || m - n || a.localeCompare(b));
  const told = tellable(
    all.map(([, count]) => count),
    fewest,
  );
  const alone = all.filter((_, place) => told[place]);
  const others = all.filter((_, place) => !told[place]);
  const groups = [...alone.map((one) => [one]), ...(others.length > 0 ? [others] : [])].map((joined) => ({
    cells: joined.map(([cell]) => cell),
    organizations: sum(joined.map(([, count]) => count)),
  }));
  return groups.length < 2 || groups.some(({ organizations: count }) => count < fewest) ? [] : groups;
}

/** In which group of a dimension each organization stands. */
const viewOf = (organizations: readonly Counted[], dimension: Dimension, groups: readonly Group[]): number[] =>
  organizations.map(({ cells }) => groups.findIndex((group) => group.cells.includes(cells[dimension])));

/**
 * The dimensions that may be told beside one another: one that lets the voices of fewer than five organizations be found
 * by adding and taking away is left out whole.
 */
export function tellableDimensions(organizations: readonly Counted[]): Pick<ToldVoice, "dimensions" | "heldBack"> {
  const told: ToldVoice["dimensions"] = {};
  const heldBack: Dimension[] = [];
  const views: number[][] = [];
  const offered = organizations.length < fewestForShares ? dimensions.slice(0, 1) : dimensions;
  for (const dimension of offered) {
    const groups = groupsOf(organizations, dimension);
    if (groups.length === 0) continue;
    const view = viewOf(organizations, dimension, groups);
    if (givesAway([...views, view], fewest)) heldBack.push(dimension);
    else {
      views.push(view);
      told[dimension] = groups;
    }
  }
  return { dimensions: told, heldBack };
}

const middles: Record<(typeof bands)[number], number> = {
  ...{ quarter: 0.25, half: 0.5, "three-quarters": 0.75, even: 1 },
  ...{ "half-more": 1.5, twice: 2, thrice: 3 },
};

/** The nearest step by how many times it is; without shares, less from four fifths down and more from five fourths up. */
export function bandOf(ratio: number, withShares: boolean): Band {
  if (!withShares) return ratio < 0.8 ? "fewer" : ratio > 1.25 ? "more" : "about";
  const away = (band: (typeof bands)[number]): number => Math.abs(Math.log(Math.max(ratio, 0.01) / middles[band]));
  return bands.reduce((best, band) => (away(band) < away(best) ? band : best));
}

/** A share in steps of a twentieth; what is under one is told as one, so that nobody is told to be silent. */
const stepShare = (share: number): number => Math.min(0.95, Math.max(0.05, Math.round(share * 20) / 20));

function toldOf({ ratio, share, low, high, sure }: Representation, withShares: boolean): ToldGroup {
  const told = { band: bandOf(ratio ?? 1, withShares), sure: ratio === null ? ("cannot-tell" as const) : sure };
  if (!withShares || low === null || high === null) return { ...told, share: null, low: null, high: null };
  const up = Math.ceil(high * 4) / 4;
  return { ...told, share: stepShare(share), low: Math.min(3, Math.floor(low * 4) / 4), high: up >= 3 ? null : up };
}

/** How voices are spread over organizations, in a word. */
function spreadOf(voices: readonly number[]): ToldMeasure["spread"] {
  if (voices.length < fewestForShares) return null;
  const gini = giniOf(voices);
  if (gini === null) return null;
  const tenth = voices.length >= 10 * fewest ? (topTenthShare(voices) ?? 0) : 0;
  if (gini >= 0.75 || tenth >= 0.5) return "few-carry";
  return gini >= 0.5 ? "some-carry" : "spread";
}

function tellMeasure(measure: Measure, known: Known, told: ToldVoice["dimensions"]): ToldMeasure {
  const { organizations } = known;
  const voices = organizations.map(({ id }) => known.voices[measure].get(id) ?? 0);
  const isHidden = voices.filter((count) => count > 0).length < fewest;
  const withShares = organizations.length >= fewestForShares;
  if (isHidden) return { measure, isHidden, total: null, spread: null, groups: {} };
  const groups: ToldMeasure["groups"] = {};
  for (const dimension of dimensions) {
    const made = told[dimension];
    if (!made) continue;
    const view = viewOf(organizations, dimension, made);
    groups[dimension] = measureRepresentation(
      made.map((group, place) => ({
        people: group.organizations,
        voices: voices.filter((count, at) => view[at] === place && count > 0),
      })),
    ).map((one) => toldOf(one, withShares));
  }
  const isMoney = measure === "money";
  return { measure, isHidden, total: isMoney ? null : stepOf(sum(voices), fewest), spread: spreadOf(voices), groups };
}

/** What is told of a half-year; null where there are too few organizations to tell anything. */
export function makeTold(from: string, known: Known): ToldVoice | null {
  if (known.organizations.length < fewestInAll) return null;
  const told = tellableDimensions(known.organizations);
  const { all, lived } = known.seats;
  const isFew = all < 2 * fewest || lived < fewest || (all - lived > 0 && all - lived < fewest);
  return {
    ...{ from, until: endOf(from), organizations: known.organizations.length },
    ...told,
    measures: [...measures.speaks, ...measures.decides, ...measures.funded].map((measure) =>
      tellMeasure(measure, known, told.dimensions),
    ),
    lived: isFew ? null : Math.round((lived / all) * 10) / 10,
    currency: known.currency,
  };
}
