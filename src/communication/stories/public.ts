export { readStoryReport } from "./report/operations.ts";
export { reportCsv, reportMarkdown, type StoryReport } from "./report/write-report.ts";
