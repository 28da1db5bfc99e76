export { type NarrativeView, narrativeViewSchema } from "./narrative.ts";
export { writeNarrative } from "./operations.ts";
export { listNarratives } from "./store.ts";
