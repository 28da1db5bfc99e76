import { seededIntegers } from "../equity/random.ts";
import { divideByMeans, settle } from "../opinion/k-means.ts";
import type { Points } from "../opinion/positions.ts";
import { distancesBetween, silhouetteOf } from "../opinion/silhouette.ts";
import { lanes, strongestDirections } from "../opinion/strongest-directions.ts";
import { type TermTable, weighTerms } from "./terms.ts";

/** Texts of one language that speak of the same, by their number among those given. */
export interface TextGroup {
  words: string[];
  members: number[];
  examples: number[];
}

const mostWords = 8;
const mostExamples = 3;
/** Where the number is to be found: at most so many, and so many texts for each. */
const mostFound = 12;
const fewestEach = 4;
/** How many texts the number of groups is found on, and their first centres. */
const mostCompared = 800;
const mostSeeded = 3000;

/** What each text means as a point, from whoever places meanings; all of one length. */
export type Meanings = readonly (readonly number[])[];

/**
 * Divides texts of one language into `count` groups, or as many as fit best; texts without a telling word are in none.
 * Where meanings are given, texts are compared by these, and words only say what is in a group.
 */
export function gatherTexts(
  texts: readonly string[],
  language: string,
  count: number | null,
  { seed, meanings = null }: { seed: number; meanings?: Meanings | null },
): TextGroup[] {
  const table = weighTerms(texts, language);
  const says = (row: number) => (table.start[row + 1] ?? 0) > (table.start[row] ?? 0);
  const filled = Int32Array.from(texts.keys()).filter((row) => (meanings ? texts[row]?.trim() : says(row)));
  if (filled.length === 0) return [];
  const points = meanings ? placeMeanings(meanings, filled) : placeTexts(table, filled, count ?? mostFound, seed);
  const { groupOf, centres } = divideTexts(points, count, seed);
  const groups = [...new Set(groupOf)].sort((a, b) => a - b);
  return groups.map((group) => {
    const members = filled.filter((_, at) => groupOf[at] === group);
    const near = nearestTo(points, groupOf, centres, group).map((at) => filled[at] ?? 0);
    return { words: tellingWords(table, members, filled.length), members: [...members], examples: near };
  });
}

/** The words that tell some texts of one language from the others beside them, whole; none where there are no others. */
export const wordsThatTell = (texts: readonly string[], members: readonly number[], language: string): string[] =>
  members.length === 0 ? [] : tellingWords(weighTerms(texts, language), Int32Array.from(members), texts.length);

function placeMeanings(meanings: Meanings, filled: Int32Array): Points {
  const dimensions = meanings[filled[0] ?? 0]?.length ?? 0;
  const at = new Float64Array(filled.length * dimensions);
  for (const [place, row] of filled.entries()) {
    const own = meanings[row] ?? [];
    const length = Math.max(Math.hypot(...own), 1e-12);
    for (let axis = 0; axis < dimensions; axis += 1) at[place * dimensions + axis] = (own[axis] ?? 0) / length;
  }
  return { count: filled.length, dimensions, at };
}

/** Texts along the strongest directions of the table, each moved to the unit sphere: what it says, not how long it is. */
function placeTexts(table: TermTable, filled: Int32Array, count: number, seed: number): Points {
  const wanted = Math.min(2 * count + lanes, 48, table.columns);
  const width = Math.ceil(wanted / lanes) * lanes;
  const stride = Math.ceil(table.value.length / 400_000);
  const { vectors } = strongestDirections(table, width, seededIntegers(seed), { stride, rounds: 4 });
  const loadings = new Float64Array(table.columns * width);
  for (const [index, vector] of vectors.entries()) {
    for (let term = 0; term < table.columns; term += 1) loadings[term * width + index] = vector[term] ?? 0;
  }
  const at = new Float64Array(filled.length * width);
  for (let place = 0; place < filled.length; place += 1) {
    const row = filled[place] ?? 0;
    const own = at.subarray(place * width, (place + 1) * width);
    for (let cell = table.start[row] ?? 0; cell < (table.start[row + 1] ?? 0); cell += 1) {
      const from = (table.column[cell] ?? 0) * width;
      const weight = table.value[cell] ?? 0;
      for (let index = 0; index < width; index += 1)
        own[index] = (own[index] ?? 0) + weight * (loadings[from + index] ?? 0);
    }
    let squared = 0;
    for (let index = 0; index < width; index += 1) squared += (own[index] ?? 0) ** 2;
    const length = Math.max(Math.sqrt(squared), 1e-12);
    for (let index = 0; index < width; index += 1) own[index] = (own[index] ?? 0) / length;
  }
  return { count: filled.length, dimensions: width, at };
}

function divideTexts(points: Points, asked: number | null, seed: number) {
  const seeded = everySoMany(points, mostSeeded);
  const groups = Math.min(asked ?? findNumber(points, seed), points.count);
  return settle(points, divideByMeans(seeded, Math.min(groups, seeded.count), seed).centres);
}

function findNumber(points: Points, seed: number): number {
  const compared = everySoMany(points, mostCompared);
  const distances = distancesBetween(compared);
  let best = { groups: 1, silhouette: 0 };
  for (let groups = 2; groups <= Math.min(mostFound, points.count / fewestEach); groups += 1) {
    const silhouette = silhouetteOf(distances, divideByMeans(compared, groups, seed).groupOf, groups);
    if (silhouette > best.silhouette) best = { groups, silhouette };
  }
  return best.groups;
}

function everySoMany({ count, dimensions, at }: Points, most: number): Points {
  const stride = Math.ceil(count / most);
  if (stride === 1) return { count, dimensions, at };
  const taken = Math.ceil(count / stride);
  const some = new Float64Array(taken * dimensions);
  for (let one = 0; one < taken; one += 1) {
    some.set(at.subarray(one * stride * dimensions, (one * stride + 1) * dimensions), one * dimensions);
  }
  return { count: taken, dimensions, at: some };
}

/** The words whose weight in these texts is most above their weight in the others. */
function tellingWords(table: TermTable, members: Int32Array, texts: number): string[] {
  const inside = new Float64Array(table.columns);
  const all = new Float64Array(table.columns);
  for (let cell = 0; cell < table.value.length; cell += 1) {
    const term = table.column[cell] ?? 0;
    all[term] = (all[term] ?? 0) + (table.value[cell] ?? 0);
  }
  for (const row of members) {
    for (let cell = table.start[row] ?? 0; cell < (table.start[row + 1] ?? 0); cell += 1) {
      const term = table.column[cell] ?? 0;
      inside[term] = (inside[term] ?? 0) + (table.value[cell] ?? 0);
    }
  }
  const others = Math.max(1, texts - members.length);
  const above = (term: number) =>
    (inside[term] ?? 0) / members.length - ((all[term] ?? 0) - (inside[term] ?? 0)) / others;
  const terms = Array.from(inside.keys()).filter((term) => (inside[term] ?? 0) > 0 && above(term) > 0);
  const words = terms.sort((a, b) => above(b) - above(a)).map((term) => table.readable[term] ?? "");
  return [...new Set(words)].slice(0, mostWords);
}

function nearestTo({ dimensions, at }: Points, groupOf: Int32Array, centres: Float64Array, group: number): number[] {
  const found: { place: number; near: number }[] = [];
  for (const [place, own] of groupOf.entries()) {
    if (own !== group) continue;
    let near = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      near += (at[place * dimensions + axis] ?? 0) * (centres[group * dimensions + axis] ?? 0);
    }
    found.push({ place, near });
  }
  return found
    .sort((a, b) => b.near - a.near || a.place - b.place)
    .slice(0, mostExamples)
    .map(({ place }) => place);
}
