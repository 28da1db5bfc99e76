import { romanize, withoutSigns } from "../initiatives/public.ts";

/** Why two organizations look like one. */
export const reasons = ["name", "spelling", "sound", "mail", "phone"] as const;
export type Reason = (typeof reasons)[number];

/** What is compared. */
export interface Likeable {
  name: string;
  contactMail: string | null;
  contactPhone: string | null;
}

/** Some that look like one another, by their positions in the list, and why. */
export interface Group {
  members: number[];
  reasons: Reason[];
}

/** Legal forms and their fellows, as they are left after `tidy`; they say nothing about which organization it is. */
const legalForms = new Set([
  "the",
  "and",
  "ltd",
  "limited",
  "inc",
  "incorporated",
  "llc",
  "llp",
  "plc",
  "corp",
  "corporation",
  "gmbh",
  "ngo",
  "npo",
  "ra",
  "בעמ",
  "ער",
  "חלצ",
  "עמותה",
  "עמותת",
  "מלכר",
  "הקדש",
  "جمعيه",
  "م.ض",
  "مض",
  "شمم",
  "محدوده",
  "المحدوده",
  "مسجله",
]);

const finals: Record<string, string> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

/** One way of writing: no vowel signs, no final letters, no hamza, quotation marks inside words gone, other signs as spaces. */
function tidy(name: string): string {
  return withoutSigns(name)
    .replace(/(?<=\p{L})["״׳'’`.](?=\p{L})/gu, "")
    .replace(/[ךםןףץ]/g, (letter) => finals[letter] ?? letter)
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words that tell an organization from others; all its words where nothing else is left. */
function wordsOf(name: string): string[] {
  const all = tidy(name).split(" ").filter(Boolean);
  const telling = all.map((word) => word.replace(/^ال(?=..)/, "")).filter((word) => !legalForms.has(word));
  return telling.length > 0 ? telling : all;
}

const articles = /^(al|el|ul|as|ash|an|ar|at|ad|az)$/;

/**
 * What is heard of a name in any of the three alphabets: its consonants, folded where Hebrew, Arabic and Latin
 * writers part ways (q and k, b and v, p and f, th and t); numbers stay.
 */
function soundOf(name: string): string {
  return wordsOf(name)
    .flatMap((word) => romanize(word).split(/[^a-z0-9]+/))
    .filter((word) => word && !articles.test(word))
    .map((word) => (word.length > 4 ? word.replace(/^[ae]l/, "").replace(/^abd[aeu]l/, "abd") : word))
    .map(foldWord)
    .join("");
}

const folds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, "$"],
  [/kh|ch|[qc]/g, "k"],
  [/gh|j/g, "g"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ph|p/g, "f"],
  [/ts|tz/g, "s"],
  [/v/g, "b"],
  [/x/g, "ks"],
  [/(\D)\1+/g, "$1"],
  // At the end of a word one writer leaves an h out that another writes.
  [/h$/g, ""],
  // Hebrew and Arabic leave most vowels out, and write vav, waw and yod for some.
  [/[aeiouyw]/g, ""],
];

const foldWord = (word: string): string => folds.reduce((text, [from, to]) => text.replace(from, to), word);

/** The last nine digits: with or without the country, a zero, dashes. Null where too little is there to tell. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, "").replace(/^00/, "");
  return digits.length < 7
    ? null
    : digits
        .replace(/^(972|970|1)(?=\d{8,})/, "")
        .replace(/^0/, "")
        .slice(-9);
}

interface Signs {
  /** Equal in two: the same name. */
  names: string[];
  /** The name without its spaces. */
  whole: string;
  sound: string;
  /** The letters of the name in the order of the alphabet, its digits as they stand: equal where letters were swapped. */
  letters: string;
  mail: string | null;
  phone: string | null;
}

function signsOf({ name, contactMail, contactPhone }: Likeable): Signs {
  const words = wordsOf(name);
  const whole = words.join("");
  return {
    names: [whole, [...words].sort().join("")],
    whole,
    sound: soundOf(name),
    letters: `${[...whole.replace(/\d/g, "")].sort().join("")}${whole.replace(/\D/g, "")}`,
    mail: contactMail?.trim().toLowerCase() || null,
    phone: contactPhone ? phoneKey(contactPhone) : null,
  };
}

/** Names shorter than this are told apart by a single letter. */
const longEnoughForSlips = 7;
const longEnoughToSound = 3;

/**
 * Finds what looks alike among organizations, each in one group at most. Nothing is decided here: two schools may share
 * a phone, and two towns a name. Takes time that grows with the list, not with its square.
 */
export function findAlike(organizations: readonly Likeable[]): Group[] {
  const all = organizations.map(signsOf);
  const links: Link[] = [];
  const linkEqual = (reason: Reason, keysOf: (signs: Signs) => (string | null)[]): ReadonlyMap<string, number> => {
    const first = new Map<string, number>();
    for (const [index, signs] of all.entries())
      for (const key of new Set(keysOf(signs))) {
        if (!key) continue;
        const before = first.get(key);
        if (before === undefined) first.set(key, index);
        else links.push({ a: before, b: index, reason });
      }
    return first;
  };

  const byName = linkEqual("name", (signs) => signs.names);
  linkEqual("spelling", (signs) => [signs.whole.length >= longEnoughForSlips ? signs.letters : null]);
  linkEqual("sound", (signs) => [signs.sound.length >= longEnoughToSound ? signs.sound : null]);
  linkEqual("mail", (signs) => [signs.mail]);
  linkEqual("phone", (signs) => [signs.phone]);
  for (const [index, signs] of all.entries())
    for (const shorter of withoutOneLetter(signs.whole)) {
      const other = byName.get(shorter);
      if (other !== undefined && other !== index) links.push({ a: other, b: index, reason: "spelling" });
    }
  return groupsOf(all.length, links);
}

interface Link {
  a: number;
  b: number;
  reason: Reason;
}

/** Joins what is linked, also by way of others. Of a pair with the same name it is not said that it sounds the same. */
function groupsOf(size: number, links: readonly Link[]): Group[] {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const { a, b } of links) {
    const [lower = 0, higher = 0] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    parents[higher] = lower;
  }
  const groups = new Map<number, { members: number[]; found: Set<Reason> }>();
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  for (const index of [...linked].sort((x, y) => x - y)) {
    const group = groups.get(rootOf(index)) ?? { members: [], found: new Set() };
    group.members.push(index);
    groups.set(rootOf(index), group);
  }
  for (const { a, reason } of links) groups.get(rootOf(a))?.found.add(reason);
  return [...groups.values()].map(({ members, found }) => ({ members, reasons: mostTelling(found) }));
}

/** The first of name, spelling and sound says enough; mail and phone are said beside it. */
function mostTelling(found: ReadonlySet<Reason>): Reason[] {
  const ofName = (["name", "spelling", "sound"] as const).find((reason) => found.has(reason));
  return reasons.filter(
    (reason) => reason === ofName || ((reason === "mail" || reason === "phone") && found.has(reason)),
  );
}

function withoutOneLetter(whole: string): string[] {
  if (whole.length < longEnoughForSlips) return [];
  const letters = [...whole];
  return letters.flatMap((letter, place) => (/\d/.test(letter) ? [] : [letters.toSpliced(place, 1).join("")]));
}
