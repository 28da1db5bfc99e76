export { writeCalendar } from "./feed.ts";
export { holidayNames, religionNames } from "./holiday-words.ts";
export { dayAfter, type Holiday, holidaysBetween, holidaysTouching } from "./holidays.ts";
export { findLinkByToken } from "./store.ts";
