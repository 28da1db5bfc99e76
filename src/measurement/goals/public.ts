export {
  type GoalSentence,
  type GoalView,
  goalSentenceSchema,
  goalViewSchema,
  sentenceIn,
} from "./goal.ts";
export { isOpenToVisitors, listGoals } from "./store.ts";
