export type { ConditionSentence, ConditionSource, DeskLine, DeskSource } from "./sources.ts";
