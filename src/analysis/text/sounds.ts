/** What a letter may sound like, as consonants; several where languages differ. Vowels are "". */
const hebrew: Readonly<Record<string, readonly string[]>> = {
  א: [""],
  ב: ["b"],
  ג: ["g"],
  ד: ["d"],
  ה: ["h"],
  ו: ["", "b"],
  ז: ["s"],
  ח: ["h", "k"],
  ט: ["t"],
  י: [""],
  כ: ["k"],
  ל: ["l"],
  מ: ["m"],
  נ: ["n"],
  ס: ["s"],
  ע: [""],
  פ: ["f"],
  צ: ["s"],
  ק: ["k"],
  ר: ["r"],
  ש: ["$", "s"],
  ת: ["t"],
};
/** Letters with a stroke, by which Hebrew writes sounds of other languages. */
const stroked: Readonly<Record<string, string>> = {
  ג: "g",
  ד: "d",
  ז: "g",
  ח: "k",
  ט: "s",
  ע: "g",
  צ: "$",
  ר: "g",
  ת: "t",
};

const arabicLetters = "بتثجحخدذرزسشصضطظغفقكلمنه";
const arabicSounds = "bttghkddrss$sdtsgfkklmnh";
const arabic: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...arabicLetters].map((letter, place) => [letter, [arabicSounds[place] ?? ""]])),
  ا: [""],
  ع: [""],
  و: [""],
  ي: [""],
};

const latin: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, "$"],
  [/tz|ts/g, "s"],
  [/kh|ck|ch|q|c(?![eiy])/g, "k"],
  [/c/g, "s"],
  [/gh|j/g, "g"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ph|p/g, "f"],
  [/[vw]/g, "b"],
  [/x/g, "ks"],
  [/z/g, "s"],
];

const mostReadings = 6;
const fewestConsonants = 2;

/**
 * What is heard of a word in any of the three alphabets, so that Khaled, ח'אלד and خالد meet: its consonants, folded
 * where writers of the three part ways, and a sign for a vowel at its begin. Several where a letter can be read in
 * several ways; none where too little is left to tell words apart.
 */
export const soundsOf = (written: string): string[] =>
  allSoundsOf(written).filter((sound) => sound.replace("a", "").length >= fewestConsonants);

/** As `soundsOf`, also where as little is left as of Noa or Lea: for what is compared by more than one word. */
export function allSoundsOf(written: string): string[] {
  const plain = written
    .normalize("NFKD")
    .replace(/[\p{Mn}\u0640]/gu, "")
    .toLowerCase();
  const readings = /[א-ת]/.test(plain)
    ? readHebrew(plain)
    : /[\u0620-\u064a]/.test(plain)
      ? readArabic(plain)
      : /^[a-z'’]+$/.test(plain)
        ? [readLatin(plain)]
        : [];
  return [...new Set(readings.map(closeUp))];
}

/** Doubled consonants are one, and an h at the end is heard by nobody. */
const closeUp = (sound: string): string => sound.replace(/(.)\1+/g, "$1").replace(/(?<=.)h$/, "");

/** All ways to read a row of letters of which some can be read in several. */
function combine(parts: readonly (readonly string[])[]): string[] {
  let readings = [""];
  for (const ways of parts) {
    const all = readings.length * ways.length > mostReadings ? ways.slice(0, 1) : ways;
    readings = readings.flatMap((reading) => all.map((way) => reading + way));
  }
  return readings;
}

function readHebrew(plain: string): string[] {
  const finals: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };
  const letters = plain
    .replace(/[ךםןףץ]/g, (letter) => finals[letter] ?? letter)
    .replace(/["״]/g, "")
    .match(/[א-ת]['’׳]?/g);
  return combine(
    (letters ?? []).map((letter, place) => {
      const base = letter[0] ?? "";
      const asStroked = letter.length > 1 ? stroked[base] : undefined;
      if (asStroked) return [asStroked];
      if (place === 0) return base === "ו" ? ["b"] : /[איע]/.test(base) ? ["a"] : (hebrew[base] ?? [""]);
      return hebrew[base] ?? [""];
    }),
  );
}

function readArabic(plain: string): string[] {
  const bare = plain
    .replace(/^ال(?=..)/, "")
    .replace(/[ٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ء/g, "");
  return combine(
    [...bare].map((letter, place) => {
      // Before another word the end of الناصرة is a t, as Nazareth keeps it.
      if (letter === "ة") return ["", "t"];
      if (place === 0) return letter === "و" ? ["b"] : /[اعي]/.test(letter) ? ["a"] : (arabic[letter] ?? [""]);
      return arabic[letter] ?? [""];
    }),
  );
}

function readLatin(plain: string): string {
  const letters = plain.replace(/['’]/g, "");
  const begins = /^[aeiouy]/.test(letters) ? "a" : "";
  const folded = latin.reduce((text, [from, to]) => text.replace(from, to), letters.replace(/(?<=[aeiou])w/g, ""));
  return begins + folded.replace(/[aeiouy]/g, "");
}
