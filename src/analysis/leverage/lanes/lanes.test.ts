import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleKernel, lanes } from "./kernel.ts";
import { type LaneMemory, openLanes } from "./lanes.ts";

test("the kernel is valid WebAssembly, and the same bytes every time", () => {
  expect(WebAssembly.validate(assembleKernel())).toBe(true);
  const sum = () => createHash("sha256").update(assembleKernel()).digest("hex");
  expect(sum()).toBe(sum());
  expect(sum()).toMatchInlineSnapshot(`"9f7d08e0002f0389c3380a6bec593c0f1ab175fd18174cfe7cd42d6cf0a54ddd"`);
});

const size = 7;
const float = fc.float({ min: -100, max: 100, noNaN: true });
const rows = (count: number) => fc.array(float, { minLength: count * lanes, maxLength: count * lanes });
const links = fc.array(fc.record({ row: fc.nat(size - 1), target: fc.nat(size - 1), value: float }), { maxLength: 30 });

const bitsOf = (memory: LaneMemory, place: number, count: number) => [
  ...memory.integers.slice(place / 4, place / 4 + count * lanes),
];

test("plain and SIMD give the same bits in everything that they calculate", () => {
  fc.assert(
    fc.property(
      links,
      rows(size),
      rows(30),
      fc.float({ min: Math.fround(0.1), max: 5, noNaN: true }),
      (given, state, weights, lambda) => {
        const sorted = [...given].sort((a, b) => a.row - b.row);
        const starts = Array.from({ length: size + 1 }, (_, row) => sorted.filter((one) => one.row < row).length);
        const calculate = (form: "quickest" | "plain") => {
          const memory = openLanes(20_000, 20, form);
          const at = {
            starts: memory.keepIntegers(starts),
            targets: memory.keepIntegers(sorted.map(({ target }) => target)),
            cells: memory.keepIntegers(sorted.map((_, cell) => cell)),
            values: memory.keepFloats(sorted.map(({ value }) => value)),
            state: memory.keepFloats(state),
            weights: memory.keepFloats(weights),
            factor: memory.keepFloats(state.slice(0, lanes)),
            out: memory.room(size * lanes),
            helping: memory.room(30 * lanes),
            change: memory.room(lanes),
          };
          const { kernel } = memory;
          kernel.add(at.out, at.starts, at.targets, at.values, at.state, size);
          kernel.keepPositive(at.helping, at.weights, 30);
          kernel.sum(at.out, at.out, at.factor, at.starts, at.targets, at.cells, at.helping, at.state, size);
          kernel.sum(at.state, at.out, at.factor, at.starts, at.targets, at.cells, at.weights, at.state, size);
          kernel.squash(at.out, at.state, at.change, size, lambda);
          return [
            ...bitsOf(memory, at.out, size),
            ...bitsOf(memory, at.state, size),
            ...bitsOf(memory, at.helping, 30),
            ...bitsOf(memory, at.change, 1),
          ];
        };
        expect(calculate("quickest")).toEqual(calculate("plain"));
      },
    ),
  );
});

const whole = (most: number) => fc.integer({ min: -most, max: most });

test("plain and SIMD tally the same whole answers, whether rows are odd or even, and as plain sums have it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(whole(32_767), { minLength: 40, maxLength: 40 }),
      fc.array(fc.nat(40), { minLength: 8 * lanes, maxLength: 8 * lanes }),
      (count, twos, answers, times) => {
        const tally = (form: "quickest" | "plain") => {
          const memory = openLanes(4000, 5, form);
          const [out, next] = [memory.room(count * lanes), memory.room(lanes)];
          const [rows, drawn] = [memory.room(20), memory.room(4 * lanes)];
          memory.shorts.set(answers, rows / 2);
          memory.shorts.set(times, drawn / 2);
          memory.kernel.tally(out, rows, drawn, count, twos, 0.25);
          expect(bitsOf(memory, next, 1)).toEqual(Array(lanes).fill(0));
          return [...memory.floats.slice(out / 4, out / 4 + count * lanes)];
        };
        const got = tally("quickest");
        expect(tally("plain")).toEqual(got);
        expect(got).toEqual(
          got.map((_, at) => {
            const [row, lane] = [Math.floor(at / lanes), at % lanes];
            let sum = 0;
            for (let rater = 0; rater < 2 * twos; rater++)
              sum +=
                (answers[row * 2 * twos + rater] ?? 0) * (times[((rater >> 1) * lanes + lane) * 2 + (rater & 1)] ?? 0);
            return Math.fround(0.25 * Math.fround(sum));
          }),
        );
      },
    ),
  );
});

test("the squash is the sigmoid to single precision over all its range", () => {
  const count = 2000;
  const levels = Array.from({ length: count * lanes }, (_, at) => -90 + (180 * at) / (count * lanes));
  const memory = openLanes(3 * count * lanes, 3);
  const [sums, state, change] = [memory.keepFloats(levels), memory.room(count * lanes), memory.room(lanes)];
  memory.kernel.squash(state, sums, change, count, 1);
  levels.forEach((level, at) => {
    const wanted = 1 / (1 + Math.exp(-Math.fround(level)));
    const got = memory.floats[state / 4 + at] ?? Number.NaN;
    if (Math.abs(level) < 80 && Math.abs(got - wanted) > 4e-7 * wanted) expect([level, got]).toEqual([level, wanted]);
    expect(Math.abs(got - wanted)).toBeLessThan(2e-7);
  });
});
