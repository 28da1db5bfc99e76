export { type EventView, eventViewSchema } from "./event.ts";
export { addEvent, listEvents } from "./store.ts";
