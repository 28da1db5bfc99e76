import { openFinals } from "./tokens.ts";

/** What may be taken from a word, and what must then be put in its place, to come to another form of it. */
interface Affix {
  at: "begin" | "end";
  taken: string;
  put: string;
  /** What is left must occur at least so often for each time that the word does; rarer, it is another word by chance. */
  share: number;
}

const affixes = (at: Affix["at"], share: number, listed: string): Affix[] =>
  listed.split(" ").map((rule) => {
    const [taken = "", put = ""] = rule.split(">");
    return { at, taken, put, share };
  });

/** The affixes of each language in folded letters, without final forms in Hebrew. What often is no affix needs more. */
const affixesOf: Readonly<Record<string, readonly Affix[]>> = {
  he: [
    ...affixes("begin", 0.1, "ה ו וה שה כשה"),
    ...affixes("begin", 0.3, "ב ל מ ש כ וב ול ומ וש וכ שב של שמ מה כש לכ"),
    ...affixes("end", 0.2, "ימ>ה ימ ימ>י ות>ה ות יימ יות>ית יות>י ינו יהמ יכמ יו יה נו"),
  ],
  ar: [
    ...affixes("begin", 0.1, "ال و وال بال لل فال كال ولل وبال"),
    ...affixes("begin", 0.3, "ب ل ف ك وب ول"),
    ...affixes("end", 0.2, "ات>ه ات ون ين ان ها>ه ها تها>ه تهم>ه ته>ه تنا>ه تي>ه هم نا ه"),
  ],
  en: affixes("end", 0.1, "s es ies>y 's s' ed>e ed ing>e ing"),
  fr: affixes("end", 0.1, "s x es e aux>al ée>er és>er ées>er"),
};

const fewestLetters = 3;

/**
 * For each folded word that is another form of one in the same texts, that one: "ולמורה" and "המורה" of "מורה", where
 * "מורה" itself is there. Nothing is taken from a word unless what is left is a word that people wrote, so that "שלום"
 * is not broken; or, at the head of Hebrew and Arabic words, unless two different beginnings leave the same.
 * `counts` says how often each word occurs, Hebrew ones with `openFinals`.
 */
export function findStems(counts: ReadonlyMap<string, number>, language: string): Map<string, string> {
  const rules = affixesOf[language] ?? [];
  const stems = new Map<string, string>();
  for (const [word, count] of counts) {
    const left = rules.flatMap((rule) => {
      const stem = takeOff(word, rule);
      const times = stem === null ? 0 : (counts.get(stem) ?? 0);
      return stem !== null && times > 0 && times >= count * rule.share ? { stem, times } : [];
    });
    if (left.length > 0) stems.set(word, left.reduce((best, one) => (one.times > best.times ? one : best)).stem);
  }
  if (language === "he" || language === "ar") linkBeginnings(counts, rules, stems);
  for (const word of stems.keys()) stems.set(word, lastOf(word, stems));
  return stems;
}

function takeOff(word: string, { at, taken, put }: Affix): string | null {
  const fits = at === "begin" ? word.startsWith(taken) : word.endsWith(taken);
  if (!fits) return null;
  const left = at === "begin" ? word.slice(taken.length) : word.slice(0, word.length - taken.length) + put;
  return left.length >= fewestLetters && left !== word ? left : null;
}

function linkBeginnings(counts: ReadonlyMap<string, number>, rules: readonly Affix[], stems: Map<string, string>) {
  const beginnings = rules.filter(({ at }) => at === "begin");
  const leaving = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (stems.has(word)) continue;
    for (const rule of beginnings) {
      const left = takeOff(word, rule);
      if (left && left.length > fewestLetters) leaving.set(left, [...(leaving.get(left) ?? []), word]);
    }
  }
  for (const [left, words] of leaving) {
    if (words.length > 1) for (const word of words) if (!stems.has(word)) stems.set(word, left);
  }
}

function lastOf(word: string, stems: ReadonlyMap<string, string>): string {
  let last = word;
  for (let step = 0; step < 5; step += 1) {
    const next = stems.get(last);
    if (next === undefined) break;
    last = next;
  }
  return last;
}

/** A folded word in the form in which stems of its language are compared. */
export const comparable = (folded: string, language: string): string =>
  language === "he" ? openFinals(folded) : folded;
