export { viewOfForm } from "./form-view.ts";
export { asFound, type Care, careOf, type InitiativeKind, type InitiativeView } from "./initiative.ts";
export { navigationFor, type Spot } from "./navigation.ts";
export { romanize, withoutSigns } from "./romanize.ts";
export { addInitiative, initiativeBySlug, isOpenToEveryone, listInitiatives, readInitiative } from "./store.ts";
