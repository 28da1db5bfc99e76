export { withoutSigns } from "../../core/romanize.ts";
export { viewOfForm } from "./form-view.ts";
export { asFound, type InitiativeView, initiativeViewSchema } from "./initiative.ts";
export { navigationFor } from "./navigation.ts";
export { practise } from "./practise-operation.ts";
export { openRoom } from "./room-operation.ts";
export { ShareLink, wholeAddress } from "./share-link.tsx";
export { suggestSlug } from "./slug.ts";
export {
  addInitiative,
  initiativeBySlug,
  isOpenToEveryone,
  listInitiatives,
  readInitiative,
  setCausesOpen,
  setJoining,
  setVoicesOpen,
} from "./store.ts";
