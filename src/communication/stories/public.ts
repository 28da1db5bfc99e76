export { stepOf, steps, tellable } from "./coarse.ts";
export { heardViewSchema } from "./heard/heard.ts";
export { WhatCameOfIt } from "./heard/pages/heard-lines.tsx";
export { heardForConversation } from "./heard/reading.ts";
export { sayAnswer, sayStep } from "./heard-from/pages/say-step.ts";
export { listHeardUnevenly, unevenSchema } from "./heard-from/unevenly.ts";
export { readStoryReport } from "./report/operations.ts";
export { reportCsv, reportMarkdown, type StoryReport } from "./report/write-report.ts";
