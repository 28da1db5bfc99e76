import { romanize, withoutSigns } from "../../core/romanize.ts";

/** Why two organizations look like one. */
export const reasons = ["name", "spelling", "sound", "number", "mail", "phone"] as const;
export type Reason = (typeof reasons)[number];

/** What is compared. */
export interface Likeable {
  name: string;
  /** Its name in other languages and spellings: any of them may be like any of another's. */
  otherNames?: readonly string[];
  identifiers?: readonly { number: string }[];
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

/** A word begins with its first sound in every alphabet, also where that is a vowel: east is not west. */
const beginningOf = (word: string): string => (/^[aeiou]/.test(word) ? "'" : (/^[wy]/.exec(word)?.[0] ?? ""));

const foldWord = (word: string): string =>
  beginningOf(word) + folds.reduce((text, [from, to]) => text.replace(from, to), word);

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

/** A registry's number without what people write between its digits; null where it is too short to tell. */
function numberKey(number: string): string | null {
  const key = number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return key.replace(/\D/g, "").length < 5 ? null : key;
}

interface NameSigns {
  /** Equal in two: the same name. */
  names: string[];
  /** The name without its spaces. */
  whole: string;
  sound: string;
  /** The letters of the name in the order of the alphabet, its digits as they stand: equal where letters were swapped. */
  letters: string;
}

interface Signs {
  /** Of the name and of each other name. */
  named: NameSigns[];
  numbers: (string | null)[];
  mail: string | null;
  phone: string | null;
}

function signsOfName(name: string): NameSigns {
  const words = wordsOf(name);
  const whole = words.join("");
  return {
    names: [whole, [...words].sort().join("")],
    whole,
    sound: soundOf(name),
    letters: `${[...whole.replace(/\d/g, "")].sort().join("")}${whole.replace(/\D/g, "")}`,
  };
}

const signsOf = ({ name, otherNames = [], identifiers = [], contactMail, contactPhone }: Likeable): Signs => ({
  named: [name, ...otherNames].map(signsOfName),
  numbers: identifiers.map(({ number }) => numberKey(number)),
  mail: mailKey(contactMail),
  phone: contactPhone ? phoneKey(contactPhone) : null,
});

const mailKey = (mail: string | null): string | null => mail?.trim().toLowerCase() || null;

/** From so many on, a mail or a phone is one that a roof organization or an office lends, and says nothing of who is who. */
const crowd = 3;

/** A mail or a phone that several have, and who: worth a look, and no reason to call them doubles. */
export interface Shared {
  kind: "mail" | "phone";
  value: string;
  members: number[];
}

/** The mails and phones that three or more have. */
export function findShared(organizations: readonly Likeable[]): Shared[] {
  const found = new Map<string, Shared>();
  for (const [index, { contactMail, contactPhone }] of organizations.entries())
    for (const [kind, value, key] of [
      ["mail", contactMail, mailKey(contactMail)],
      ["phone", contactPhone, contactPhone && phoneKey(contactPhone)],
    ] as const) {
      if (!key) continue;
      const one = found.get(`${kind} ${key}`) ?? { kind, value: value?.trim() ?? key, members: [] };
      one.members.push(index);
      found.set(`${kind} ${key}`, one);
    }
  return [...found.values()].filter(({ members }) => members.length >= crowd);
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
  const linkEqual = (
    reason: Reason,
    keysOf: (signs: Signs) => (string | null)[],
    most = Number.POSITIVE_INFINITY,
  ): ReadonlyMap<string, number> => {
    const holders = new Map<string, number[]>();
    for (const [index, signs] of all.entries())
      for (const key of new Set(keysOf(signs))) {
        if (!key) continue;
        const before = holders.get(key);
        if (before) before.push(index);
        else holders.set(key, [index]);
      }
    for (const [first, ...others] of holders.values())
      if (first !== undefined && others.length < most) for (const b of others) links.push({ a: first, b, reason });
    return new Map([...holders].map(([key, [first]]) => [key, first ?? 0]));
  };

  const byName = linkEqual("name", ({ named }) => named.flatMap(({ names }) => names));
  linkEqual("spelling", ({ named }) => named.map((n) => (n.whole.length >= longEnoughForSlips ? n.letters : null)));
  linkEqual("sound", ({ named }) =>
    named.map((n) => (n.sound.replace(/'/g, "").length >= longEnoughToSound ? n.sound : null)),
  );
  linkEqual("number", ({ numbers }) => numbers);
  linkEqual("mail", ({ mail }) => [mail], crowd - 1);
  linkEqual("phone", ({ phone }) => [phone], crowd - 1);
  for (const [index, { named }] of all.entries())
    for (const shorter of named.flatMap(({ whole }) => withoutOneLetter(whole))) {
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

/** The first of name, spelling and sound says enough; number, mail and phone are said beside it. */
function mostTelling(found: ReadonlySet<Reason>): Reason[] {
  const ofName = (["name", "spelling", "sound"] as const).find((reason) => found.has(reason));
  return reasons.filter(
    (reason) => reason === ofName || (["number", "mail", "phone"].includes(reason) && found.has(reason)),
  );
}

function withoutOneLetter(whole: string): string[] {
  if (whole.length < longEnoughForSlips) return [];
  const letters = [...whole];
  return letters.flatMap((letter, place) => (/\d/.test(letter) ? [] : [letters.toSpliced(place, 1).join("")]));
}
