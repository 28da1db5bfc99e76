export { listPoints } from "./store.ts";
