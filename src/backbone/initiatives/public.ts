export { viewOfForm } from "./form-view.ts";
export { asFound, type InitiativeView } from "./initiative.ts";
export { navigationFor } from "./navigation.ts";
export { practise } from "./practise-operation.ts";
export { romanize, withoutSigns } from "./romanize.ts";
export { ShareLink, wholeAddress } from "./share-link.tsx";
export { suggestSlug } from "./slug.ts";
export { addInitiative, initiativeBySlug, isOpenToEveryone, listInitiatives, readInitiative } from "./store.ts";
