export type { InTheWaySource } from "./in-the-way.ts";
