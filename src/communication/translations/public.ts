export {
  otherLanguages,
  readTranslations,
  waitForTranslations,
  wantIfRoom,
  wantTranslations,
} from "./asking.ts";
export { translationServer } from "./server.ts";
export {
  findWish,
  type KeptTranslation,
  listTranslations,
  listWishes,
  removeTranslations,
  setWish,
  setWord,
} from "./store.ts";
export {
  hashOf,
  isForFew,
  type TranslatedText,
  type Translation,
  type TranslationSource,
  translationSchema,
  writtenLanguage,
} from "./translation.ts";
export { failureWords, translationWords } from "./words.ts";
