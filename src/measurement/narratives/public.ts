export { type NarrativeView, narrativeViewSchema } from "./narrative.ts";
export { writeNarrative } from "./operations.ts";
export { addNarrative, listNarratives } from "./store.ts";
