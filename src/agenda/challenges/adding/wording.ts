import type { Language, Names } from "../../../core/message.ts";
import { languages } from "../../../core/message.ts";

/** Words of lack: a cause that begins from what is missing does not say what there would be if it were solved. */
const lacks: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:lack(?:s|ing)?(?: of)?|too (?:few|little|many|much)|not enough|insufficient|shortage|absence of|missing|no access)\b/iu,
  he: /(?:^|[\s"(])(ו?ה?(?:חוסר|היעדר|העדר|מחסור|מיעוט)|חסרים|חסרות|חסר|אין (?:די|מספיק)|לא מספיק|מעט מדי|יותר מדי)(?=$|[\s.,;:)])/u,
  ar: /(?:^|[\s"(])(و?(?:ال)?(?:نقص|قلّة|قلة|غياب|انعدام|عدم|شحّ|شح)|لا يوجد ما يكفي|غير كاف(?:ية|ٍ)?|قليل جدًّا|كثير جدًّا)(?=$|[\s.,؛:)])/u,
};

/** The word by which a wording says what is missing and not what there would be; null where it has none. */
export function findLack(text: string, language: Language): string | null {
  const found = lacks[language].exec(text.normalize("NFC"));
  return found ? (found[1] ?? found[0]).trim() : null;
}

/** As `findLack`, over all languages that something was written in. */
export function findLackIn(names: Names): string | null {
  for (const language of languages) {
    const found = findLack(names[language] ?? "", language);
    if (found) return found;
  }
  return null;
}

/** A wording as it is compared: equal for texts that differ in capitals, spaces and signs alone. */
export const keyOfWording = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0591-\u05c7\u064b-\u0652\u0640\u200c-\u200f\u2066-\u2069]/gu, "")
    .replace(/[^\p{L}\p{N}+#%]+/gu, " ")
    .trim();

/** The keys of a name in every language that it has; a text of signs alone stands for itself. */
export const keysOf = (names: Names): string[] =>
  languages.flatMap((language) => {
    const text = names[language];
    return text ? [`${language} ${keyOfWording(text) || text}`] : [];
  });

/** The language that a text is in by its letters: of the three, and English where there are neither Hebrew nor Arabic ones. */
export function languageByLetters(text: string): Language {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [hebrew, arabic, latin] = [
    count(/\p{Script=Hebrew}/gu),
    count(/\p{Script=Arabic}/gu),
    count(/\p{Script=Latin}/gu),
  ];
  if (hebrew > arabic && hebrew >= latin) return "he";
  return arabic > hebrew && arabic >= latin ? "ar" : "en";
}
