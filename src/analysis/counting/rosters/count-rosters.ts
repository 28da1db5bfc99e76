import { bytesOfPerson, peopleForOneDecoy, placesOfPerson, type TokenKind, tokenKinds } from "./person-tokens.ts";

/** What one partner sent of its roster. */
export interface RosterPart {
  blocks: Uint8Array;
  decoys: Uint8Array;
  people: number;
  unclear: number;
}

/** How many people several rosters hold, each counted once: somewhere from `low` to `high`. */
export interface JointFigures {
  /** All rosters added up, as if nobody stood in two. */
  sum: number;
  low: number;
  high: number;
}

/** So much of what chance explains is taken off again at the low end: a fifth is left for what the decoys do not see. */
const trusted = 0.8;
/** So many standard deviations of a count of decoys are allowed for. */
const deviations = 3;
/** Two errors at once, in name and date, are seen by no token; so many times the number that independence gives is allowed for. */
const errorsComeTogether = 1.5;

/**
 * Counts the people of several rosters once. At the high end only those are one who share the exact token, or sound alike
 * and were born on the same day where no roster holds two of whom that is true, as of twins; how often chance makes two
 * people so alike is added, as the decoys tell. At the low end all are one who share any token, over others
 * too (union-find; Tarjan 1975); of these, most of what chance explains is taken off, those with two errors at once are
 * allowed for from the rates of single ones, and whoever has no whole birth date is taken to stand in another roster.
 * Decoys are as in proteomics (Elias and Gygi 2007): they can be matched by chance alone.
 */
export function countRosters(parts: readonly RosterPart[]): JointFigures {
  const sum = parts.reduce((all, part) => all + part.people, 0);
  const unclear = parts.reduce((all, part) => all + part.unclear, 0);
  const largest = Math.max(0, ...parts.map(({ people }) => people));
  const found = matchAll(parts);
  const merged = found.merged.any;
  const rate = (count: number, byChance: number) => Math.max(0, count - byChance) / Math.max(1, merged);
  const spelling = rate(found.merged.heard - found.merged.exact, found.chance.heard);
  const name = rate(found.merged.named - found.merged.heard, found.chance.named);
  const date = rate(merged - found.merged.named, found.chance.dated);
  const twoErrors = merged * (date * (spelling + name) + name * name) * errorsComeTogether;
  const { chance } = found;
  const all = chance.heard + chance.named + chance.dated;
  const taken = trusted * Math.max(0, all - deviations * spreadOf(all));
  const sureByChance = chance.exact + chance.heard + deviations * spreadOf(chance.exact + chance.heard);
  const high = Math.min(sum, Math.ceil(sum - found.merged.sure + sureByChance));
  const low = Math.floor(sum - unclear - merged + taken - twoErrors);
  return { sum, low: Math.min(high, Math.max(largest, low)), high };
}

/** Each match of a decoy stands for so many: for the people without one, and every two are met twice. */
const weightOfDecoy = peopleForOneDecoy / 2;

/** The standard deviation of a number that decoys were counted for. */
const spreadOf = (count: number): number => Math.sqrt(count / weightOfDecoy) * weightOfDecoy;

interface Matched {
  /**
   * How many records fell to others: by exact tokens, then also by what is heard, by other names' forms, and by dates;
   * and for sure, by exact tokens and by what is heard of only one in each roster.
   */
  merged: { exact: number; sure: number; heard: number; named: number; any: number };
  /** How many of these chance alone would bring, by the decoys. */
  chance: { exact: number; heard: number; named: number; dated: number };
}

const stageOf: Record<TokenKind, keyof Matched["chance"]> = {
  exact: "exact",
  sound: "heard",
  part: "named",
  slip: "named",
  day: "dated",
};

function matchAll(parts: readonly RosterPart[]): Matched {
  const records = joinWords(parts.map(({ blocks }) => blocks));
  const decoys = joinWords(parts.map(({ decoys: own }) => own));
  const groups = new Groups(records.people);
  const decoyGroups = new Groups(decoys.people);
  const merged = { exact: 0, sure: 0, heard: 0, named: 0, any: 0 };
  const hits = { exact: 0, heard: 0, named: 0, dated: 0 };
  const met = new Set<number>();
  let byExact: Int32Array = new Int32Array();
  let from = 0;
  for (const { kind, places } of tokenKinds) {
    const table = new TokenTable(records, from, places);
    table.fill((one, other) => groups.join(one, other));
    if (kind === "exact") {
      new TokenTable(decoys, from, places).fill((one, other) => decoyGroups.join(one, other));
      byExact = groups.roots();
    }
    if (kind === "sound") {
      const sure = new Groups(records.people, byExact);
      table.meetAlone(rosterOfEach(parts, records.people), (one, other) => sure.join(one, other));
      merged.sure = records.people - sure.count;
    }
    const stage = stageOf[kind];
    table.meet(decoys, (decoy, record) => {
      // Pairs that a decoy met by an earlier kind are not met again.
      const pair = decoyGroups.rootOf(decoy) * records.people + (byExact[record] ?? 0);
      if (met.has(pair)) return;
      met.add(pair);
      hits[stage] += 1;
    });
    if (stage === "exact") met.clear();
    const gone = records.people - groups.count;
    if (stage === "dated") merged.any = gone;
    else merged[stage] = gone;
    from += places;
  }
  const chance = {
    exact: hits.exact * weightOfDecoy,
    heard: hits.heard * weightOfDecoy,
    named: hits.named * weightOfDecoy,
    dated: hits.dated * weightOfDecoy,
  };
  return { merged, chance };
}

/** The roster of each record, by its place. */
function rosterOfEach(parts: readonly RosterPart[], people: number): Int32Array {
  const rosters = new Int32Array(people);
  let at = 0;
  parts.forEach(({ blocks }, roster) => {
    const size = Math.floor(blocks.length / bytesOfPerson);
    rosters.fill(roster, at, at + size);
    at += size;
  });
  return rosters;
}

/** Tokens as two words of 32 bits each, person after person. */
interface Words {
  words: Uint32Array;
  people: number;
}

function joinWords(blocks: readonly Uint8Array[]): Words {
  const people = blocks.reduce((sum, block) => sum + Math.floor(block.length / bytesOfPerson), 0);
  const bytes = new Uint8Array(people * bytesOfPerson);
  let at = 0;
  for (const block of blocks) {
    const whole = block.length - (block.length % bytesOfPerson);
    bytes.set(block.subarray(0, whole), at);
    at += whole;
  }
  return { words: new Uint32Array(bytes.buffer), people };
}

/** All tokens of one kind, found by their bits (open addressing); of those that are equal the first stands for all. */
class TokenTable {
  private readonly of: Words;
  private readonly from: number;
  private readonly places: number;
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** For the `places` of each person that begin at `from`. */
  constructor(of: Words, from: number, places: number) {
    this.of = of;
    this.from = from;
    this.places = places;
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, of.people * places * 1.6)));
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
  }

  /** Puts all tokens in; tells of each that is there already. */
  fill(same: (record: number, first: number) => void): void {
    const { words, people } = this.of;
    for (let record = 0; record < people; record += 1)
      for (let place = 0; place < this.places; place += 1) {
        const at = (record * placesOfPerson + this.from + place) * 2;
        const slot = this.slotOf(words, at);
        const held = this.slots[slot] as number;
        if (held === -1) this.slots[slot] = at;
        else same(record, this.personAt(held));
      }
  }

  /** Looks the tokens of others up, and tells of each that is here. */
  meet({ words, people }: Words, met: (other: number, record: number) => void): void {
    for (let other = 0; other < people; other += 1)
      for (let place = 0; place < this.places; place += 1) {
        const held = this.slots[this.slotOf(words, (other * placesOfPerson + this.from + place) * 2)] as number;
        if (held !== -1) met(other, this.personAt(held));
      }
  }

  /** Tells of every record and the first that shares a token with it, where no roster has two that do. */
  meetAlone(rosters: Int32Array, same: (record: number, first: number) => void): void {
    const last = new Int32Array(this.slots.length).fill(-1);
    const shared = new Uint8Array(this.slots.length);
    const each = (visit: (record: number, slot: number) => void) => {
      for (let record = 0; record < this.of.people; record += 1)
        for (let place = 0; place < this.places; place += 1)
          visit(record, this.slotOf(this.of.words, (record * placesOfPerson + this.from + place) * 2));
    };
    each((record, slot) => {
      const before = last[slot] as number;
      if (before !== -1 && before !== record && rosters[before] === rosters[record]) shared[slot] = 1;
      last[slot] = record;
    });
    each((record, slot) => {
      const first = this.personAt(this.slots[slot] as number);
      if (shared[slot] === 0 && first !== record) same(record, first);
    });
  }

  private personAt(at: number): number {
    return Math.floor(at / (placesOfPerson * 2));
  }

  /** Where a token is, or would be. */
  private slotOf(words: Uint32Array, at: number): number {
    const mine = this.of.words;
    const [one, other] = [words[at] as number, words[at + 1] as number];
    let slot = one & this.mask;
    for (;;) {
      const held = this.slots[slot] as number;
      if (held === -1 || (mine[held] === one && mine[held + 1] === other)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** Who is one with whom. */
class Groups {
  private readonly parent: Int32Array;
  /** How many groups there are. */
  count: number;

  /** Each by itself, or as they were grouped before. */
  constructor(size: number, before?: Int32Array) {
    this.parent = before ? before.slice() : Int32Array.from({ length: size }, (_, at) => at);
    this.count = this.parent.reduce((roots, parent, at) => roots + (parent === at ? 1 : 0), 0);
  }

  rootOf(one: number): number {
    const { parent } = this;
    let at = one;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    this.parent[Math.max(a, b)] = Math.min(a, b);
    this.count -= 1;
  }

  roots(): Int32Array {
    return Int32Array.from(this.parent, (_, at) => this.rootOf(at));
  }
}
