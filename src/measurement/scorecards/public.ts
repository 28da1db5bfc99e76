export type { VoiceSource } from "./home.ts";
export type { GoalLineSource, InTheWaySource } from "./in-the-way.ts";
