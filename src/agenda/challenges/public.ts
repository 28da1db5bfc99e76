export { themesFor } from "./adding/operations.ts";
export { keysOf, languageByLetters } from "./adding/wording.ts";
export {
  type Challenge,
  type ChallengeView,
  challengeSchema,
  challengeViewSchema,
  systemConditions,
  type ThemeView,
  themeViewSchema,
} from "./challenge.ts";
export { conditionWords, depthWords } from "./elicit-words.ts";
export { findSame, likeNames } from "./merging/duplicates.ts";
export { noteViewSchema } from "./notes/note.ts";
export { addCauseNote, dropCauseNote } from "./notes/operations.ts";
export { listNotes } from "./notes/store.ts";
export { areOpen, demandOpenCauses } from "./opening.ts";
export { addChallenges, findChallenge, listChallenges, listThemes, lockCauses, setChallenge } from "./store.ts";
export { tellCause, tellCauses } from "./tell.ts";
