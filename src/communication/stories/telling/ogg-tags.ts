const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest << 1) ^ (rest & 0x80000000 ? 0x04c11db7 : 0);
  return rest >>> 0;
});

/** The sum by which a player sees whether a page of Ogg is whole. */
export function sumOfPage(page: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < page.length; at += 1) {
    // the place of the sum itself counts as empty
    const byte = at >= 22 && at < 26 ? 0 : (page[at] ?? 0);
    sum = ((sum << 8) ^ (crcTable[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  }
  return sum;
}

const textAt = (bytes: Uint8Array, places: readonly number[], length: number): string =>
  String.fromCharCode(...places.slice(0, length).map((place) => bytes[place] ?? 0));

interface Pages {
  /** Where each page begins and ends. */
  pages: { from: number; to: number }[];
  /** Where each byte of the second packet lies: title, place, maker and whatever else was written beside the sound. */
  second: number[];
}

function readPages(bytes: Uint8Array): Pages {
  const found: Pages = { pages: [], second: [] };
  let packet = 0;
  for (let at = 0; at + 27 <= bytes.length && textAt(bytes, [at, at + 1, at + 2, at + 3], 4) === "OggS"; ) {
    const segments = bytes[at + 26] ?? 0;
    let body = at + 27 + segments;
    for (let place = at + 27; place < at + 27 + segments; place += 1) {
      const length = bytes[place] ?? 0;
      if (packet === 1) for (let one = 0; one < length; one += 1) found.second.push(body + one);
      body += length;
      if (length < 255) packet += 1;
    }
    found.pages.push({ from: at, to: Math.min(bytes.length, body) });
    at = body;
  }
  return found;
}

/** Empties what is written in a recording beside its sound, in a copy: the packet stays as long as it was, and says nothing. */
export function emptyOggTags(bytes: Uint8Array): Uint8Array {
  const { pages, second } = readPages(bytes);
  // What lies behind the last page belongs to no sound.
  const kept = bytes.slice(0, pages.at(-1)?.to ?? bytes.length);
  const isOpus = textAt(bytes, second, 8) === "OpusTags";
  const isVorbis = textAt(bytes, second, 7) === "\u0003vorbis";
  if (!isOpus && !isVorbis) return kept;
  const places = second.slice(isOpus ? 8 : 7);
  // Nobody made it, nothing follows; Vorbis ends that with a bit that is set.
  for (const [number, place] of places.entries()) kept[place] = isVorbis && number === 8 ? 1 : 0;
  const [first = 0, last = 0] = [second[0], second.at(-1)];
  for (const { from, to } of pages)
    if (to > first && from <= last) {
      const page = kept.subarray(from, to);
      new DataView(kept.buffer, kept.byteOffset).setUint32(from + 22, sumOfPage(page), true);
    }
  return kept;
}
