import { exponential, type LaneKernel, lanes } from "./kernel.ts";

const { fround } = Math;

/**
 * The kernel in plain TypeScript, for where there is no WebAssembly with SIMD: each lane goes through the same steps of
 * the same size of number in the same order, so that it gives the same bits.
 */
export function plainKernel(floats: Float32Array, integers: Int32Array): LaneKernel {
  const sums = new Float32Array(lanes);
  return {
    add(out, starts, index, values, from, rows) {
      let at = 0;
      for (let row = 0; row < rows; row++) {
        const end = integers[starts / 4 + row + 1] ?? 0;
        sums.fill(0);
        for (; at < end; at++) {
          const value = floats[values / 4 + at] ?? 0;
          const source = from / 4 + (integers[index / 4 + at] ?? 0) * lanes;
          for (let lane = 0; lane < lanes; lane++)
            sums[lane] = (sums[lane] ?? 0) + fround(value * (floats[source + lane] ?? 0));
        }
        const own = out / 4 + row * lanes;
        for (let lane = 0; lane < lanes; lane++) floats[own + lane] = (floats[own + lane] ?? 0) + (sums[lane] ?? 0);
      }
    },
    sum(out, base, factor, starts, targets, cells, weights, state, rows) {
      let at = 0;
      for (let row = 0; row < rows; row++) {
        const end = integers[starts / 4 + row + 1] ?? 0;
        sums.fill(0);
        for (; at < end; at++) {
          const weight = weights / 4 + (integers[cells / 4 + at] ?? 0) * lanes;
          const source = state / 4 + (integers[targets / 4 + at] ?? 0) * lanes;
          for (let lane = 0; lane < lanes; lane++)
            sums[lane] = (sums[lane] ?? 0) + fround((floats[weight + lane] ?? 0) * (floats[source + lane] ?? 0));
        }
        for (let lane = 0; lane < lanes; lane++) {
          const scaled = fround((floats[factor / 4 + lane] ?? 0) * (sums[lane] ?? 0));
          floats[out / 4 + row * lanes + lane] = (floats[base / 4 + row * lanes + lane] ?? 0) + scaled;
        }
      }
    },
    tally: plainTally(floats, new Int16Array(integers.buffer)),
    squash(state, given, change, rows, lambda) {
      sums.fill(0);
      for (let place = 0; place < rows * lanes; place++) {
        const squashed = squashOne(fround((floats[given / 4 + place] ?? 0) * fround(lambda)));
        const moved = Math.abs(fround(squashed - (floats[state / 4 + place] ?? 0)));
        sums[place % lanes] = Math.max(sums[place % lanes] ?? 0, moved);
        floats[state / 4 + place] = squashed;
      }
      floats.set(sums, change / 4);
    },
    keepPositive(out, from, rows) {
      for (let place = 0; place < rows * lanes; place++)
        floats[out / 4 + place] = Math.max(floats[from / 4 + place] ?? 0, 0);
    },
  };
}

const plainTally =
  (floats: Float32Array, shorts: Int16Array): LaneKernel["tally"] =>
  (out, answers, times, rows, twos, factor) => {
    for (let row = 0; row < rows; row++) {
      const own = answers / 2 + row * 2 * twos;
      for (let lane = 0; lane < lanes; lane++) {
        let sum = 0;
        for (let two = 0; two < twos; two++) {
          const drawn = times / 2 + (two * lanes + lane) * 2;
          sum += (shorts[own + 2 * two] ?? 0) * (shorts[drawn] ?? 0);
          sum += (shorts[own + 2 * two + 1] ?? 0) * (shorts[drawn + 1] ?? 0);
        }
        floats[out / 4 + row * lanes + lane] = fround(fround(sum) * fround(factor));
      }
    }
  };

function squashOne(level: number): number {
  const { log2e, rounder, ln2, series, most } = exponential;
  const power = Math.max(Math.min(fround(0 - level), most), -most);
  const whole = fround(fround(fround(power * log2e) + rounder) - rounder);
  const nearly = fround(power - fround(whole * ln2[0]));
  const rest = fround(nearly - fround(whole * ln2[1]));
  let value = series[0] ?? 0;
  for (let term = 1; term < series.length; term++) value = fround(fround(value * rest) + (series[term] ?? 0));
  return fround(1 / fround(fround(value * 2 ** whole) + 1));
}
