export { DecisionLines } from "./decision-lines.tsx";
export { listDecisionsIn } from "./lines.ts";
