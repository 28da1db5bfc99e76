import { parse } from "csv-parse/sync";

/** Writes figures as CSV, one line each. Cells hold no commas or quotes: codes, years and counts. */
export function writeFigures<T extends object>(columns: readonly (keyof T & string)[], figures: readonly T[]): string {
  const lines = figures.map((figure) => columns.map((column) => String(figure[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** Reads figures written by `writeFigures` as text by column. */
export const readFigures = (csv: string): unknown => parse(csv, { bom: true, columns: true });
