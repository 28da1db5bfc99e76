export { reportGaps } from "./report.ts";
export { findColumn, readTableFile, type TableFile } from "./table-file.ts";
