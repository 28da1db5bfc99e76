import type { Values } from "../../../core/message.ts";
import { Refusal } from "../../../core/refusal.ts";
import { readTable } from "../../../core/table-files/read-table.ts";
import type { FileSource, SourceRow } from "../../../core/table-files/table.ts";
import { fileWords } from "../../../core/table-files/words.ts";
import { findPersonalData, recognizeColumns, refusePersonalData, sampleRows } from "../../files/public.ts";
import type { Glance } from "./upload.ts";

const rowsShown = 5;
const cellShown = 80;

/**
 * Looks through a whole file before anything of it is kept: finds its header, what its columns seem to be, and stops
 * it where it holds details of people. @throws {Refusal} for what is no table, too large, or about single people.
 */
export async function glanceAt(source: FileSource, filename: string): Promise<Glance> {
  const table = await readTable(source, filename);
  let rows = 0;
  const counted = async function* (): AsyncGenerator<SourceRow> {
    for await (const row of table.rows) {
      rows += 1;
      yield row;
    }
  };
  const { header, headerRow } = table;
  const findings = await findPersonalData({ header, headerRow, rows: { [Symbol.asyncIterator]: counted } });
  if (findings.length > 0) throw wholeOf(refusePersonalData(findings));
  if (rows === 0) throw new Refusal("invalid", fileWords.noTable);
  const sample = await sampleRows(table);
  const { mapping, periods, zeroMayHideBelow } = recognizeColumns(header, sample);
  return {
    header: [...header],
    headerRow,
    rows,
    notes: table.notes.map(({ message, values = {} }) => ({ message, values: plain(values) })),
    samples: sample
      .slice(0, rowsShown)
      .map(({ cells }) => cells.slice(0, header.length).map((cell) => cell.slice(0, cellShown))),
    suggestion: { ...mapping, dimensions: mapping.dimensions.map((one) => ({ ...one })) },
    periods: periods.map(({ key, kind, label }) => ({ key, kind, label })),
    zeroMayHideBelow,
  };
}

/** A refusal of the file as a whole: its faults name columns of the file, which are no fields of a form. */
const wholeOf = (refusal: Refusal): Refusal =>
  new Refusal(refusal.reason, refusal.said, {
    values: refusal.values,
    faults: [
      { field: "", message: refusal.said, values: refusal.values },
      ...refusal.faults.map((fault) => ({ ...fault, field: "" })),
    ],
  });

/** Values as they can be kept: dates become text. */
export const plain = (values: Values): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
