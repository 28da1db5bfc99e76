export { drawMap } from "./operations.ts";
