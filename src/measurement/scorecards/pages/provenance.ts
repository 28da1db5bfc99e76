import type { Provenance } from "../../../interface/charts/figure.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { editionsOf } from "../drawing.ts";
import type { EditionNote, Measure } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";

/** As `provenanceOf`, for a further figure on the same page: source, edition and downloads; the rest was said above. */
export function briefProvenanceOf(view: View, measure: Measure, editions: readonly EditionNote[]): Provenance {
  const { source, edition, hidden, csv, json, method } = provenanceOf(view, measure, editions);
  return {
    source,
    ...(edition && { edition }),
    ...(hidden && { hidden }),
    ...(csv && { csv }),
    ...(json && { json }),
    ...(method && { method }),
  };
}

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
    ...(newest && { edition: sayEditions(view, own) }),
    definition: { version: measure.definition.version, text: definition.join(" / ") },
    ...(notCounted && { notCounted }),
    ...(cells > 0 && newest && { hidden: view.t(said.hiddenWhy, { cells, minimum: newest.groupMinimum }) }),
    remarks: remarksOf(view, own),
    csv: view.url(`goal/data/figures.csv?indicator=${measure.slug}`),
    json: `/api/${view.initiative?.slug ?? ""}/edition.figures?indicator=${measure.slug}`,
    method: view.url(`goal/data#${measure.slug}`),
  };
}

function sayEditions(view: View, own: readonly EditionNote[]): string {
  const periods = own.flatMap((edition) => edition.periods).toSorted();
  const [from = "", to = ""] = [periods[0], periods.at(-1)];
  const opened = own
    .flatMap(({ openedAt }) => openedAt ?? [])
    .toSorted()
    .at(-1);
  return view.t(from === to ? said.editionLineOne : said.editionLine, {
    numbers: own
      .map(({ number }) => String(number))
      .toReversed()
      .join(", "),
    from,
    to,
    date: opened ? formatDate(new Date(opened), view.language) : "",
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
