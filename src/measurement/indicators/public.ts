export type { IndicatorView } from "./indicator.ts";
export { indicatorKinds, indicatorViewSchema } from "./indicator.ts";
export { indicatorIdBySlug, listIndicators } from "./store.ts";
export { indicatorWords } from "./words.ts";
