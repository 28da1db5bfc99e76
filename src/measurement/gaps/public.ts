export { reportGaps } from "./report.ts";
export { readTableFile, type TableFile } from "./table-file.ts";
