import type { RosterPerson } from "./person-tokens.ts";

/** How often rosters are wrong; each of a row by itself. */
export interface Slips {
  /** A letter of a name put in, left out, changed, or changed round with the next. */
  name: number;
  /** A wrong day, month or year, or day and month changed round. */
  date: number;
  /** No birth date at all. */
  noDate: number;
  /** The middle name left out, of those who have one. */
  noMiddleName: number;
}
export const usualSlips: Slips = { name: 0.03, date: 0.015, noDate: 0.02, noMiddleName: 0.3 };

/** Rosters of people who do not exist, and how many there truly are. */
export interface MadeUp {
  rosters: RosterPerson[][];
  truth: number;
}

/** Chance that can be had again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scripts = ["latin", "hebrew", "arabic"] as const;
type Script = (typeof scripts)[number];
type Sounds = Readonly<Record<Script, string>>;

const consonants: readonly Sounds[] = [
  ["b", "ב", "ب"],
  ["d", "ד", "د"],
  ["h", "ה", "ه"],
  ["k", "ק", "ك"],
  ["l", "ל", "ل"],
  ["m", "מ", "م"],
  ["n", "נ", "ن"],
  ["r", "ר", "ر"],
  ["s", "ס", "س"],
  ["sh", "ש", "ش"],
  ["t", "ט", "ت"],
  ["z", "ז", "ز"],
  ["f", "פ", "ف"],
].map(([latin = "", hebrew = "", arabic = ""]) => ({ latin, hebrew, arabic }));
const vowels: readonly Sounds[] = [
  { latin: "a", hebrew: "", arabic: "ا" },
  { latin: "i", hebrew: "י", arabic: "ي" },
  { latin: "u", hebrew: "ו", arabic: "و" },
  { latin: "e", hebrew: "", arabic: "" },
];

/** The name of a number, in three scripts: syllables that are read alike. */
function nameOf(number: number, syllables: number): Sounds {
  let rest = number;
  const next = (of: readonly Sounds[]): Sounds => {
    const one = of[rest % of.length] as Sounds;
    rest = Math.floor(rest / of.length) + 7 * (rest % 5);
    return one;
  };
  let name: Sounds = { latin: "", hebrew: "", arabic: "" };
  for (let at = 0; at < syllables; at += 1) {
    const [consonant, vowel] = [next(consonants), next(vowels)];
    name = {
      latin: name.latin + consonant.latin + vowel.latin,
      hebrew: name.hebrew + consonant.hebrew + vowel.hebrew,
      arabic: name.arabic + consonant.arabic + vowel.arabic,
    };
  }
  const end = next(consonants);
  return { latin: name.latin + end.latin, hebrew: name.hebrew + end.hebrew, arabic: name.arabic + end.arabic };
}

interface Made {
  words: Sounds[];
  born: string;
}

/** Few names are frequent and many are rare. */
const rare = (chance: () => number, among: number): number => Math.floor(among * chance() ** 2.2);

function makePerson(chance: () => number): Made {
  const words = [nameOf(rare(chance, 700), 1), nameOf(1000 + rare(chance, 9000), 2)];
  if (chance() < 0.15) words.splice(1, 0, nameOf(rare(chance, 700), 1));
  const day = new Date(Date.UTC(2003, 0, 1) + Math.floor(chance() * 13 * 365.25) * 86_400_000);
  return { words, born: day.toISOString().slice(0, 10) };
}

/**
 * So many rosters with `rows` rows in all. Each roster is kept in one script; neighbours share people, some of them
 * three or four rosters, so that about a quarter of the rows are of people whom another roster holds too.
 */
export function makeRosters(seed: number, partners: number, rows: number, slips = usualSlips): MadeUp {
  const chance = seeded(seed);
  const rosters: RosterPerson[][] = Array.from({ length: partners }, () => []);
  const scriptOf = rosters.map(() => scripts[[0, 0, 1, 1, 2][Math.floor(chance() * 5)] ?? 0] ?? "latin");
  let [truth, written] = [0, 0];
  while (written < rows) {
    const person = makePerson(chance);
    const home = Math.floor(chance() * partners);
    const times = chance() < 0.2 ? (chance() < 0.7 ? 2 : chance() < 0.7 ? 3 : 4) : 1;
    for (let time = 0; time < times; time += 1) {
      const at = (home + time * (1 + Math.floor(chance() * 3))) % partners;
      rosters[at]?.push(writeRow(person, scriptOf[at] ?? "latin", slips, chance));
    }
    truth += 1;
    written += times;
  }
  return { rosters, truth };
}

function writeRow({ words, born }: Made, script: Script, slips: Slips, chance: () => number): RosterPerson {
  const kept = words.length > 2 && chance() < slips.noMiddleName ? [words[0], words[2]] : words;
  const written = kept.map((word) => word?.[script] ?? "");
  if (chance() < slips.name) {
    const which = Math.floor(chance() * written.length);
    written[which] = misspell(written[which] ?? "", script, chance);
  }
  if (chance() < 0.5) written.reverse();
  const date = chance() < slips.noDate ? "" : chance() < slips.date ? misdate(born, chance) : born;
  return { name: written.join(" "), born: date };
}

function misspell(word: string, script: Script, chance: () => number): string {
  const at = Math.floor(chance() * word.length);
  const letter = consonants[Math.floor(chance() * consonants.length)]?.[script] ?? "";
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return (
    [
      before + letter + after,
      before + letter + word.slice(at),
      before + after,
      before + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
    ][Math.floor(chance() * 4)] ?? word
  );
}

function misdate(born: string, chance: () => number): string {
  const [year = "", month = "", day = ""] = born.split("-");
  const two = (number: number) => String(number).padStart(2, "0");
  const kind = Math.floor(chance() * 4);
  if (kind === 0) return `${year}-${month}-${two(1 + Math.floor(chance() * 28))}`;
  if (kind === 1) return `${year}-${two(1 + Math.floor(chance() * 12))}-${day > "28" ? "28" : day}`;
  if (kind === 2) return `${Number(year) + (chance() < 0.5 ? 1 : -1)}-${month}-${day > "28" ? "28" : day}`;
  return Number(day) <= 12 ? `${year}-${day}-${month}` : born;
}
