import { deflateSync, inflateSync } from "node:zlib";
import { readAllSteps, readLastStep } from "./told-bytes-before.ts";
import { absent, mostParts, ToldSteps } from "./told-steps.ts";

/** Stands before what is packed; a packed text of an earlier version begins with another byte. */
const inColumns = 3;
const mostBytes = 5;

/** Whole numbers one after another, each in as few bytes as it needs. */
class Column {
  #bytes = new Uint8Array(1024);
  #length = 0;

  add(number: number): void {
    if (this.#length + mostBytes > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = number;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) this.#bytes[this.#length++] = (left % 0x80) + 0x80;
    this.#bytes[this.#length++] = left;
  }

  /** One that may be below zero. */
  addSigned(number: number): void {
    this.add(number < 0 ? -2 * number - 1 : 2 * number);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what a `Column` holds. */
class Numbers {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isThrough(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let [number, places] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number += (byte % 0x80) * places;
      if (byte < 0x80) return number;
      places *= 0x80;
    }
  }

  nextSigned(): number {
    const number = this.next();
    return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
  }

  take(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

const answers = 3;

/** A code as a small number: what most say, agreed, passed or disagreed in one of the first parts, needs one byte. */
function small(code: number): number {
  if (code === absent) return 0;
  const [part, said] = [code % mostParts, Math.floor(code / mostParts)];
  return said < answers ? 1 + 2 * (part * answers + said) : 2 + 2 * code;
}

function large(number: number): number {
  if (number === 0) return absent;
  if (number % 2 === 0) return (number - 2) / 2;
  const half = (number - 1) / 2;
  return (half % answers) * mostParts + Math.floor(half / answers);
}

/**
 * What was told of each statement, as it is kept. Numbers that are alike stand together (who, how often she was told anew,
 * in which steps, what), each as the difference from the one before, and are packed then.
 */
export function writeTold(told: ReadonlyMap<number, ToldSteps>): Uint8Array {
  const [heads, people, lengths, steps, codes] = [1, 2, 3, 4, 5].map(() => new Column()) as Columns<Column>;
  for (const [statement, { steps: count, tales }] of told) {
    heads.addSigned(statement);
    heads.add(count);
    heads.add(tales.size);
    let [person, first] = [0, 0];
    for (const one of [...tales.keys()].sort((a, b) => a - b)) {
      const tale = tales.get(one) ?? [];
      people.addSigned(one - person);
      lengths.add(tale.length / 2);
      let step = first;
      for (let at = 0; at < tale.length; at += 2) {
        const next = tale[at] ?? 0;
        steps.addSigned(next - step);
        step = next;
        codes.add(small(tale[at + 1] ?? absent));
      }
      [person, first] = [one, tale[0] ?? first];
    }
  }
  const all = [heads, people, lengths, steps, codes].flatMap(({ bytes }) => {
    const length = new Column();
    length.add(bytes.length);
    return [length.bytes, bytes];
  });
  return Buffer.concat([Uint8Array.of(inColumns), deflateSync(Buffer.concat(all), { level: 1 })]);
}

type Columns<T> = [heads: T, people: T, lengths: T, steps: T, codes: T];

/** Reads what `writeTold` wrote, in this version or an earlier one. */
export function readTold(bytes: Uint8Array): Map<number, ToldSteps> {
  if (bytes[0] !== inColumns) return readAllSteps(bytes) ?? readLastStep(bytes);
  const all = new Numbers(inflateSync(bytes.subarray(1)));
  const [heads, people, lengths, steps, codes] = [1, 2, 3, 4, 5].map(
    () => new Numbers(all.take(all.next())),
  ) as Columns<Numbers>;
  const told = new Map<number, ToldSteps>();
  while (!heads.isThrough) {
    const statement = heads.nextSigned();
    const [count, size] = [heads.next(), heads.next()];
    const tales = new Map<number, number[]>();
    let [person, first] = [0, 0];
    for (let at = 0; at < size; at += 1) {
      person += people.nextSigned();
      const tale: number[] = [];
      let step = first;
      for (let left = lengths.next(); left > 0; left -= 1) {
        step += steps.nextSigned();
        tale.push(step, large(codes.next()));
      }
      first = tale[0] ?? first;
      tales.set(person, tale);
    }
    told.set(statement, new ToldSteps(count, tales));
  }
  return told;
}
