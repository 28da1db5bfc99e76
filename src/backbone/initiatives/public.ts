export { viewOfForm } from "./form-view.ts";
export { asFound } from "./initiative.ts";
export { navigationFor } from "./navigation.ts";
export { practise } from "./practise-operation.ts";
export { romanize, withoutSigns } from "./romanize.ts";
export { ShareLink, wholeAddress } from "./share-link.tsx";
export { suggestSlug } from "./slug.ts";
export {
  addInitiative,
  initiativeBySlug,
  isOpenToEveryone,
  listInitiatives,
  readInitiative,
  setJoining,
} from "./store.ts";
