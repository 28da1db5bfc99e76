import { describe, expect, test } from "vitest";
import { readRecording } from "./audio.ts";
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
