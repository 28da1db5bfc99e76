export { reportLinkFor } from "./links/make-links.ts";
export { addLinks as addReportLinks, type ReportLink } from "./links/store.ts";
export { type OpenAsk, openAsks } from "./windows/asking.ts";
export { tellingWords } from "./words.ts";
