export type { DecisionSource } from "./leverage-point.ts";
