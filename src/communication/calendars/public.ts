export { writeCalendar } from "./feed.ts";
export type { Religion as ReligionName } from "./holiday-rules.ts";
export { type HolidayKey as HolidayName, holidayNames, religionNames } from "./holiday-words.ts";
export { dayAfter, type Holiday, holidaysBetween, holidaysTouching } from "./holidays.ts";
export { findLinkByToken } from "./store.ts";
