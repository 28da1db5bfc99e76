export { listEvents } from "./calendar-events.ts";
