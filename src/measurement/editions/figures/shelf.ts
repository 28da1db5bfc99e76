import type { Figure, FigureFilter } from "./figure.ts";

/** A file with more figures than this is asked, not kept. */
export const mostInFile = 20_000;
/** So many figures are kept over all files, some 300 bytes each. */
const mostKept = 200_000;

/** The figures of a file in their order; null where they are too many. */
type Whole = readonly Figure[] | null;

/**
 * Keeps the figures of the files that were asked for last. A published file never changes, so that what was read once
 * stays true; who may read which file is decided before.
 */
export class Shelf {
  readonly #files = new Map<string, { whole: Promise<Whole>; size: number }>();
  #kept = 0;

  /** All figures of a file, read by `read` where they are not here yet; null where they are too many to be kept. */
  async take(path: string, read: () => Promise<Figure[]>): Promise<Whole> {
    const before = this.#files.get(path);
    if (before) {
      this.#files.delete(path);
      this.#files.set(path, before);
      return before.whole;
    }
    const whole = read().then((figures) => (figures.length > mostInFile ? null : figures));
    const entry = { whole, size: 1 };
    this.#files.set(path, entry);
    try {
      entry.size += (await whole)?.length ?? 0;
    } catch (error) {
      this.#files.delete(path);
      throw error;
    }
    this.#kept += entry.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#kept <= mostKept || oldest === path) break;
      this.#files.delete(oldest);
      this.#kept -= size;
    }
    return whole;
  }
}

/** Those figures that a question asks for, in the order in which they come. */
export function filterFigures(figures: readonly Figure[], filter: FigureFilter): Figure[] {
  const [periods, places, dimensions] = [filter.periods, filter.places, filter.dimensions].map(
    (asked) => asked && new Set(asked),
  );
  const found = figures.filter(
    ({ period, place, placeLevel, dimension }) =>
      (!periods || periods.has(period)) &&
      (!places || places.has(place)) &&
      (!dimensions || dimensions.has(dimension)) &&
      (filter.placeLevel === undefined || filter.placeLevel === placeLevel),
  );
  return filter.limit === undefined ? found : found.slice(0, filter.limit);
}
