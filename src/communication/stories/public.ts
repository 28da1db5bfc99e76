export { listCampaigns } from "./campaigns/public.ts";
export { readStoryReport } from "./report/operations.ts";
export { reportCsv, reportMarkdown, type StoryReport } from "./report/write-report.ts";
export { announceTheme } from "./themes/announce.ts";
export { Quotes } from "./themes/pages/quotes.tsx";
export { listPublished } from "./themes/quotes/store.ts";
export { readableThemes } from "./themes/reading.ts";
export { areVoicesOpen } from "./themes/rights.ts";
export { pathOfTheme } from "./themes/theme.ts";
