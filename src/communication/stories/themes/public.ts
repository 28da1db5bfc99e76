export { announceTheme } from "./announce.ts";
export { Quotes } from "./pages/quotes.tsx";
export { listPublished } from "./quotes/store.ts";
export { readableThemes } from "./reading.ts";
export { areVoicesOpen } from "./rights.ts";
export { pathOfTheme } from "./theme.ts";
