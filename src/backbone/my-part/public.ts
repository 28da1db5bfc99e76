export type { PartSource } from "./part.ts";
