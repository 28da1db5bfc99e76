export {
  type ChallengeView,
  challengeSchema,
  challengeViewSchema,
  type ThemeView,
  themeViewSchema,
} from "./challenge.ts";
export { addChallenges, findChallenge, listChallenges, listThemes } from "./store.ts";
