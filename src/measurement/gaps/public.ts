export { reportGaps } from "./report.ts";
