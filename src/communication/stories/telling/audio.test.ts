import { describe, expect, test } from "vitest";
import { readRecording } from "./audio.ts";
import { sumOfPage } from "./ogg-tags.ts";
import { madeUpWav, webmPieces } from "./testing-audio.ts";

const box = (kind: string, body: Uint8Array | Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(kind, 4);
  return Buffer.concat([head, body]);
};
const mp4 = (seconds: number, handler = "soun"): Buffer => {
  const header = Buffer.alloc(24);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  const kind = Buffer.alloc(24);
  kind.write(handler, 8);
  const place = box("udta", Buffer.from("+32.0853+034.7818/ my phone"));
  const track = box("trak", box("mdia", Buffer.concat([box("mdhd", header), box("hdlr", kind)])));
  return Buffer.concat([
    box("ftyp", Buffer.from("M4A isom")),
    box("moov", Buffer.concat([box("mvhd", header), track, place])),
    box("mdat", Buffer.alloc(50)),
  ]);
};
/** A frame of 128 kbit/s at 44.1 kHz has 417 bytes and takes 26 ms. */
const mp3 = (frames: number): Buffer => {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  const tag = Buffer.from("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u000aMy village", "latin1");
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame), Buffer.from("TAGMy village")]);
};
const ogg = (seconds: number): Buffer => {
  const page = (granule: number, body: string): Buffer => {
    const head = Buffer.alloc(28);
    head.write("OggS", 0);
    head.writeBigInt64LE(BigInt(granule), 6);
    head.set([1, body.length], 26);
    return Buffer.concat([head, Buffer.from(body)]);
  };
  return Buffer.concat([page(0, "OpusHead"), page(seconds * 48_000, "sound")]);
};

/** A page of Ogg with packets, each shorter than 255 bytes or ending in this page. */
const oggPage = (packets: readonly Buffer[], granule: number): Buffer => {
  const lacing = packets.flatMap(({ length }) => [...Array(Math.floor(length / 255)).fill(255), length % 255]);
  const head = Buffer.alloc(27);
  head.write("OggS", 0);
  head.writeBigInt64LE(BigInt(granule), 6);
  head[26] = lacing.length;
  const page = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  page.writeUInt32LE(sumOfPage(new Uint8Array(page)), 22);
  return page;
};
const tagsOf = (signature: string, told: string): Buffer => {
  const vendor = Buffer.from("my phone");
  const sizes = [vendor.length, 1, told.length].map((size) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(size);
    return bytes;
  });
  return Buffer.concat([
    Buffer.from(signature, "latin1"),
    ...[sizes[0], vendor, sizes[1], sizes[2]].flatMap((one) => one ?? []),
    Buffer.from(told),
    Buffer.from([1]),
  ]);
};
const vorbisHead = Buffer.alloc(30);
vorbisHead.write("\u0001vorbis", 0, "latin1");
vorbisHead.writeUInt32LE(48_000, 12);

describe("what stands beside the sound of ogg", () => {
  test("is summed up as the format says", () => {
    // CRC-32 as cksum computes it, without its last turn.
    expect(sumOfPage(new Uint8Array(Buffer.from("123456789")))).toBe((0x765e7680 ^ 0xffffffff) >>> 0);
  });

  test.each([
    ["opus", Buffer.from("OpusHead"), "OpusTags"],
    ["vorbis", vorbisHead, "\u0003vorbis"],
  ])("of %s is emptied, its pages stay whole, and the sound as it was", (_kind, head, signature) => {
    const sound = Buffer.from("the sound itself");
    const tags = tagsOf(signature, `TITLE=${"My village ".repeat(40)}`);
    const whole = Buffer.concat([
      ...[oggPage([head], 0), oggPage([tags, Buffer.from("setup")], 0), oggPage([sound], 96_000)],
      Buffer.from("my phone, behind the end"),
    ]);
    const read = Buffer.from(readRecording(new Uint8Array(whole))?.bytes ?? []);
    expect(read.toString("latin1")).not.toMatch(/village|phone/);
    expect(read.toString("latin1")).toContain("the sound itself");
    expect(read.toString("latin1")).toContain("setup");
    const at = [...read.toString("latin1").matchAll(/OggS/g)].map(({ index }) => index);
    expect(at).toHaveLength(3);
    for (const [place, from] of at.entries()) {
      const page = read.subarray(from, at[place + 1] ?? read.length);
      expect(page.readUInt32LE(22)).toBe(sumOfPage(new Uint8Array(page)));
    }
    // Nobody made it, nothing follows.
    const from = read.indexOf(Buffer.from(signature, "latin1")) + signature.length;
    expect(read.readBigUInt64LE(from)).toBe(0n);
    expect(read[from + 8]).toBe(signature === "OpusTags" ? 0 : 1);
  });
});

describe("a recording", () => {
  test.each([
    ["wav", madeUpWav(7), 7, "audio/wav"],
    ["webm", Buffer.concat(webmPieces(5)), 5, "audio/webm"],
    ["mp4", mp4(65), 65, "audio/mp4"],
    ["mp3", mp3(383), 10, "audio/mpeg"],
    ["ogg", ogg(12), 12, "audio/ogg"],
    [
      "amr",
      Buffer.concat([Buffer.from("#!AMR\n"), ...Array(100).fill(Buffer.from([0x3c, ...Array(31).fill(0)]))]),
      2,
      "audio/amr",
    ],
  ])("as %s is read with its length", (_kind, bytes, seconds, mediaType) => {
    const read = readRecording(new Uint8Array(bytes));
    expect(read?.mediaType).toBe(mediaType);
    expect(Math.abs((read?.seconds ?? 0) - seconds)).toBeLessThan(0.2);
  });

  test("loses what a phone wrote into it of place, title and maker, and no sound", () => {
    const told = /village|phone|32\.0853/;
    for (const bytes of [mp4(5), mp3(50), Buffer.concat(webmPieces(3))]) {
      expect(bytes.toString("latin1")).toMatch(told);
      const read = readRecording(new Uint8Array(bytes));
      expect(Buffer.from(read?.bytes ?? []).toString("latin1")).not.toMatch(told);
      // what was read is read again, with the same length
      expect(readRecording(new Uint8Array(read?.bytes ?? []))?.seconds).toBeCloseTo(read?.seconds ?? 0);
    }
  });

  test("loses the day and the program of its making", () => {
    const dated = mp4(5);
    for (const kind of ["mvhd", "mdhd"]) dated.writeUInt32BE(0xdadadada, dated.indexOf(kind) + 8);
    const info = Buffer.from([0x44, 0x61, 0x88, 1, 2, 3, 4, 5, 6, 7, 8, 0x57, 0x41, 0x87, ...Buffer.from("Village")]);
    const webm = Buffer.concat(webmPieces(3));
    const from = webm.indexOf(Buffer.from([0x16, 0x54, 0xae, 0x6b]));
    const made = Buffer.concat([webm.subarray(0, from), info, webm.subarray(from)]);
    for (const [bytes, told] of [
      [dated, Buffer.from([0xda, 0xda, 0xda, 0xda])],
      [made, Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])],
      [made, Buffer.from("Village")],
    ] as const) {
      expect(bytes.includes(told)).toBe(true);
      const read = readRecording(new Uint8Array(bytes));
      expect(Buffer.from(read?.bytes ?? []).includes(told)).toBe(false);
      expect(read?.seconds).toBeGreaterThan(2);
    }
  });

  test("that is a film, a picture, a text, or cut off in its head, is none", () => {
    expect(readRecording(new Uint8Array(mp4(5, "vide")))).toBeNull();
    for (const text of ["", "x", "RIFF", "<svg/>", "OggS", "#!AMR\n", "\u001aE\u00df\u00a3"])
      expect(readRecording(new Uint8Array(Buffer.from(text, "latin1"))), text).toBeNull();
  });

  test("cut off anywhere, or of random bytes, never breaks the reader", () => {
    const wholes = [mp4(5), mp3(5), ogg(3), Buffer.concat(webmPieces(3)), Buffer.from(madeUpWav(1))];
    for (const whole of wholes)
      for (let end = 0; end < Math.min(whole.length, 400); end += 1) {
        const cut = new Uint8Array(whole.subarray(0, end));
        expect(() => readRecording(cut)).not.toThrow();
        const spoilt = new Uint8Array(whole);
        spoilt[end] = (spoilt[end] ?? 0) ^ 0xff;
        expect(() => readRecording(spoilt)).not.toThrow();
      }
  });
});
