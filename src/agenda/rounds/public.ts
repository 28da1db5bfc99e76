export { judgmentsOf } from "./answers/question-desk.ts";
export { listAnswers } from "./answers/store.ts";
export { scoreOf } from "./operations.ts";
export { type RoundView, stateOfRound } from "./round.ts";
export { listRounds } from "./store.ts";
