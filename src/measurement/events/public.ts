export { eventViewSchema } from "./event.ts";
export { addEvent, listEvents, removeEvent } from "./store.ts";
