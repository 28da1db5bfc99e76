export { judgmentsOf } from "./answers/question-desk.ts";
export { countAnswered, listAnswers, listSetAside } from "./answers/store.ts";
export { scoreOf } from "./operations.ts";
export { CoverageLines } from "./pages/rounds-page.tsx";
export { type Coverage, coverageSchema, type RoundView, stateOfRound } from "./round.ts";
export { coverageOf, listRounds } from "./store.ts";
export { usualRoles } from "./words.ts";
