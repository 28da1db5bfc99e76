import { type AssembledFunction, assemble, type Code, wasm } from "./assembler.ts";

/** How many draws go through a calculation side by side: four vectors of four numbers. */
export const lanes = 16;

/** What is calculated for all lanes at once; places are in bytes, a row is one number for each lane. */
export interface LaneKernel {
  /** out[row] += Σ values[at] · from[index[at]], `at` being the places of the row. */
  add(out: number, starts: number, index: number, values: number, from: number, rows: number): void;
  /** out[row] = base[row] + factor · Σ weights[cells[at]] · state[targets[at]]; `out` may be `state`. */
  sum(
    out: number,
    base: number,
    factor: number,
    starts: number,
    targets: number,
    cells: number,
    weights: number,
    state: number,
    rows: number,
  ): void;
  /**
   * out[row] = factor · Σ answers[row, rater] · times[rater], over all raters; answers are whole numbers of two bytes, two
   * neighbouring raters side by side, and times are for each such two and each lane two neighbours as well.
   */
  tally(out: number, answers: number, times: number, rows: number, twos: number, factor: number): void;
  /** state[at] = 1 / (1 + e^(−λ · sums[at])); change[lane] = the most that a state of the lane moved. */
  squash(state: number, sums: number, change: number, rows: number, lambda: number): void;
  /** out[row] = from[row] where that is above 0, else 0. */
  keepPositive(out: number, from: number, rows: number): void;
}

const { get, set, i32, f32x4, i32x4 } = wasm;
const quarters = [0, 1, 2, 3] as const;
const integers = (...names: string[]) => names.map((name) => ({ name, kind: "i32" as const }));
const vectors = (...names: string[]) => names.map((name) => ({ name, kind: "v128" as const }));

/** The place of a number of four bytes, and of a row of sixteen. */
const number = (base: Code, at: Code) => i32.add(base, i32.shl(at, i32.const(2)));
const row = (base: Code, at: Code) => i32.add(base, i32.shl(at, i32.const(6)));
const next = (place: number): Code => set(place, i32.add(get(place), i32.const(1)));

/** What the plain form and the kernel read alike: e^y = 2^n · e^r, r by its series. */
export const exponential = {
  log2e: Math.fround(Math.LOG2E),
  /** Adding and subtracting it rounds to a whole number. */
  rounder: 12582912,
  ln2: [0.693359375, Math.fround(-2.1219444005469057e-4)],
  series: [1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1].map(Math.fround),
  most: 80,
} as const;

/** out[row] += Σ values[at] · from[index[at]], at from starts[row] to starts[row + 1]. */
const add: AssembledFunction = {
  name: "add",
  parameters: integers("out", "starts", "index", "values", "from", "rows"),
  locals: [...integers("row", "at", "end", "source"), ...vectors("value", "sum0", "sum1", "sum2", "sum3")],
  body: (at) => {
    const of = (name: string) => get(at(name));
    return wasm.while(i32.lessThan(of("row"), of("rows")), [
      quarters.map((four) => set(at(`sum${four}`), f32x4.const(0))),
      set(at("end"), i32.load(number(of("starts"), of("row")), 4)),
      wasm.while(i32.lessThan(of("at"), of("end")), [
        set(at("value"), f32x4.loadSplat(number(of("values"), of("at")))),
        set(at("source"), row(of("from"), i32.load(number(of("index"), of("at"))))),
        quarters.map((four) => {
          const term = f32x4.mul(of("value"), f32x4.load(of("source"), 16 * four));
          return set(at(`sum${four}`), f32x4.add(of(`sum${four}`), term));
        }),
        next(at("at")),
      ]),
      set(at("source"), row(of("out"), of("row"))),
      quarters.map((four) =>
        f32x4.store(of("source"), f32x4.add(f32x4.load(of("source"), 16 * four), of(`sum${four}`)), 16 * four),
      ),
      next(at("row")),
    ]);
  },
};

/** out[row] = base[row] + factor · Σ weights[cells[at]] · state[targets[at]]; `out` may be `state`, row by row. */
const sum: AssembledFunction = {
  name: "sum",
  parameters: integers("out", "base", "factor", "starts", "targets", "cells", "weights", "state", "rows"),
  locals: [...integers("row", "at", "end", "source", "weight"), ...vectors("sum0", "sum1", "sum2", "sum3")],
  body: (at) => {
    const of = (name: string) => get(at(name));
    return wasm.while(i32.lessThan(of("row"), of("rows")), [
      quarters.map((four) => set(at(`sum${four}`), f32x4.const(0))),
      set(at("end"), i32.load(number(of("starts"), of("row")), 4)),
      wasm.while(i32.lessThan(of("at"), of("end")), [
        set(at("weight"), row(of("weights"), i32.load(number(of("cells"), of("at"))))),
        set(at("source"), row(of("state"), i32.load(number(of("targets"), of("at"))))),
        quarters.map((four) => {
          const term = f32x4.mul(f32x4.load(of("weight"), 16 * four), f32x4.load(of("source"), 16 * four));
          return set(at(`sum${four}`), f32x4.add(of(`sum${four}`), term));
        }),
        next(at("at")),
      ]),
      set(at("source"), row(of("base"), of("row"))),
      set(at("weight"), row(of("out"), of("row"))),
      quarters.map((four) => {
        const scaled = f32x4.mul(f32x4.load(of("factor"), 16 * four), of(`sum${four}`));
        return f32x4.store(of("weight"), f32x4.add(f32x4.load(of("source"), 16 * four), scaled), 16 * four);
      }),
      next(at("row")),
    ]);
  },
};

/** out[row] = factor · Σ answers[row, rater] · times[rater]; two rows at once, so that times are read half as often. */
const tally: AssembledFunction = {
  name: "tally",
  parameters: [...integers("out", "answers", "times", "rows", "twos"), { name: "factor", kind: "f32" }],
  locals: [
    ...integers("row", "at", "other", "source", "one", "two"),
    ...vectors("value", "second", "drawn", "sum0", "sum1", "sum2", "sum3", "more0", "more1", "more2", "more3"),
  ],
  body: (at) => {
    const of = (name: string) => get(at(name));
    const four = i32.const(4);
    const keep = (place: Code, sums: string) =>
      quarters.map((quarter) =>
        f32x4.store(
          row(of("out"), place),
          f32x4.mul(f32x4.ofIntegers(of(`${sums}${quarter}`)), f32x4.splat(of("factor"))),
          16 * quarter,
        ),
      );
    return [
      set(at("one"), of("answers")),
      wasm.while(i32.lessThan(of("row"), of("rows")), [
        quarters.map((quarter) => [
          set(at(`sum${quarter}`), f32x4.const(0)),
          set(at(`more${quarter}`), f32x4.const(0)),
        ]),
        // The last of an odd number of rows is its own neighbour.
        set(at("other"), i32.add(of("row"), i32.lessThan(i32.add(of("row"), i32.const(1)), of("rows")))),
        set(at("two"), i32.select(i32.lessThan(of("row"), of("other")), number(of("one"), of("twos")), of("one"))),
        set(at("at"), i32.const(0)),
        set(at("source"), of("times")),
        wasm.while(i32.lessThan(of("at"), of("twos")), [
          set(at("value"), f32x4.loadSplat(of("one"))),
          set(at("second"), f32x4.loadSplat(of("two"))),
          quarters.map((quarter) => [
            set(at("drawn"), f32x4.load(of("source"), 16 * quarter)),
            set(at(`sum${quarter}`), i32x4.add(of(`sum${quarter}`), i32x4.dot(of("value"), of("drawn")))),
            set(at(`more${quarter}`), i32x4.add(of(`more${quarter}`), i32x4.dot(of("second"), of("drawn")))),
          ]),
          set(at("one"), i32.add(of("one"), four)),
          set(at("two"), i32.add(of("two"), four)),
          set(at("source"), i32.add(of("source"), i32.const(4 * lanes))),
          next(at("at")),
        ]),
        keep(of("row"), "sum"),
        keep(of("other"), "more"),
        set(at("one"), of("two")),
        set(at("row"), i32.add(of("row"), i32.const(2))),
      ]),
    ];
  },
};

/** state[at] = 1 / (1 + e^(−λ · sums[at])), and change[lane] = the most that a state of the lane moved. */
const squash: AssembledFunction = {
  name: "squash",
  parameters: [...integers("state", "sums", "change", "rows"), { name: "lambda", kind: "f32" }],
  locals: [
    ...integers("row", "own", "given"),
    ...vectors("power", "whole", "rest", "series", "change0", "change1", "change2", "change3"),
  ],
  body: (at) => {
    const of = (name: string) => get(at(name));
    const { log2e, rounder, ln2, series, most } = exponential;
    const [first = 0, ...further] = series;
    const squashed = (four: number): Code => [
      set(at("power"), f32x4.mul(f32x4.load(of("given"), 16 * four), f32x4.splat(of("lambda")))),
      set(at("power"), f32x4.sub(f32x4.const(0), of("power"))),
      set(at("power"), f32x4.max(f32x4.min(of("power"), f32x4.const(most)), f32x4.const(-most))),
      set(at("whole"), f32x4.add(f32x4.mul(of("power"), f32x4.const(log2e)), f32x4.const(rounder))),
      set(at("whole"), f32x4.sub(of("whole"), f32x4.const(rounder))),
      set(at("rest"), f32x4.sub(of("power"), f32x4.mul(of("whole"), f32x4.const(ln2[0])))),
      set(at("rest"), f32x4.sub(of("rest"), f32x4.mul(of("whole"), f32x4.const(ln2[1])))),
      set(at("series"), f32x4.const(first)),
      further.map((one) => set(at("series"), f32x4.add(f32x4.mul(of("series"), of("rest")), f32x4.const(one)))),
      set(at("whole"), i32x4.shl(i32x4.add(i32x4.ofFloats(of("whole")), i32x4.splat(i32.const(127))), i32.const(23))),
      set(at("power"), f32x4.add(f32x4.mul(of("series"), of("whole")), f32x4.const(1))),
      set(at("power"), f32x4.div(f32x4.const(1), of("power"))),
      set(
        at(`change${four}`),
        f32x4.max(of(`change${four}`), f32x4.abs(f32x4.sub(of("power"), f32x4.load(of("own"), 16 * four)))),
      ),
      f32x4.store(of("own"), of("power"), 16 * four),
    ];
    return [
      wasm.while(i32.lessThan(of("row"), of("rows")), [
        set(at("own"), row(of("state"), of("row"))),
        set(at("given"), row(of("sums"), of("row"))),
        quarters.map(squashed),
        next(at("row")),
      ]),
      quarters.map((four) => f32x4.store(of("change"), of(`change${four}`), 16 * four)),
    ];
  },
};

/** out[row] = from[row] where that is above 0, else 0. */
const keepPositive: AssembledFunction = {
  name: "keepPositive",
  parameters: integers("out", "from", "rows"),
  locals: integers("row"),
  body: (at) => {
    const of = (name: string) => get(at(name));
    return wasm.while(i32.lessThan(of("row"), of("rows")), [
      quarters.map((four) =>
        f32x4.store(
          row(of("out"), of("row")),
          f32x4.max(f32x4.load(row(of("from"), of("row")), 16 * four), f32x4.const(0)),
          16 * four,
        ),
      ),
      next(at("row")),
    ]);
  },
};

/** The bytes of the kernel, assembled anew from what stands here; there is no other source of them. */
export const assembleKernel = (): Uint8Array<ArrayBuffer> => assemble([add, sum, tally, squash, keepPositive]);
