import { findOpinionGroups } from "../../../analysis/opinion/groups.ts";
import type { Votes } from "../../../analysis/opinion/votes.ts";
import { inFives } from "../conversation.ts";
import type { Place, ToldFigures } from "./figures.ts";
import { keepLetters } from "./letters.ts";
import { nextStep, totalsOf } from "./protected-steps.ts";
import { markOf, type Spots, shapeOf, spotsOf } from "./shapes.ts";
import { readTold, writeTold } from "./told-bytes.ts";
import { keepPlaces, membership, picture, placesTold } from "./told-places.ts";
import { codeOf, type Share, type Shares, shareOf, ToldSteps } from "./told-steps.ts";

/** Votes one after another: the number of who votes, of the statement, and the vote. */
export type VoteNumbers = Int32Array;

/** What was told before the program was started again. */
export interface Before {
  told: Uint8Array | null;
  figures: ToldFigures;
}

/** What one count gives: what may be told, what that rests on, and where each person stands in it, for her own eyes. */
export interface Counted {
  figures: ToldFigures;
  told: Uint8Array;
  places: Map<number, Place>;
}

/** All votes of one conversation with what was told of them; it lives where the counting is done. */
export class OpinionBook {
  readonly #fewest: number;
  readonly #votes = new Map<number, Map<number, number>>();
  readonly #told: Map<number, ToldSteps>;
  #figures: ToldFigures;
  #letters = new Map<number, number>();
  #spots: Spots = new Map();

  constructor(fewest: number, votes: VoteNumbers, before: Before) {
    this.#fewest = fewest;
    this.#figures = before.figures;
    this.#told = before.told ? readTold(before.told) : new Map();
    for (const [one, { part }] of this.#toldOf(membership).last) this.#letters.set(one, part);
    this.add(votes);
  }

  /** Takes votes in; the later vote of a person on a statement stands. */
  add(votes: VoteNumbers): void {
    for (let at = 0; at + 2 < votes.length; at += 3) {
      const one = votes[at] ?? 0;
      const own = this.#votes.get(one) ?? new Map<number, number>();
      own.set(votes[at + 1] ?? 0, votes[at + 2] ?? 0);
      this.#votes.set(one, own);
    }
  }

  /** Finds the groups, and says what may be told now of the statements that are shown; the last time, however few steps that spares. */
  count(shown: readonly number[], isLast = false): Counted {
    const { people, votes } = this.#arrange(shown);
    const groups = votes.participants === 0 ? null : findOpinionGroups(votes, "auto");
    const groupOf = new Map(people.map((one, place) => [one, groups?.groupOf[place] ?? -1]));
    this.#letters = this.#letterPeople(groupOf, groups?.groups ?? 0);
    if (groups) this.#spots = spotsOf(people, groups.positions, this.#spots);
    this.#tell(people, shown, isLast);
    this.#figures = this.#draw(people.length, votes.vote.length, shown);
    return { figures: this.#figures, told: writeTold(this.#told), places: placesTold(this.#told) };
  }

  #arrange(shown: readonly number[]): { people: number[]; votes: Votes } {
    const place = new Map(shown.map((number, at) => [number, at]));
    const people: number[] = [];
    const start = [0];
    const statement: number[] = [];
    const vote: number[] = [];
    for (const [one, own] of this.#votes) {
      for (const [number, said] of own) {
        const at = place.get(number);
        if (at === undefined) continue;
        statement.push(at);
        vote.push(said);
      }
      if (statement.length === start.at(-1)) continue;
      people.push(one);
      start.push(statement.length);
    }
    return {
      people,
      votes: {
        participants: people.length,
        statements: shown.length,
        start: Int32Array.from(start),
        statement: Int32Array.from(statement),
        vote: Int8Array.from(vote),
      },
    };
  }

  /** The letter of each person's group; −1 where she is in none, or in one of too few people to be told of. */
  #letterPeople(groupOf: ReadonlyMap<number, number>, groups: number): Map<number, number> {
    const letters = keepLetters(groupOf, groups, this.#letters);
    const sizes = new Array<number>(groups).fill(0);
    for (const group of groupOf.values()) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
    const letterOf = (group: number) => ((sizes[group] ?? 0) < this.#fewest ? -1 : (letters[group] ?? -1));
    return new Map([...groupOf].map(([one, group]) => [one, letterOf(group)]));
  }

  #toldOf(number: number): ToldSteps {
    const told = this.#told.get(number) ?? new ToldSteps();
    this.#told.set(number, told);
    return told;
  }

  #tell(people: readonly number[], shown: readonly number[], isLast: boolean): void {
    const now = new Map(shown.map((number) => [number, new Map<number, Share>()]));
    const inGroups = new Map<number, Share>();
    for (const one of people) {
      const part = this.#letters.get(one) ?? -1;
      // How many are in no group is not told, so that who is in one for the first time is taken from nowhere.
      if (part >= 0) inGroups.set(one, shareOf(part, 0));
      for (const [number, vote] of this.#votes.get(one) ?? []) now.get(number)?.set(one, shareOf(part, vote));
    }
    // What was told of a statement that is not shown just now still counts, should it be shown again.
    for (const [number, shares] of [...now, [membership, inGroups] as const]) {
      const told = this.#toldOf(number);
      const next = nextStep(told, shares, this.#fewest);
      if (isLast || told.isWorthAStep(next)) told.tell(next);
    }
  }

  #draw(people: number, votes: number, shown: readonly number[]): ToldFigures {
    const sizes = totalsOf(this.#toldOf(membership).last);
    const letters = [...sizes.keys()].filter((letter) => letter >= 0).sort((a, b) => a - b);
    const shapes = this.#drawShapes(letters);
    return {
      people: inFives(people),
      votes: people < this.#fewest ? 0 : inFives(votes),
      groups: letters.map((letter) => ({
        letter,
        size: sizes.get(letter)?.seen ?? 0,
        shape: shapes.get(letter) ?? null,
      })),
      statements: shown.flatMap((number) => {
        const totals = totalsOf(this.#toldOf(number).last);
        if (totals.size === 0) return [];
        const all = { agrees: 0, disagrees: 0, seen: 0 };
        for (const { agrees, disagrees, seen } of totals.values()) {
          all.agrees += agrees;
          all.disagrees += disagrees;
          all.seen += seen;
        }
        const byGroup = letters.flatMap((letter) => {
          const total = totals.get(letter);
          return total ? [{ letter, ...total }] : [];
        });
        return [{ number, all, byGroup }];
      }),
    };
  }

  /**
   * Shapes are drawn anew together, once that is a step like those of the figures in which nobody is held back: who is in
   * which group by which answers.
   */
  #drawShapes(letters: readonly number[]): Map<number, Drawn> {
    const known = new Map(this.#figures.groups.map(({ letter, shape }) => [letter, shape]));
    const told = this.#toldOf(picture);
    const now = new Map<number, Share>();
    for (const one of this.#spots.keys()) {
      const letter = this.#letters.get(one) ?? -1;
      if (letter >= 0) now.set(one, shareOf(letter, markOf(this.#votes.get(one) ?? new Map())));
    }
    if (!isAlike(nextStep(told, now, this.#fewest), now) || !told.isWorthAStep(now)) return known;
    const isNew = !isAlike(told.last, now);
    told.tell(now);
    if (isNew) keepPlaces(this.#told, now.keys(), this.#spots);
    const peopleOf = Map.groupBy(now.keys(), (one) => now.get(one)?.part ?? -1);
    return new Map(
      letters.map((letter): [number, Drawn] => {
        const before = known.get(letter) ?? null;
        const spots = (peopleOf.get(letter) ?? []).flatMap((one) => this.#spots.get(one) ?? []);
        return [letter, (isNew || !before) && spots.length >= this.#fewest ? shapeOf(spots) : isNew ? null : before];
      }),
    );
  }
}

type Drawn = ToldFigures["groups"][number]["shape"];

const isAlike = (a: Shares, b: Shares): boolean =>
  a.size === b.size && [...a].every(([one, share]) => codeOf(share) === codeOf(b.get(one)));
