import { assembleKernel, type LaneKernel } from "./kernel.ts";
import { plainKernel } from "./plain-kernel.ts";

/** Sixteen draws' memory: one stretch of numbers, and what is calculated on it. */
export interface LaneMemory {
  kernel: LaneKernel;
  floats: Float32Array;
  integers: Int32Array;
  /** The same stretch, read as whole numbers of two bytes. */
  shorts: Int16Array;
  /** Sets room for so many numbers of four bytes aside and answers its place in bytes. */
  room(numbers: number): number;
  keepFloats(numbers: ArrayLike<number>): number;
  keepIntegers(numbers: ArrayLike<number>): number;
}

const page = 65_536;
const apart = 16;

/** The SIMD kernel where there is one, or the plain one, which gives the same numbers more slowly. */
export type LaneForm = "quickest" | "plain";

/** Opens memory for so many numbers in so many pieces. */
export function openLanes(numbers: number, pieces: number, form: LaneForm = "quickest"): LaneMemory {
  const bytes = 4 * (numbers + apart * (pieces + 1));
  const compiled = form === "plain" ? null : compileKernel();
  const memory = compiled ? new WebAssembly.Memory({ initial: Math.ceil(bytes / page) }) : null;
  const buffer = memory ? memory.buffer : new ArrayBuffer(Math.ceil(bytes / page) * page);
  const [floats, integers] = [new Float32Array(buffer), new Int32Array(buffer)];
  let free = 0;
  const room = (count: number) => {
    const place = free;
    free += 4 * apart * Math.ceil(count / apart);
    if (free > buffer.byteLength) throw new RangeError("The lanes' memory is too small for what is kept in it.");
    return place;
  };
  const keep = (into: Float32Array | Int32Array, given: ArrayLike<number>) => {
    const place = room(given.length);
    into.set(given, place / 4);
    return place;
  };
  const kernel =
    compiled && memory
      ? (new WebAssembly.Instance(compiled, { lanes: { memory } }).exports as unknown as LaneKernel)
      : plainKernel(floats, integers);
  return {
    kernel,
    floats,
    integers,
    shorts: new Int16Array(buffer),
    room,
    keepFloats: (given) => keep(floats, given),
    keepIntegers: (given) => keep(integers, given),
  };
}

let kept: WebAssembly.Module | null | undefined;

/** The compiled kernel; null where this machine has no WebAssembly with SIMD. */
function compileKernel(): WebAssembly.Module | null {
  if (kept !== undefined) return kept;
  if (typeof WebAssembly === "undefined") kept = null;
  else {
    const bytes = assembleKernel();
    kept = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  }
  return kept;
}
