export { notify, seeAbout } from "./store.ts";
