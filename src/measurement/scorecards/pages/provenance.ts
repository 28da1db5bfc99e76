import type { Provenance } from "../../../interface/charts/figure.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { editionsOf } from "../drawing.ts";
import type { EditionNote, Measure } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";

/** Where the figures of a measure come from, as whole phrases: no figure is drawn without it. */
export function provenanceOf(view: View, measure: Measure, editions: readonly EditionNote[]): Provenance {
  const own = editionsOf(editions, measure.slug);
  const newest = own[0];
  const source = newest && (view.name(newest.sourceLine) || view.name(newest.sourceName));
  const cells = own.reduce((sum, { hiddenCells }) => sum + hiddenCells, 0);
  const definition = [measure.definition.numerator, measure.definition.denominator].map(view.name).filter(Boolean);
  const notCounted = view.name(measure.definition.notCounted);
  return {
    source: source || view.name(measure.definition.source),
    ...(newest && { edition: own.map((edition) => sayEdition(view, edition)).join("; ") }),
    definition: { version: measure.definition.version, text: definition.join(" / ") },
    ...(notCounted && { notCounted }),
    ...(cells > 0 && newest && { hidden: view.t(said.hiddenWhy, { cells, minimum: newest.groupMinimum }) }),
    remarks: remarksOf(view, own),
    csv: view.url(`goal/data/figures.csv?indicator=${measure.slug}`),
    json: `/api/${view.initiative?.slug ?? ""}/edition.figures?indicator=${measure.slug}`,
    method: view.url(`goal/data#${measure.slug}`),
  };
}

function sayEdition(view: View, edition: EditionNote): string {
  const [first, last] = [edition.periods.toSorted()[0] ?? "", edition.periods.toSorted().at(-1) ?? ""];
  return view.t(said.editionLine, {
    number: String(edition.number),
    periods: first === last ? first : `${first}–${last}`,
    date: edition.openedAt ? formatDate(new Date(edition.openedAt), view.language) : "",
  });
}

function remarksOf(view: View, own: readonly EditionNote[]): string[] {
  const most = Math.max(0, ...own.map(({ zeroMeans }) => zeroMeans));
  const all = own.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const out = own.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0);
  return [
    ...(most > 0 ? [view.t(said.zeroMeans, { most })] : []),
    ...(out > 0 ? [view.t(said.rowsLeftOut, { out, all: all + out })] : []),
  ];
}
