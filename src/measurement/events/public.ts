export { eventViewSchema } from "./event.ts";
export { listEvents } from "./store.ts";
