import { type Age, ages } from "../campaigns/age-table.ts";
import { foldKeyWord } from "../keys/key.ts";

/** What somebody can say to the program beside her story. */
export const commands = ["stop", "yes", "done", "help", "who"] as const;
export type Command = (typeof commands)[number];

/** As people write them, in three languages and in Latin letters; the first of each language stands in what they are told. */
const spoken: Record<Command, readonly string[]> = {
  stop: [
    ...["stop", "delete", "deletes", "erase", "cancel", "unsubscribe", "quit", "stopall", "remove"],
    ...[
      "מחיקה",
      "מחק",
      "מחקו",
      "מחקי",
      "למחוק",
      "תמחק",
      "תמחקי",
      "תמחקו",
      "עצור",
      "עצרי",
      "עצרו",
      "לעצור",
      "סטופ",
      "ביטול",
    ],
    ...[
      "حذف",
      "احذف",
      "احذفي",
      "احذفوا",
      "امسح",
      "امسحي",
      "قف",
      "قفي",
      "توقف",
      "توقفي",
      "إيقاف",
      "ايقاف",
      "ستوب",
      "إلغاء",
      "الغي",
    ],
  ],
  yes: [
    ...["yes", "y", "yes please", "ok", "okay", "yeah", "yep", "ken", "aiwa", "aywa", "naam", "na3am"],
    ...["כן", "כן בבקשה", "בסדר", "אוקיי", "אוקי", "אישור", "מסכים", "מסכימה"],
    ...["نعم", "أيوه", "ايوا", "أجل", "اه", "موافق", "موافقة", "طيب", "تمام", "اوكي"],
  ],
  done: [
    ...["done", "end", "finish", "finished", "the end", "khalas"],
    ...["סיום", "סיימתי", "סוף", "זהו", "נגמר", "גמרתי"],
    ...["انتهى", "انتهيت", "النهاية", "نهاية", "تم", "خلص", "خلصت", "خلاص"],
  ],
  help: [
    ...["help", "sos", "info", "lines"],
    ...["עזרה", "הצילו", "קווים", "מידע"],
    ...["مساعدة", "ساعدوني", "ساعدني", "نجدة", "خطوط"],
  ],
  who: [...["who", "names", "who reads"], ...["מי", "שמות", "מי קורא"], ...["مَن", "من يقرأ", "أسماء", "مين"]],
};

/** Words as they are compared: however they were typed. Digits stay, Arabic ones as ours. */
export const foldWords = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .split(/[^\p{L}\p{M}\p{Nd}ـ]+/u)
    .map((word) => (/\p{Nd}/u.test(word) ? word.toLowerCase() : foldKeyWord(word)))
    .filter((word) => word !== "")
    .join(" ");

const known = new Map(
  commands.flatMap((command) => spoken[command].map((words) => [foldWords(words), command] as const)),
);

/** What a whole message asks for; null where it is something that is told. */
export const commandIn = (text: string): Command | null => known.get(foldWords(text)) ?? null;

/** Whether a word would be taken for something else, so that no campaign can begin with it. */
export const isTaken = (word: string): boolean => known.has(foldWords(word));

/** The four words in a message that asks to delete a story, as they were typed; null where it asks for nothing like it. */
export function deletedKeyIn(text: string): string | null {
  const [first = "", ...rest] = text.trim().split(/[\s:,.\-–—]+/u);
  return rest.length > 0 && known.get(foldWords(first)) === "stop" ? rest.join(" ") : null;
}

/** An age in years that a short message says: its band, whether it is below all of them; null where it says none. */
export function ageIn(text: string): Age | "under-13" | null {
  const folded = foldWords(text);
  const numbers = folded.match(/\d+/g) ?? [];
  const years = Number(numbers[0]);
  if (numbers.length !== 1 || folded.length > 30 || years < 4 || years > 120) return null;
  if (years < 13) return "under-13";
  return ages[years < 16 ? 0 : years < 18 ? 1 : 2];
}

const shortest = 3;
const longest = 20;

/** A code word as it is kept and compared; null where it is none: one word of letters and digits that means nothing else. */
export function codeWordIn(text: string): string | null {
  const word = foldWords(text);
  const letters = [...word].length;
  if (word.includes(" ") || letters < shortest || letters > longest || /^\d+$/.test(word) || isTaken(word)) return null;
  return word;
}
