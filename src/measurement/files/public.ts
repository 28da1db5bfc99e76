export { checkRows, type Observation } from "./check-rows.ts";
export { type ColumnMapping, columnMapping } from "./mapping.ts";
export { findPersonalData, refusePersonalData } from "./personal-data.ts";
export { recognizeColumns, sampleRows } from "./recognize.ts";
