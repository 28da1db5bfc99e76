export { DecisionLines } from "./decision-lines.tsx";
export { listDecisionsIn } from "./lines.ts";
export { recordedDecisions } from "./recorded.ts";
