export { type Range, rangeOf, type Strength, strengthSchema, strengths } from "./evidence.ts";
export { sayRange } from "./pages/say-range.ts";
export { listOpinions } from "./store.ts";
export { strengthHints, strengthWords } from "./words.ts";
