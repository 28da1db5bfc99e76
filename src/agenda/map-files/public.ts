export { outFormats, writeMap } from "./write/write-map.ts";
