export type { DecisionSource } from "./leverage-point.ts";
export { listPoints } from "./store.ts";
