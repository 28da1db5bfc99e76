import { deflateSync, inflateSync } from "node:zlib";
import type { Share, Shares } from "./protected-steps.ts";

/** The same share is the same object, so that a large table takes little room. */
const shares = new Map<number, Share>();

/** Who stands in a part and said this. */
export function shareOf(part: number, vote: number): Share {
  const code = (part + 1) * 3 + vote + 1;
  const known = shares.get(code);
  if (known) return known;
  const share = Object.freeze({ part, vote });
  shares.set(code, share);
  return share;
}

/** What was told of each statement, as it is kept: whole numbers of four bytes, packed. */
export function writeTold(told: ReadonlyMap<number, Shares>): Uint8Array {
  const length = [...told.values()].reduce((sum, { size }) => sum + 2 + 2 * size, 0);
  const numbers = new Int32Array(length);
  let at = 0;
  for (const [statement, people] of told) {
    numbers[at++] = statement;
    numbers[at++] = people.size;
    for (const [one, { part, vote }] of people) {
      numbers[at++] = one;
      numbers[at++] = (part + 1) * 3 + vote + 1;
    }
  }
  return deflateSync(new Uint8Array(numbers.buffer), { level: 1 });
}

/** Reads what `writeTold` wrote. */
export function readTold(bytes: Uint8Array): Map<number, Map<number, Share>> {
  const raw = inflateSync(bytes);
  const numbers = new Int32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  const told = new Map<number, Map<number, Share>>();
  for (let at = 0; at < numbers.length; ) {
    const statement = numbers[at++] ?? 0;
    const size = numbers[at++] ?? 0;
    const people = new Map<number, Share>();
    for (let person = 0; person < size; person += 1) {
      const one = numbers[at++] ?? 0;
      const code = numbers[at++] ?? 0;
      people.set(one, shareOf(Math.floor(code / 3) - 1, (code % 3) - 1));
    }
    told.set(statement, people);
  }
  return told;
}
