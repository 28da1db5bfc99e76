export { changeViewSchema } from "./change.ts";
export { listTold } from "./log.ts";
export { sayChange } from "./sentence.ts";
