const signs = {
  opus: { head: "OpusHead", comments: "OpusTags", end: 0 },
  vorbis: { head: "\u0001vorbis", comments: "\u0003vorbis", end: 1 },
} as const;

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  return sum;
});

/** The check that each page of Ogg carries of itself (RFC 3533), its own place counted as zeros. */
export function checkOf(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) sum = ((sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
  return sum;
}

interface Page {
  from: number;
  to: number;
  serial: number;
  begins: boolean;
  granule: bigint;
  /** Where each piece of a packet lies, and whether the packet ends with it. */
  pieces: { from: number; to: number; ends: boolean }[];
}

function pageAt(bytes: Uint8Array, from: number): Page | null {
  if (from + 27 > bytes.length || textAt(bytes, from, 4) !== "OggS") return null;
  const data = view(bytes);
  const lacing = bytes.subarray(from + 27, from + 27 + (bytes[from + 26] ?? 0));
  let at = from + 27 + lacing.length;
  const pieces: Page["pieces"] = [];
  for (const [place, length] of lacing.entries()) {
    const before = place > 0 && lacing[place - 1] === 255 ? pieces.pop() : undefined;
    pieces.push({ from: before?.from ?? at, to: at + length, ends: length < 255 });
    at += length;
  }
  if (at > bytes.length) return null;
  const begins = ((bytes[from + 5] ?? 0) & 2) !== 0;
  const granule = data.getBigInt64(from + 6, true);
  return { from, to: at, serial: data.getUint32(from + 14, true), begins, granule, pieces };
}

/** One stream of sound in a file: how quick it runs, and its second packet, in which its maker, title and place stand. */
interface Stream {
  kind: keyof typeof signs;
  rate: number;
  packet: number;
  comments: { from: number; to: number }[];
  isWhole: boolean;
}

function streamOf(bytes: Uint8Array, { pieces: [first] }: Page): Stream | null {
  if (!first) return null;
  const kind = (["opus", "vorbis"] as const).find(
    (one) => textAt(bytes, first.from, signs[one].head.length) === signs[one].head,
  );
  if (!kind) return null;
  const rate = kind === "opus" ? 48_000 : view(bytes).getUint32(first.from + 12, true);
  return { kind, rate, packet: 0, comments: [], isWhole: false };
}

/** Makes of a packet of comments one that says nothing, of the same length: its maker's name is blanks. False where it is none. */
function silence(kept: Uint8Array, { kind, comments }: Stream): boolean {
  const { comments: sign, end } = signs[kind];
  const length = comments.reduce((sum, { from, to }) => sum + to - from, 0);
  const blanks = length - sign.length - 8 - end;
  if (blanks < 0) return false;
  const packet = new Uint8Array(length).fill(0x20);
  let at = 0;
  for (const { from, to } of comments) {
    packet.set(kept.subarray(from, to), at);
    at += to - from;
  }
  if (textAt(packet, 0, sign.length) !== sign) return false;
  packet.fill(0x20, sign.length);
  view(packet).setUint32(sign.length, blanks, true);
  view(packet).setUint32(length - 4 - end, 0, true);
  if (end) packet[length - 1] = 1;
  at = 0;
  for (const { from, to } of comments) {
    kept.set(packet.subarray(at, at + to - from), from);
    at += to - from;
  }
  return true;
}

/**
 * Reads Opus or Vorbis in Ogg: how long it takes, and its pages without what is said of maker, title and place. Null where
 * it is none, where something else is in it, or where its comments cannot be found.
 */
export function readOggSound(bytes: Uint8Array): { seconds: number; bytes: Uint8Array } | null {
  const kept = bytes.slice();
  const streams = new Map<number, Stream>();
  const begun: Stream[] = [];
  const pages: Page[] = [];
  let seconds = 0;
  for (let page = pageAt(bytes, 0); page; page = pageAt(bytes, page.to)) {
    pages.push(page);
    const stream = page.begins ? streamOf(bytes, page) : streams.get(page.serial);
    if (!stream || stream.rate === 0) return null;
    if (page.begins) begun.push(stream);
    streams.set(page.serial, stream);
    for (const { from, to, ends } of page.pieces) {
      if (stream.packet === 1) {
        stream.comments.push({ from, to });
        stream.isWhole = ends;
      }
      if (ends) stream.packet += 1;
    }
    if (page.granule > 0n) seconds = Math.max(seconds, Number(page.granule) / stream.rate);
  }
  if (begun.length === 0 || !begun.every((stream) => stream.isWhole && silence(kept, stream))) return null;
  for (const { from, to } of pages) {
    view(kept).setUint32(from + 22, 0, true);
    view(kept).setUint32(from + 22, checkOf(kept.subarray(from, to)), true);
  }
  return { seconds, bytes: kept.subarray(0, pages.at(-1)?.to ?? 0) };
}
