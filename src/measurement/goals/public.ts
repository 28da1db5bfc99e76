export { demandOpen } from "./demand-open.ts";
export { type GoalView, goalViewSchema } from "./goal.ts";
export { openGoal, setGoal } from "./operations.ts";
export { goalPageWords } from "./page-words.ts";
export { listGoals } from "./store.ts";
