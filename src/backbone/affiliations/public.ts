export { type AffiliationView, affiliationViewSchema, isOver } from "./affiliation.ts";
export { addOneAffiliation, endOneAffiliation } from "./operations.ts";
export { listAffiliations } from "./store.ts";
export { affiliationWords, firstWords, kindWords, secondWords } from "./words.ts";
