export type { GoalLineSource, InTheWaySource } from "./in-the-way.ts";
