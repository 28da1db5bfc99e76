import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededIntegers } from "../../../analysis/equity/random.ts";
import { readTold, writeTold } from "./told-bytes.ts";
import { type Share, shareOf, ToldSteps } from "./told-steps.ts";

const everybody = (people: number, vote = 1) =>
  new Map<number, Share>(Array.from({ length: people }, (_, one) => [one, shareOf(one % 3, vote)]));

test("all steps are kept and read again, also who was taken out and who answers by a large mark", () => {
  const told = new ToldSteps();
  told.tell(everybody(12));
  told.tell(everybody(6));
  told.tell(new Map(everybody(6).set(3, shareOf(2, 2 ** 23 - 1))));
  told.tell(told.last);
  expect(told.steps).toBe(3);
  const again = readTold(writeTold(new Map([[-1, told]]))).get(-1);
  expect(again).toEqual(told);
  expect(again?.last.get(3)).toEqual({ part: 2, vote: 2 ** 23 - 1 });
  expect([0, 1, 2].map((step) => again?.sightOf(9, step))).toEqual([told.sightOf(9, 0), -1, -1]);
});

/** As an earlier version kept it: whole numbers of four bytes. */
const asBefore = (told: ReadonlyMap<number, ToldSteps>): Uint8Array =>
  deflateSync(
    new Uint8Array(
      Int32Array.from([
        -2,
        ...[...told].flatMap(([number, { steps, tales }]) => [
          ...[number, steps, tales.size],
          ...[...tales].flatMap(([one, tale]) => [one, tale.length, ...tale]),
        ]),
      ]).buffer,
    ),
    { level: 1 },
  );

test("whatever was told is read again as it was, also what earlier versions kept", () => {
  const share = fc.record({ part: fc.integer({ min: -1, max: 126 }), vote: fc.integer({ min: -1, max: 2 ** 23 - 1 }) });
  const step = fc.dictionary(fc.nat(5000).map(String), share, { maxKeys: 12 });
  const numbers = fc.uniqueArray(fc.integer({ min: -5, max: 3000 }), { maxLength: 4 });
  fc.assert(
    fc.property(numbers, fc.array(step, { maxLength: 5 }), (statements, all) => {
      const told = new Map(
        statements.map((number): [number, ToldSteps] => {
          const table = new ToldSteps();
          for (const one of all)
            table.tell(new Map(Object.entries(one).map(([who, { part, vote }]) => [Number(who), shareOf(part, vote)])));
          return [number, table];
        }),
      );
      expect(readTold(writeTold(told))).toEqual(told);
      expect(readTold(asBefore(told))).toEqual(told);
    }),
  );
  const first = deflateSync(new Uint8Array(Int32Array.from([7, 2, 0, 3 * 2 + 2, 4, 3 * 1]).buffer));
  expect([...(readTold(first).get(7)?.last ?? [])]).toEqual([
    [0, { part: 1, vote: 1 }],
    [4, { part: 0, vote: -1 }],
  ]);
});

test("what is kept of a workshop takes less than a third of what it took in numbers of four bytes", () => {
  const draw = seededIntegers(5);
  const told = new Map(
    Array.from({ length: 20 }, (_, number): [number, ToldSteps] => {
      const [table, now] = [new ToldSteps(), new Map<number, Share>()];
      for (let step = 0; step < 20; step += 1) {
        for (let more = 0; more < 30; more += 1) now.set(step * 30 + more, shareOf(draw(3), draw(3) - 1));
        for (let changed = 0; changed < 5; changed += 1) now.set(draw(step * 30 + 1), shareOf(draw(3), draw(3) - 1));
        table.tell(new Map(now));
      }
      return [number, table];
    }),
  );
  expect(3 * writeTold(told).length).toBeLessThan(asBefore(told).length);
});

test("the more steps were told, the more people must change for another: in a workshop never more than five", () => {
  const many = new ToldSteps(100, new Map([...everybody(2000).keys()].map((one) => [one, [0, 259]])));
  const changed = (people: number) =>
    new Map([...many.last].map(([one, s]) => [one, one < people ? shareOf(2, 0) : s]));
  expect(many.isWorthAStep(changed(199))).toBe(false);
  expect(many.isWorthAStep(changed(200))).toBe(true);
  const few = new ToldSteps(100, new Map([...everybody(50).keys()].map((one) => [one, [0, 259]])));
  expect(few.isWorthAStep(new Map([...few.last].slice(5)))).toBe(true);
});
