/**
 * SHA-256, HMAC and PBKDF2 (FIPS 180-4, RFC 2104, RFC 8018), held against Node's own in the test. Written here because
 * the browser offers its own only on pages with a certificate, which a house network may not have, and one call of it
 * for each of a million short texts takes longer than all the hashing.
 */
const primes = firstPrimes(64);
const rounds = Int32Array.from(primes, (prime) => fractionOf(Math.cbrt(prime)));
const beginning = Int32Array.from(primes.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));
const blockBytes = 64;

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

const schedule = new Int32Array(64);

/** Fills the first sixteen words of the schedule from a block of 64 bytes. */
function load(bytes: Uint8Array, at: number): void {
  for (let t = 0, from = at; t < 16; t += 1, from += 4)
    schedule[t] =
      ((bytes[from] as number) << 24) |
      ((bytes[from + 1] as number) << 16) |
      ((bytes[from + 2] as number) << 8) |
      (bytes[from + 3] as number);
}

/** Takes the block that is loaded into a state. */
function mix(state: Int32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const x = schedule[t - 15] as number;
    const y = schedule[t - 2] as number;
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[t] = ((schedule[t - 16] as number) + small + (schedule[t - 7] as number) + large) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let t = 0; t < 64; t += 1) {
    const large = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + large + ((e & f) ^ (~e & g)) + (rounds[t] as number) + (schedule[t] as number)) | 0;
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (turned + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

const last = new Uint8Array(2 * blockBytes);

/** Takes the last bytes into a state that has taken `before` bytes already, whole blocks of them. */
function finish(state: Int32Array, bytes: Uint8Array, before: number): void {
  let at = 0;
  for (; at + blockBytes <= bytes.length; at += blockBytes) {
    load(bytes, at);
    mix(state);
  }
  const rest = bytes.length - at;
  const size = rest + 9 > blockBytes ? 2 * blockBytes : blockBytes;
  last.fill(0);
  for (let k = 0; k < rest; k += 1) last[k] = bytes[at + k] as number;
  last[rest] = 0x80;
  const bits = (before + bytes.length) * 8;
  for (let k = 0; k < 6; k += 1) last[size - 1 - k] = Math.floor(bits / 2 ** (8 * k)) & 0xff;
  for (let from = 0; from < size; from += blockBytes) {
    load(last, from);
    mix(state);
  }
}

function bytesOf(state: Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(32);
  for (let k = 0; k < 32; k += 1) bytes[k] = (state[k >> 2] as number) >>> (24 - 8 * (k & 3));
  return bytes;
}

/** The SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Int32Array.from(beginning);
  finish(state, bytes, 0);
  return bytesOf(state);
}

/** Hashes with a key: the same key and bytes always give the same 32 bytes, and nobody without the key can make them. */
export type KeyedHash = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

/** HMAC-SHA-256 with one key, whose two first blocks are taken in once for all. */
export function hmacWith(key: Uint8Array): KeyedHash {
  const short = key.length > blockBytes ? sha256(key) : key;
  const begun = (mask: number): Int32Array => {
    const block = new Uint8Array(blockBytes).fill(mask);
    short.forEach((byte, at) => {
      block[at] = byte ^ mask;
    });
    const state = Int32Array.from(beginning);
    load(block, 0);
    mix(state);
    return state;
  };
  const [inner, outer] = [begun(0x36), begun(0x5c)];
  const state = new Int32Array(8);
  return (bytes) => {
    state.set(inner);
    finish(state, bytes, blockBytes);
    for (let t = 0; t < 8; t += 1) schedule[t] = state[t] as number;
    schedule[8] = 0x80000000 | 0;
    schedule.fill(0, 9, 15);
    schedule[15] = (blockBytes + 32) * 8;
    state.set(outer);
    mix(state);
    return bytesOf(state);
  };
}

/** PBKDF2 with HMAC-SHA-256, 32 bytes: makes a key of what people type, slowly on purpose. */
export function stretch(secret: Uint8Array, salt: Uint8Array, times: number): Uint8Array<ArrayBuffer> {
  const hash = hmacWith(secret);
  let last = hash(Uint8Array.of(...salt, 0, 0, 0, 1));
  const key = Uint8Array.from(last);
  for (let round = 1; round < times; round += 1) {
    last = hash(last);
    for (let at = 0; at < key.length; at += 1) key[at] = (key[at] as number) ^ (last[at] as number);
  }
  return key;
}
