export { writeCalendar } from "./feed.ts";
export { holidayNames, religionNames } from "./holiday-words.ts";
export { findLinkByToken } from "./store.ts";
