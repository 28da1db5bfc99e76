export { type Doing, doingSchema, listDoings } from "./doing.ts";
