export { type IndicatorView, indicatorKinds, indicatorViewSchema, nameDefinition } from "./indicator.ts";
export { addIndicator, indicatorIdBySlug, listIndicators } from "./store.ts";
export { indicatorWords } from "./words.ts";
