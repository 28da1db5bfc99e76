export { addLinks as addReportLinks, type ReportLink } from "./links/store.ts";
export { openAsks } from "./windows/asking.ts";
export { tellingWords } from "./words.ts";
