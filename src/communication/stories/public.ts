export { heardViewSchema } from "./heard/heard.ts";
export { WhatCameOfIt } from "./heard/pages/heard-lines.tsx";
export { heardForConversation } from "./heard/reading.ts";
export { readStoryReport } from "./report/operations.ts";
export { reportCsv, reportMarkdown, type StoryReport } from "./report/write-report.ts";
