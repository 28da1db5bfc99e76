import { allSoundsOf } from "../../text/sounds.ts";
import { foldWord, openFinals } from "../../text/tokens.ts";
import { hmacWith, type KeyedHash, sha256, stretch } from "./keyed-hash.ts";

/** Somebody of a roster, as far as is needed to tell people apart. */
export interface RosterPerson {
  /** All names in any order, in any of the three scripts. */
  name: string;
  /** `2011-04-03` */
  born: string;
}

/**
 * What is made of a person: one exact token, of the names as they are spelled and the date; and looser ones, which
 * survive other scripts and spellings (`sound`), a name that one roster leaves out (`part`), a letter typed wrong in one
 * of the names (`slip`), and a day, month or year typed wrong or changed round (`day`). Each kind has so many places,
 * and what is not needed is filled with chance, so that nobody learns how long a name is.
 */
export const tokenKinds = [
  { kind: "exact", places: 1 },
  { kind: "sound", places: 4 },
  { kind: "part", places: 3 },
  { kind: "slip", places: 12 },
  { kind: "day", places: 4 },
] as const;
export type TokenKind = (typeof tokenKinds)[number]["kind"];

export const tokenBytes = 8;
export const placesOfPerson = tokenKinds.reduce((sum, { places }) => sum + places, 0);
export const bytesOfPerson = placesOfPerson * tokenBytes;

/** How far the decoys' dates lie from the true ones: so far that no slip of the pen comes there. */
const decoyDays = 47;
/** Of so many people one has a decoy, chosen by the exact token, so that a person has one in every roster or in none. */
export const peopleForOneDecoy = 8;

export const stretchedTimes = 600_000;

/** The key that is made of the secret which partners share. It never leaves the browser. */
export const keyOf = (secret: string, countId: string, times = stretchedTimes): Uint8Array<ArrayBuffer> =>
  stretch(bytesOf(tidySecret(secret)), sha256(bytesOf(`fivefold joint count ${countId}`)), times);

/** Spaces, hyphens and capitals of a secret do not count: it is passed on by mouth and by chat. */
export const tidySecret = (secret: string): string =>
  secret
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-–—_]+/g, "");

/** Four signs by which partners see that they typed the same secret; far too short to tell the secret by. */
export const checkWordOf = (key: Uint8Array): string =>
  [...hmacWith(key)(bytesOf("check")).subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const articles = new Set(["al", "el", "אל", "ال"]);
const mostWords = 4;

interface Word {
  spelled: string;
  /** What may be heard of it, the likeliest first. */
  sounds: readonly string[];
}

/** A name's words as they are compared; titles and other signs are no words. */
function wordsOf(name: string): Word[] {
  return name
    .normalize("NFC")
    .split(/[^\p{L}\p{M}'’׳"״]+/u)
    .map((written) => written.replace(/^['’׳"״]+|["״]+$/gu, ""))
    .filter((written) => /\p{L}/u.test(written) && !articles.has(written.toLowerCase()))
    .slice(0, mostWords)
    .map((written) => ({
      spelled: openFinals(foldWord(written)).replace(/['"]/g, ""),
      sounds: [...new Set(allSoundsOf(written).map(foldSound))],
    }))
    .map((word) => (word.sounds.length > 0 ? word : { ...word, sounds: [word.spelled] }));
}

/** Where writers of the three scripts part ways most, in sh and s, in h and kh, people's names are heard alike. */
const foldSound = (sound: string): string => sound.replace(/\$/g, "s").replace(/h/g, "k") || "a";

/** Whether a person can be told from others: two names at least, and a whole date. */
export const isWhole = ({ name, born }: RosterPerson): boolean =>
  wordsOf(name).length >= 2 && /^\d{4}-\d{2}-\d{2}$/.test(born) && !Number.isNaN(Date.parse(born));

/** All that is hashed of a person, by kind, before it is hashed. */
export function textsOf({ name, born }: RosterPerson): Record<TokenKind, string[]> {
  const words = wordsOf(name);
  const spelled = joined(words.map((word) => word.spelled));
  const heard = words.map(({ sounds }) => sounds[0] ?? "");
  const [year = "", month = "", day = ""] = born.split("-");
  const turned = Number(day) <= 12 ? [`${year} ${joined([day, month])}`] : [];
  return {
    exact: [`${spelled}|${born}`],
    sound: readings(words).map((sounds) => `${joined(sounds)}|${born}`),
    part: pairs(heard).map((two) => `${joined(two)}|${born}`),
    slip: slips(heard).map((slip) => `${slip}|${born}`),
    day: [`${year}-${month}`, `${year}--${day}`, `-${month}-${day}`, ...turned].map((left) => `${spelled}|${left}`),
  };
}

const joined = (words: readonly string[]): string => words.toSorted().join(" ");

function readings(words: readonly Word[]): string[][] {
  let all: string[][] = [[]];
  for (const { sounds } of words) all = all.flatMap((before) => sounds.map((sound) => [...before, sound])).slice(0, 4);
  return all;
}

const pairs = (heard: readonly string[]): string[][] =>
  heard.length > 3 ? [] : heard.flatMap((one, at) => heard.slice(at + 1).map((other) => [one, other]));

/** The names with one consonant of one of them left out: two that differ in a single one share such a form. */
function slips(heard: readonly string[]): string[] {
  const found = heard.flatMap((word, at) => {
    const others = joined(heard.filter((_, place) => place !== at));
    const left = [...word].map((_, gone) => word.slice(0, gone) + word.slice(gone + 1));
    return [word, ...left].map((form) => `${others} ~${form}`);
  });
  return [...new Set(found)];
}

/** Fills bytes by chance, as `crypto.getRandomValues` does. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => void;

/** What one partner's browser sends of its roster: nobody without the secret can read a name from it. */
export interface RosterTokens {
  /** So many places of 8 bytes for each person, in an order of chance. */
  blocks: Uint8Array<ArrayBuffer>;
  /** The same, of people who do not exist: by them it is known how often two people are alike by chance. */
  decoys: Uint8Array<ArrayBuffer>;
  /** How many people there are; rows that are the same letter by letter are one. */
  people: number;
  /** Of them without a whole birth date or with one name only: nobody can tell whether others count them too. */
  unclear: number;
  /** Rows that were one more time the same person. */
  doubles: number;
}

/** Small rosters are filled up to this many blocks, so that their number tells less. */
const fewestBlocks = 64;

/** Makes the tokens of a roster. `went` is told how many are done. */
export function makeTokens(
  people: readonly RosterPerson[],
  key: Uint8Array,
  chance: Chance,
  went: (done: number) => void = () => {},
): RosterTokens {
  const hash = hmacWith(key);
  const whole = people.filter(isWhole);
  const seen = new Set<string>();
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const decoys: Uint8Array<ArrayBuffer>[] = [];
  for (const [done, person] of whole.entries()) {
    if (done % 500 === 0) went(done);
    const block = blockOf(person, hash, chance);
    const exact = String.fromCharCode(...block.subarray(0, tokenBytes));
    if (seen.has(exact)) continue;
    seen.add(exact);
    blocks.push(block);
    if ((block[0] ?? 0) % peopleForOneDecoy === 0)
      decoys.push(blockOf({ name: person.name, born: later(person.born) }, hash, chance));
  }
  const unclear = people.length - whole.length;
  while (blocks.length < fewestBlocks) blocks.push(byChance(bytesOfPerson, chance));
  return {
    blocks: together(shuffle(blocks, chance)),
    decoys: together(shuffle(decoys, chance)),
    people: seen.size + unclear,
    unclear,
    doubles: whole.length - seen.size,
  };
}

const later = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + decoyDays * 86_400_000).toISOString().slice(0, 10);

function byChance(length: number, chance: Chance): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  chance(bytes);
  return bytes;
}

function blockOf(person: RosterPerson, hash: KeyedHash, chance: Chance): Uint8Array<ArrayBuffer> {
  const block = byChance(bytesOfPerson, chance);
  const texts = textsOf(person);
  let place = 0;
  for (const { kind, places } of tokenKinds) {
    for (const [at, text] of texts[kind].slice(0, places).entries())
      block.set(hash(bytesOf(`${kind}|${text}`)).subarray(0, tokenBytes), (place + at) * tokenBytes);
    place += places;
  }
  return block;
}

function together(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.length * bytesOfPerson);
  parts.forEach((part, at) => {
    all.set(part, at * bytesOfPerson);
  });
  return all;
}

/** Puts a list in an order of chance (Fisher and Yates); the last bit of unevenness is of no use to anybody. */
function shuffle<T>(list: readonly T[], chance: Chance): T[] {
  const order = [...list];
  const numbers = new Uint32Array(byChance(list.length * 4, chance).buffer);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const with_ = (numbers[at] ?? 0) % (at + 1);
    [order[at], order[with_]] = [order[with_] as T, order[at] as T];
  }
  return order;
}
