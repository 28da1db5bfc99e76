import type { Message, Values } from "../message.ts";

/** Where a file is: its bytes, or the path of a file that does not change while it is read. */
export type FileSource = Uint8Array | string;

/** A cell that has no value to read, though it is not empty; `column` counts from 0. */
export interface UnusableCell {
  column: number;
  message: Message;
}

/** One row as it stands in its source. `row` counts as a spreadsheet does: from 1, header and empty rows included. */
export interface SourceRow {
  row: number;
  cells: readonly string[];
  unusable?: readonly UnusableCell[];
  /** The cells as they stand in the file, where spaces around one of them were taken away. */
  asWritten?: readonly string[];
}

/** Something that a person should know about how the file was read. */
export interface Note {
  message: Message;
  values?: Values;
}

/** How text was turned into letters. */
export type Encoding = "utf-8" | "utf-16le" | "windows-1255";

/** The rows of a file before its header is found. `records` starts anew at each call. */
export interface Records {
  kind: "csv" | "xlsx";
  encoding: Encoding;
  notes: readonly Note[];
  records: () => AsyncGenerator<SourceRow>;
}

/**
 * A table in a file: unique names of columns, and rows that can be walked more than once, each time from the file, so
 * that a file of any size takes little memory. Walking throws a `Refusal` where a row goes beyond the bounds.
 */
export interface Table {
  kind: "csv" | "xlsx";
  encoding: Encoding;
  header: readonly string[];
  headerRow: number;
  notes: readonly Note[];
  rows: AsyncIterable<SourceRow>;
}

/** The letters by which spreadsheets call a column that counts from 0: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
