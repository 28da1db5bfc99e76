export { type NarrativeView, narrativeViewSchema } from "./narrative.ts";
export { addNarrative, listNarratives } from "./store.ts";
