import { type ExportCell, writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import type { SourcedFigure } from "./figure.ts";

const header = [
  "indicator",
  "definition_version",
  "edition",
  "period",
  "place",
  "place_level",
  "dimension",
  "group",
  "numerator",
  "numerator_low",
  "numerator_high",
  "denominator",
  "rate",
  "rate_low",
  "rate_high",
  "sampling_low",
  "sampling_high",
  "units",
  "hidden",
  "reason",
  "source",
] as const;

/** What a CSV of figures is made of: the answer of `edition.figures`. */
export interface FiguresToWrite {
  indicator: string;
  sources: readonly { number: number; source: string }[];
  figures: readonly SourcedFigure[];
}

const lineOf = (figure: SourcedFigure, indicator: string, source: string): ExportCell[] => [
  indicator,
  figure.definitionVersion,
  figure.edition,
  figure.period,
  figure.place,
  figure.placeLevel,
  figure.dimension,
  figure.group,
  figure.numerator,
  figure.numeratorLow,
  figure.numeratorHigh,
  figure.denominator,
  figure.rate,
  figure.rateLow,
  figure.rateHigh,
  figure.samplingLow,
  figure.samplingHigh,
  figure.units,
  figure.hidden ? "yes" : "no",
  figure.reason,
  source,
];

/** The figures as a CSV file that is safe to open in a spreadsheet; a hidden figure has no value here either. */
export const figuresCsv = ({ indicator, sources, figures }: FiguresToWrite): string =>
  writeCsv(
    header,
    figures.map((figure) =>
      lineOf(figure, indicator, sources.find(({ number }) => number === figure.edition)?.source ?? ""),
    ),
  );
