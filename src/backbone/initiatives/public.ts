export { romanize, withoutSigns } from "./romanize.ts";
