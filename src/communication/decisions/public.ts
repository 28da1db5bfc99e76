export { DecisionLines } from "./decision-lines.tsx";
export { type DecisionLine, decisionLineSchema, listDecisionsIn } from "./lines.ts";
