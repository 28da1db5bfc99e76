import { inflateSync } from "node:zlib";
import { codeOf, shareOf, ToldSteps } from "./told-steps.ts";

/** Stands first where all steps are kept; what was kept before that has the last one alone, each person with one number. */
const allSteps = -2;

function numbersIn(bytes: Uint8Array): Int32Array {
  const raw = inflateSync(bytes);
  return new Int32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** Reads what was told as it was kept in whole numbers of four bytes; null where it was kept in another way still. */
export function readAllSteps(bytes: Uint8Array): Map<number, ToldSteps> | null {
  const numbers = numbersIn(bytes);
  if (numbers[0] !== allSteps) return null;
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

/** Reads what was told as the first version kept it: where people stood last. */
export function readLastStep(bytes: Uint8Array): Map<number, ToldSteps> {
  const numbers = numbersIn(bytes);
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
