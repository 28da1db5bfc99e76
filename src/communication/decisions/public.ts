export { DecisionLines, listDecisionsIn } from "./lines.tsx";
