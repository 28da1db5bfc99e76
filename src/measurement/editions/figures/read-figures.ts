import type { Figures } from "../../../storage/figures.ts";
import type { CurrentEdition } from "../edition.ts";
import type { FigureFilter, SourcedFigure } from "./figure.ts";
import { selectFigures } from "./store.ts";

/** Reads the figures of editions, each for the periods that it speaks for; periods in order. */
export async function readFigures(
  figures: Figures,
  editions: readonly CurrentEdition[],
  filter: FigureFilter = {},
): Promise<SourcedFigure[]> {
  const found = await Promise.all(
    editions.map(async ({ edition, periods }) => {
      const asked = periods.filter((period) => !filter.periods || filter.periods.includes(period));
      if (asked.length === 0) return [];
      const some = await selectFigures(figures, edition.initiativeId, edition.figuresFile, {
        ...filter,
        periods: asked,
      });
      return some.map((figure) => ({
        ...figure,
        edition: edition.number,
        definitionVersion: edition.definitionVersion,
      }));
    }),
  );
  const all = found.flat().toSorted((a, b) => a.period.localeCompare(b.period));
  return filter.limit === undefined ? all : all.slice(0, filter.limit);
}
