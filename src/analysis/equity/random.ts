/**
 * A seeded stream of whole numbers in 0…bound−1, the same on every machine.
 * xoshiro128** of Blackman & Vigna (2021, doi 10.1145/3460772), its state filled by splitmix32.
 */
export function seededIntegers(seed: number): (bound: number) => number {
  const next = xoshiro128(seed);
  let bound = 0;
  let fair = 0;
  return (asked) => {
    if (asked !== bound) {
      bound = asked;
      fair = 0x1_0000_0000 - (0x1_0000_0000 % asked);
    }
    let drawn = next();
    while (drawn >= fair) drawn = next();
    // The remainder, which is exact for 32 bits and in floating point much quicker than %.
    return drawn - bound * Math.floor(drawn / bound);
  };
}

function xoshiro128(seed: number): () => number {
  // In an array, as numbers of 32 bits in variables of a closure are boxed one by one.
  const state = Int32Array.from(splitmix32(seed));
  return () => {
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return drawn;
  };
}

function splitmix32(seed: number): [number, number, number, number] {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next(), next()];
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
