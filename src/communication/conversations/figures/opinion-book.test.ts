import { expect, test } from "vitest";
import { seededIntegers } from "../../../analysis/equity/random.ts";
import { nothingTold } from "./figures.ts";
import { type Counted, OpinionBook } from "./opinion-book.ts";
import { readTold } from "./told-bytes.ts";
import { placesTold } from "./told-places.ts";

const statements = Array.from({ length: 24 }, (_, number) => number);
const before = { told: null, figures: nothingTold };

/** Two camps of 30 and 8 people who think differently of two statements in three, with some who slip. */
function camps(people: readonly number[], seed = 3): Int32Array {
  const draw = seededIntegers(seed);
  return Int32Array.from(
    people.flatMap((one) =>
      statements.flatMap((number) => {
        const own = number % 3 === 0 ? 1 : one < 30 ? 1 : -1;
        return [one, number, draw(20) === 0 ? -own : own];
      }),
    ),
  );
}
const all = Array.from({ length: 38 }, (_, one) => one);
const sizesOf = ({ figures }: Counted) => figures.groups.map(({ letter, size }) => [letter, size]);

test("a small group keeps its own answers and is not washed out", () => {
  const counted = new OpinionBook(5, camps(all), before).count(statements);
  expect(sizesOf(counted)).toEqual([
    [0, 30],
    [1, 8],
  ]);
  const [second] = counted.figures.statements.filter(({ number }) => number === 1);
  expect(second?.byGroup.map(({ agrees, seen }) => agrees / seen > 0.5)).toEqual([true, false]);
  expect(counted.places.get(33)?.letter).toBe(1);
  for (const { shape } of counted.figures.groups) expect(shape).not.toBeNull();
});

test("nothing is told of four people, and all is told anew the same after the program was started again", () => {
  expect(new OpinionBook(5, camps([0, 1, 2, 3]), before).count(statements).figures).toEqual(nothingTold);
  const first = new OpinionBook(5, camps(all), before).count(statements);
  const again = new OpinionBook(5, camps(all), { told: first.told, figures: first.figures }).count(statements);
  expect(again.figures).toEqual(first.figures);
});

test("four who change their minds are not seen, across a start too; the fifth lets all five be seen", () => {
  const book = new OpinionBook(5, camps(all), before);
  const first = book.count(statements);
  const changed = (people: readonly number[]) => Int32Array.from(people.flatMap((one) => [one, 0, 0]));
  book.add(changed([2, 3, 4, 5]));
  const four = book.count(statements);
  expect(four.figures.statements).toEqual(first.figures.statements);
  const votes = Int32Array.from([...camps(all), ...changed([2, 3, 4, 5])]);
  const started = new OpinionBook(5, votes, { told: four.told, figures: four.figures });
  expect(started.count(statements).figures.statements).toEqual(first.figures.statements);
  started.add(changed([6]));
  const five = started.count(statements).figures.statements.find(({ number }) => number === 0);
  const was = first.figures.statements.find(({ number }) => number === 0);
  expect(five?.all.seen).toBe(38);
  expect(
    (was?.all.agrees ?? 0) + (was?.all.disagrees ?? 0) - (five?.all.agrees ?? 0) - (five?.all.disagrees ?? 0),
  ).toBe(5);
});

test("a group keeps its letter while others come, and a statement that is hidden is gone", () => {
  const book = new OpinionBook(5, camps(all), before);
  book.count(statements);
  const more = Array.from({ length: 40 }, (_, one) => 100 + one);
  const others = Int32Array.from(camps(more.map(() => 31)));
  for (const [at] of others.entries()) if (at % 3 === 0) others[at] = 100 + Math.floor(at / 3 / statements.length);
  book.add(others);
  const counted = book.count(statements.slice(1));
  expect(sizesOf(counted)).toEqual([
    [0, 30],
    [1, 48],
  ]);
  expect(counted.figures.statements.some(({ number }) => number === 0)).toBe(false);
});

test("the picture is drawn anew for five who answer otherwise in one group, not for four, nor for one who goes back", () => {
  const book = new OpinionBook(5, camps(all), before);
  const shapes = (people: readonly number[], vote: number) => {
    book.add(Int32Array.from(people.flatMap((one) => [1, 2, 4, 5].flatMap((number) => [one, number, vote]))));
    return book.count(statements).figures.groups.map(({ shape }) => shape);
  };
  const first = shapes([], 0);
  expect(shapes([1, 2, 3, 4], -1)).toEqual(first);
  const second = shapes([1, 2, 3, 4, 5], -1);
  expect(second).not.toEqual(first);
  // Of the five one goes on to something else and four others go with her: held against the first picture nine changed.
  expect(shapes([1], 0)).toEqual(second);
  expect(shapes([1, 6, 7, 8], 0)).toEqual(second);
  expect(shapes([9], 0)).not.toEqual(second);
});

test("where somebody stands moves with five others' answers, not with one's, and is there after a start", () => {
  const book = new OpinionBook(5, camps(all), before);
  const first = book.count(statements);
  expect([...first.places.values()].filter(({ letter }) => letter >= 0).length).toBeGreaterThan(30);
  const against = (people: readonly number[]) =>
    Int32Array.from(people.flatMap((one) => statements.flatMap((number) => [one, number, one < 30 ? -1 : 1])));
  book.add(against([2]));
  expect(book.count(statements).places).toEqual(first.places);
  book.add(against([3, 4, 5, 6]));
  expect(book.count(statements).places).not.toEqual(first.places);
  const { told } = first;
  expect(placesTold(readTold(told))).toEqual(first.places);
});
