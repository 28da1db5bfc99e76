import { deflateSync, inflateSync } from "node:zlib";
import { codeOf, shareOf, ToldSteps } from "./told-steps.ts";

/** Stands first where all steps are kept; what was kept before has the last one alone, each person with one number. */
const allSteps = -2;

/** What was told of each statement, as it is kept: whole numbers of four bytes, packed. */
export function writeTold(told: ReadonlyMap<number, ToldSteps>): Uint8Array {
  const numbers: number[] = [allSteps];
  for (const [statement, { steps, tales }] of told) {
    numbers.push(statement, steps, tales.size);
    for (const [one, tale] of tales) {
      numbers.push(one, tale.length);
      for (const number of tale) numbers.push(number);
    }
  }
  return deflateSync(new Uint8Array(Int32Array.from(numbers).buffer), { level: 1 });
}

/** Reads what `writeTold` wrote. */
export function readTold(bytes: Uint8Array): Map<number, ToldSteps> {
  const raw = inflateSync(bytes);
  const numbers = new Int32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  if (numbers[0] !== allSteps) return readLastStep(numbers);
  const told = new Map<number, ToldSteps>();
  for (let at = 1; at < numbers.length; ) {
    const [statement = 0, steps = 0, size = 0] = numbers.subarray(at, at + 3);
    at += 3;
    const tales = new Map<number, number[]>();
    for (let person = 0; person < size; person += 1) {
      const [one = 0, length = 0] = numbers.subarray(at, at + 2);
      tales.set(one, [...numbers.subarray(at + 2, at + 2 + length)]);
      at += 2 + length;
    }
    told.set(statement, new ToldSteps(steps, tales));
  }
  return told;
}

function readLastStep(numbers: Int32Array): Map<number, ToldSteps> {
  const told = new Map<number, ToldSteps>();
  for (let at = 0; at < numbers.length; ) {
    const [statement = 0, size = 0] = numbers.subarray(at, at + 2);
    at += 2;
    const tales = new Map<number, number[]>();
    for (let person = 0; person < size; person += 1, at += 2) {
      const [one = 0, code = 0] = numbers.subarray(at, at + 2);
      tales.set(one, [0, codeOf(shareOf(Math.floor(code / 3) - 1, (code % 3) - 1))]);
    }
    told.set(statement, new ToldSteps(size > 0 ? 1 : 0, tales));
  }
  return told;
}
