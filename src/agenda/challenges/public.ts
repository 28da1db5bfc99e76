export {
  type ChallengeView,
  challengeSchema,
  challengeViewSchema,
  type ThemeView,
  themeViewSchema,
} from "./challenge.ts";
export { noteViewSchema } from "./notes/note.ts";
export { addCauseNote, dropCauseNote } from "./notes/operations.ts";
export { listNotes } from "./notes/store.ts";
export { addChallenges, findChallenge, listChallenges, listThemes } from "./store.ts";
export { tellCause } from "./tell.ts";
