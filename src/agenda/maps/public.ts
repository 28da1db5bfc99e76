export { isThereMap } from "./load.ts";
export { drawMap } from "./operations.ts";
