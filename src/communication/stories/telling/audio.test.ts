import { describe, expect, test } from "vitest";
import { readRecording } from "./audio.ts";
import { checkOf } from "./audio-ogg.ts";
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
const village = "TITLE=My village";
/** A packet of comments: who made it, and a title. */
const comments = (sign: string, end: string): Buffer => {
  const packet = Buffer.concat([Buffer.from(`${sign}....A phone....****${village}${end}`, "latin1")]);
  packet.writeUInt32LE(7, sign.length);
  packet.writeUInt32LE(1, sign.length + 11);
  packet.writeUInt32LE(village.length, sign.length + 15);
  return packet;
};
/** A page of Ogg; the last of its packets may go on in the next page. */
const oggPage = (granule: number, packets: Buffer[], { type = 0, serial = 7, goesOn = false } = {}): Buffer => {
  const lacing = packets.flatMap(({ length }, place) => [
    ...Array(Math.floor(length / 255)).fill(255),
    ...(goesOn && place === packets.length - 1 ? [] : [length % 255]),
  ]);
  const head = Buffer.alloc(27);
  head.write("OggS", 0);
  head[5] = type;
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(serial, 14);
  head[26] = lacing.length;
  const page = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  page.writeUInt32LE(checkOf(page), 22);
  return page;
};
const opusHead = Buffer.from("OpusHead\u0001\u0001........", "latin1");
const ogg = (seconds: number): Buffer =>
  Buffer.concat([
    oggPage(0, [opusHead], { type: 2 }),
    oggPage(0, [comments("OpusTags", "")]),
    oggPage(seconds * 48_000, [Buffer.from("sound")], { type: 4 }),
  ]);
const vorbis = (seconds: number): Buffer => {
  const head = Buffer.concat([Buffer.from("\u0001vorbis", "latin1"), Buffer.alloc(23)]);
  head.writeUInt32LE(44_100, 12);
  // The comments fill more than a page, and the packet that sets the decoder up follows in the page where they end.
  const long = Buffer.concat([comments("\u0003vorbis", ""), Buffer.alloc(600, "My village "), Buffer.from([1])]);
  return Buffer.concat([
    oggPage(0, [head], { type: 2 }),
    oggPage(0, [long.subarray(0, 510)], { goesOn: true }),
    oggPage(0, [long.subarray(510), Buffer.from("\u0005vorbis set up", "latin1")], { type: 1 }),
    oggPage(seconds * 44_100, [Buffer.from("sound")], { type: 4 }),
  ]);
};
/** The pages of a file, each as it stands, with its check as it says and as it is. */
const checksIn = (bytes: Uint8Array): [number, number][] => {
  const all: [number, number][] = [];
  for (let at = 0; at < bytes.length; ) {
    const lacing = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const to = at + 27 + lacing.length + lacing.reduce((sum, length) => sum + length, 0);
    const page = Buffer.from(bytes.slice(at, to));
    const said = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    all.push([said, checkOf(page)]);
    at = to;
  }
  return all;
};

describe("a recording", () => {
  test.each([
    ["wav", madeUpWav(7), 7, "audio/wav"],
    ["webm", Buffer.concat(webmPieces(5)), 5, "audio/webm"],
    ["mp4", mp4(65), 65, "audio/mp4"],
    ["mp3", mp3(383), 10, "audio/mpeg"],
    ["ogg", ogg(12), 12, "audio/ogg"],
    ["ogg with vorbis", vorbis(9), 9, "audio/ogg"],
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
    for (const bytes of [mp4(5), mp3(50), ogg(5), vorbis(5), Buffer.concat(webmPieces(3))]) {
      expect(bytes.toString("latin1")).toMatch(told);
      const read = readRecording(new Uint8Array(bytes));
      expect(Buffer.from(read?.bytes ?? []).toString("latin1")).not.toMatch(told);
      // what was read is read again, with the same length
      expect(readRecording(new Uint8Array(read?.bytes ?? []))?.seconds).toBeCloseTo(read?.seconds ?? 0);
    }
  });

  test("in Ogg keeps its length, its sound and its set-up to the letter; each page is checked anew", () => {
    // as it is known for this check: that of POSIX cksum without its last turn
    expect(checkOf(Buffer.from("123456789"))).toBe(0x89a1897f);
    for (const whole of [ogg(3), vorbis(3), Buffer.concat([ogg(3), vorbis(2)])]) {
      const read = Buffer.from(readRecording(new Uint8Array(whole))?.bytes ?? []);
      expect(read.length).toBe(whole.length);
      for (const [said, is] of checksIn(read)) expect(said).toBe(is);
      const kept = (bytes: Buffer) => bytes.toString("latin1").match(/sound|set up|OpusHead|OpusTags|.vorbis/gs);
      expect(kept(read)).toEqual(kept(whole));
      expect(read.toString("latin1")).not.toMatch(/village|phone/);
    }
    const opus = Buffer.from(readRecording(new Uint8Array(ogg(3)))?.bytes ?? []);
    const at = opus.indexOf("OpusTags") + 8;
    const blanks = opus.readUInt32LE(at);
    expect(opus.subarray(at + 4, at + 4 + blanks).toString()).toMatch(/^ +$/);
    expect(opus.readUInt32LE(at + 4 + blanks)).toBe(0);
  });

  test("in Ogg without comments, with a film beside the sound, or with comments that are none, is none; what is behind it goes", () => {
    const sound = oggPage(48_000, [Buffer.from("sound")], { type: 4 });
    const head = oggPage(0, [opusHead], { type: 2 });
    const none = [
      [head, sound],
      [head, oggPage(0, [Buffer.from("OpusTags")]), sound],
      [head, oggPage(0, [Buffer.alloc(255, "OpusTags")], { goesOn: true }), head],
      [head, oggPage(0, [Buffer.from("\u0080theora film")], { type: 2, serial: 8 }), sound],
      [oggPage(0, [], { type: 2 }), sound],
      [oggPage(0, [comments("OpusTags", "")]), sound],
    ];
    for (const pages of none) expect(readRecording(new Uint8Array(Buffer.concat(pages)))).toBeNull();
    const read = readRecording(new Uint8Array(Buffer.concat([ogg(3), Buffer.from("My village")])));
    expect(read?.bytes.length).toBe(ogg(3).length);
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
    const wholes = [mp4(5), mp3(5), ogg(3), vorbis(3), Buffer.concat(webmPieces(3)), Buffer.from(madeUpWav(1))];
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
