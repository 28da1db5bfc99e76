export { checkRows, type Observation } from "./check-rows.ts";
export { type ColumnMapping, columnMapping } from "./mapping.ts";
export { findPersonalData, refusePersonalData } from "./personal-data.ts";
export { readTable } from "./read-table.ts";
export { recognizeColumns, sampleRows } from "./recognize.ts";
export { type ExportCell, writeCsv } from "./spreadsheet-safe.ts";
export type { FileSource, SourceRow, Table } from "./table.ts";
export { fileWords } from "./words.ts";
