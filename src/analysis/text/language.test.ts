import { expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

test.each([
  ["אני רוצה ללמוד מתמטיקה", "he"],
  ["שָׁלוֹם", "he"],
  ["ראיתי את זה ב-YouTube אתמול עם חברים", "he"],
  ["מי פיתח את הPicoPix Max?", "he"],
  ["אני אוהב את Python ואת JavaScript", "he"],
  ["My grandmother said שלום to me every morning", "en"],
  ["Proportional representation ensures support of government policies", "en"],
  ["Regional councils are underfunded", "en"],
  ["شاهدت ذلك على YouTube", "ar"],
  ["أريد أن أتعلم الرياضيات", "ar"],
  ["سلام، حال شما چطور است؟ کجا می‌روید", "fa"],
  ["I love my school", "en"],
  ["The bus never comes on time", "en"],
  ["J'aime mon école", "fr"],
  ["Le bus n'arrive jamais à l'heure", "fr"],
  ["Me gustaría aprender más en la escuela", "es"],
  ["Ich möchte mehr in der Schule lernen", "de"],
  ["Мне нравится моя школа", "ru"],
  ["ትምህርት ቤቴን እወዳለሁ", "am"],
])("%s is %s", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(["", "   ", "12345 !!!", "😀😀", "https://example.org/a", "bq xzw kkv"])("%j cannot be told", (text) => {
  expect(detectLanguage(text)).toBe("und");
});
