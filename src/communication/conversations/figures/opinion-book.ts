import { findOpinionGroups } from "../../../analysis/opinion/groups.ts";
import type { Votes } from "../../../analysis/opinion/votes.ts";
import { inFives } from "../conversation.ts";
import type { Place, ToldFigures } from "./figures.ts";
import { keepLetters } from "./letters.ts";
import { nextStep, type Share, totalsOf } from "./protected-steps.ts";
import { type Spots, shapeOf, spotsOf } from "./shapes.ts";
import { readTold, shareOf, writeTold } from "./told-bytes.ts";

/** Votes one after another: the number of who votes, of the statement, and the vote. */
export type VoteNumbers = Int32Array;

/** What was told before the program was started again. */
export interface Before {
  told: Uint8Array | null;
  figures: ToldFigures;
}

/** What one count gives: what may be told, what that rests on, and where each person stands, for her own eyes. */
export interface Counted {
  figures: ToldFigures;
  told: Uint8Array;
  places: Map<number, Place>;
}

/** Stands for which group people are in, among the numbers of statements. */
const membership = -1;

/** All votes of one conversation with what was told of them; it lives where the counting is done. */
export class OpinionBook {
  readonly #fewest: number;
  readonly #votes = new Map<number, Map<number, number>>();
  #told: Map<number, Map<number, Share>>;
  #figures: ToldFigures;
  #letters = new Map<number, number>();
  #spots: Spots = new Map();
  /** Who has voted since the shapes of the groups were drawn. */
  readonly #moved = new Set<number>();

  constructor(fewest: number, votes: VoteNumbers, before: Before) {
    this.#fewest = fewest;
    this.#figures = before.figures;
    this.#told = before.told ? readTold(before.told) : new Map();
    for (const [one, { part }] of this.#told.get(membership) ?? []) this.#letters.set(one, part);
    this.add(votes);
  }

  /** Takes votes in; the later vote of a person on a statement stands. */
  add(votes: VoteNumbers): void {
    for (let at = 0; at + 2 < votes.length; at += 3) {
      const one = votes[at] ?? 0;
      const own = this.#votes.get(one) ?? new Map<number, number>();
      own.set(votes[at + 1] ?? 0, votes[at + 2] ?? 0);
      this.#votes.set(one, own);
      this.#moved.add(one);
    }
  }

  /** Finds the groups, and says what may be told now of the statements that are shown. */
  count(shown: readonly number[]): Counted {
    const { people, votes } = this.#arrange(shown);
    const groups = votes.participants === 0 ? null : findOpinionGroups(votes, "auto");
    const groupOf = new Map(people.map((one, place) => [one, groups?.groupOf[place] ?? -1]));
    this.#letters = this.#letterPeople(groupOf, groups?.groups ?? 0);
    if (groups) this.#spots = spotsOf(people, groups.positions, this.#spots);
    this.#tell(people, shown);
    this.#figures = this.#draw(people.length, votes.vote.length, shown);
    return { figures: this.#figures, told: writeTold(this.#told), places: this.#places() };
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

  #tell(people: readonly number[], shown: readonly number[]): void {
    const now = new Map(shown.map((number) => [number, new Map<number, Share>()]));
    const inGroups = new Map<number, Share>();
    for (const one of people) {
      const part = this.#letters.get(one) ?? -1;
      inGroups.set(one, shareOf(part, 0));
      for (const [number, vote] of this.#votes.get(one) ?? []) now.get(number)?.set(one, shareOf(part, vote));
    }
    const told = new Map<number, Map<number, Share>>();
    for (const [number, shares] of [...now, [membership, inGroups] as const])
      told.set(number, nextStep(this.#told.get(number) ?? new Map(), shares, this.#fewest));
    // What was told of a statement that is not shown just now still counts, should it be shown again.
    for (const [number, shares] of this.#told) if (!told.has(number)) told.set(number, shares);
    this.#told = told;
  }

  #draw(people: number, votes: number, shown: readonly number[]): ToldFigures {
    const sizes = totalsOf(this.#told.get(membership) ?? new Map());
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
        const totals = totalsOf(this.#told.get(number) ?? new Map());
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

  /** Shapes are drawn anew together, once of each group nobody or enough people have voted since. */
  #drawShapes(letters: readonly number[]): Map<number, ToldFigures["groups"][number]["shape"]> {
    const known = new Map(this.#figures.groups.map(({ letter, shape }) => [letter, shape]));
    const peopleOf = Map.groupBy(this.#spots.keys(), (one) => this.#letters.get(one) ?? -1);
    const may = letters.every((letter) => {
      const moved = (peopleOf.get(letter) ?? []).filter((one) => this.#moved.has(one)).length;
      return moved === 0 || moved >= this.#fewest;
    });
    if (!may) return known;
    this.#moved.clear();
    return new Map(
      letters.flatMap((letter) => {
        const spots = (peopleOf.get(letter) ?? []).flatMap((one) => this.#spots.get(one) ?? []);
        return spots.length < this.#fewest ? [] : [[letter, shapeOf(spots)] as const];
      }),
    );
  }

  #places(): Map<number, Place> {
    const told = new Set(this.#figures.groups.map(({ letter }) => letter));
    return new Map(
      [...this.#spots].map(([one, { x, y }]) => {
        const letter = this.#letters.get(one) ?? -1;
        return [one, { letter: told.has(letter) ? letter : -1, x, y }];
      }),
    );
  }
}
