import { readOggSound } from "./audio-ogg.ts";

/** What a recording is: its kind, how long it takes, and its bytes without what phones write into it about themselves. */
export interface Recording {
  mediaType: string;
  seconds: number;
  bytes: Uint8Array;
}

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads a recording of a kind that browsers and phones make; null for anything else, or where it is cut off in its head. */
export function readRecording(bytes: Uint8Array): Recording | null {
  try {
    for (const read of [readWebm, readMp4, readOgg, readWav, readAmr, readMp3]) {
      const found = read(bytes);
      if (found) return Number.isFinite(found.seconds) && found.seconds > 0 ? found : null;
    }
    return null;
  } catch (error) {
    // what says that it is longer than it is
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A number of EBML: its first byte says how many bytes it has. With `mark`, the byte's sign stays in it, as in ids. */
function ebmlNumber(bytes: Uint8Array, at: number, mark: boolean): { value: number; length: number } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > 8 || at + length > bytes.length) throw new RangeError("cut off");
  let value = mark ? first : first & (0xff >> length);
  for (let place = 1; place < length; place += 1) value = value * 256 + (bytes[at + place] ?? 0);
  const unknown = !mark && value === 2 ** (7 * length) - 1;
  return { value: unknown ? Number.POSITIVE_INFINITY : value, length };
}

const ebml = { segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, cluster: 0x1f43b675, time: 0xe7 } as const;
const blocks = { simple: 0xa3, group: 0xa0, block: 0xa1 } as const;
/** Tags, attached files, day, title, file name, and the sums that would no longer be right: each says nothing afterwards. */
const voided: readonly number[] = [0x1254c367, 0x1941a469, 0x4461, 0x7ba9, 0x7384, 0x73a4, 0xbf];
/** Which programs made it: these must be there, and are left empty. */
const emptied: readonly number[] = [0x4d80, 0x5741];
const opened: readonly number[] = [ebml.segment, ebml.info, ebml.cluster, blocks.group];

function readWebm(bytes: Uint8Array): Recording | null {
  if (view(bytes).byteLength < 4 || view(bytes).getUint32(0) !== 0x1a45dfa3) return null;
  const kept = bytes.slice();
  const found = { scale: 1_000_000, cluster: 0, last: 0, isVideo: false };
  for (let at = 0; at < bytes.length - 2; ) {
    const id = ebmlNumber(bytes, at, true);
    const size = ebmlNumber(bytes, at + id.length, false);
    const from = at + id.length + size.length;
    const to = from + size.value;
    if (opened.includes(id.value)) {
      at = from;
      continue;
    }
    // a piece that was cut off at the end is no fault of what came before
    if (to > bytes.length) break;
    const body = bytes.subarray(from, to);
    noteElement(found, id.value, body);
    if (voided.includes(id.value)) voidElement(kept, at, to);
    if (emptied.includes(id.value)) kept.fill(0, from, to);
    at = to;
  }
  if (found.isVideo) return null;
  // the last block has a length of its own
  return { mediaType: "audio/webm", seconds: (found.last * found.scale) / 1e9 + 0.06, bytes: kept };
}

function noteElement(
  found: { scale: number; cluster: number; last: number; isVideo: boolean },
  id: number,
  body: Uint8Array,
) {
  const number = () => body.reduce((sum, byte) => sum * 256 + byte, 0);
  if (id === ebml.scale) found.scale = number();
  if (id === ebml.time) found.cluster = number();
  if (id === blocks.simple || id === blocks.block) {
    const track = ebmlNumber(body, 0, false).length;
    found.last = Math.max(found.last, found.cluster + view(body).getInt16(track));
  }
  // the picture of a film: V_VP8 and the like
  if (id === 0x1654ae6b && /V_(VP|AV|MPEG)/.test(new TextDecoder("latin1").decode(body))) found.isVideo = true;
}

/** Makes of an element one that says nothing, of the same length. */
function voidElement(bytes: Uint8Array, from: number, to: number): void {
  bytes.fill(0, from, to);
  bytes[from] = 0xec;
  const body = to - from - 9;
  if (body < 0) bytes[from + 1] = 0x80 | (to - from - 2);
  else view(bytes).setBigUint64(from + 1, 0x0100000000000000n | BigInt(body));
}

const boxesOpened = ["moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "mvex"];
/** Who made it, with what, where and under which title. */
const boxesEmptied = ["udta", "meta", "uuid", "free", "skip"];
/** Which bytes of a box tell when it was made, or by which program. */
const tellsOf = (kind: string, isLong: boolean): [number, number] | null => {
  if (["mvhd", "tkhd", "mdhd"].includes(kind)) return [4, isLong ? 20 : 12];
  return kind === "hdlr" ? [24, Number.POSITIVE_INFINITY] : null;
};

function readMp4(bytes: Uint8Array): Recording | null {
  if (textAt(bytes, 4, 4) !== "ftyp") return null;
  const kept = bytes.slice();
  const found = { movie: 0, scale: 0, pieces: 0, usual: 0, isVideo: false };
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view(bytes).getUint32(at) || bytes.length - at;
    const kind = textAt(bytes, at + 4, 4);
    if (size < 8) throw new RangeError("no box");
    if (boxesOpened.includes(kind)) {
      at += 8;
      continue;
    }
    const end = Math.min(bytes.length, at + size);
    noteBox(found, kind, bytes.subarray(at + 8, end));
    const [from, until] = tellsOf(kind, bytes[at + 8] === 1) ?? [0, 0];
    kept.fill(0, Math.min(end, at + 8 + from), Math.min(end, at + 8 + until));
    if (boxesEmptied.includes(kind)) {
      kept.fill(0, at + 8, end);
      kept.set(new TextEncoder().encode("free"), at + 4);
    }
    at += size;
  }
  if (found.isVideo || found.scale === 0) return null;
  return { mediaType: "audio/mp4", seconds: Math.max(found.movie, found.pieces / found.scale), bytes: kept };
}

type FoundBoxes = { movie: number; scale: number; pieces: number; usual: number; isVideo: boolean };

function noteBox(found: FoundBoxes, kind: string, body: Uint8Array): void {
  const data = view(body);
  if (kind === "hdlr" && textAt(body, 8, 4) === "vide") found.isVideo = true;
  if (kind === "mvhd" || kind === "mdhd") {
    const long = body[0] === 1;
    const scale = data.getUint32(long ? 20 : 12);
    const duration = long ? Number(data.getBigUint64(24)) : data.getUint32(16);
    if (kind === "mdhd") found.scale = scale;
    if (scale > 0 && duration < 0xffffffff) found.movie = Math.max(found.movie, duration / scale);
  }
  if (kind === "trex") found.usual = data.getUint32(12);
  if (kind === "tfhd" && data.getUint32(0) & 0x8)
    found.usual = data.getUint32(8 + (data.getUint32(0) & 0x1 ? 8 : 0) + (data.getUint32(0) & 0x2 ? 4 : 0));
  if (kind === "trun") found.pieces += lengthOfRun(data, found.usual);
}

/** How long the samples of one run take, in the track's own units. */
function lengthOfRun(data: DataView, usual: number): number {
  const flags = data.getUint32(0) & 0xffffff;
  const count = data.getUint32(4);
  if (!(flags & 0x100)) return count * usual;
  const row = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4;
  let at = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  let sum = 0;
  for (let sample = 0; sample < count; sample += 1, at += row) sum += data.getUint32(at);
  return sum;
}

function readOgg(bytes: Uint8Array): Recording | null {
  const read = readOggSound(bytes);
  return read && { mediaType: "audio/ogg", ...read };
}

function readWav(bytes: Uint8Array): Recording | null {
  if (textAt(bytes, 0, 4) !== "RIFF" || textAt(bytes, 8, 4) !== "WAVE") return null;
  const data = view(bytes);
  const kept: Uint8Array[] = [];
  const found = { perSecond: 0, sound: 0 };
  for (let at = 12; at + 8 <= bytes.length; ) {
    const kind = textAt(bytes, at, 4);
    const size = Math.min(data.getUint32(at + 4, true), bytes.length - at - 8);
    if (kind === "fmt ") found.perSecond = data.getUint32(at + 16, true);
    if (kind === "data") found.sound = size;
    if (kind === "fmt " || kind === "data") kept.push(bytes.subarray(at, at + 8 + size + (size % 2)));
    at += 8 + size + (size % 2);
  }
  const whole = new Uint8Array(Buffer.concat([bytes.subarray(0, 12), ...kept]));
  view(whole).setUint32(4, whole.length - 8, true);
  return { mediaType: "audio/wav", seconds: found.sound / found.perSecond, bytes: whole };
}

const amrFrames = [13, 14, 16, 18, 20, 21, 27, 32, 6];

function readAmr(bytes: Uint8Array): Recording | null {
  if (textAt(bytes, 0, 6) !== "#!AMR\n") return null;
  let [at, frames] = [6, 0];
  while (at < bytes.length) {
    const kind = ((bytes[at] ?? 0) >> 3) & 0xf;
    const length = kind === 15 ? 1 : amrFrames[kind];
    // What is no whole frame is no sound.
    if (length === undefined || at + length > bytes.length) break;
    at += length;
    frames += 1;
  }
  return { mediaType: "audio/amr", seconds: frames / 50, bytes: bytes.slice(0, at) };
}

const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const slowRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const samplings = [44_100, 48_000, 32_000];

/** Frame by frame, for no head can be believed; the tags before and behind, with titles and pictures, are left away. */
function readMp3(bytes: Uint8Array): Recording | null {
  const byte = (at: number): number => bytes[at] ?? 0;
  const tagged = textAt(bytes, 0, 3) === "ID3";
  const size = ((byte(6) & 127) << 21) | ((byte(7) & 127) << 14) | ((byte(8) & 127) << 7) | (byte(9) & 127);
  const start = tagged ? 10 + size : 0;
  let [at, seconds, frames] = [start, 0, 0];
  for (; at + 4 <= bytes.length && byte(at) === 0xff && (byte(at + 1) & 0xe6) === 0xe2; frames += 1) {
    const version = (byte(at + 1) >> 3) & 3;
    const slower = version === 3 ? 1 : version === 2 ? 2 : 4;
    const kilobits = (version === 3 ? rates : slowRates)[byte(at + 2) >> 4];
    const sampling = (samplings[(byte(at + 2) >> 2) & 3] ?? 0) / slower;
    if (version === 1 || !kilobits || !sampling) break;
    const samples = version === 3 ? 1152 : 576;
    at += Math.floor((samples / 8) * ((kilobits * 1000) / sampling)) + ((byte(at + 2) >> 1) & 1);
    seconds += samples / sampling;
  }
  return frames < 3
    ? null
    : { mediaType: "audio/mpeg", seconds, bytes: bytes.slice(start, Math.min(at, bytes.length)) };
}
