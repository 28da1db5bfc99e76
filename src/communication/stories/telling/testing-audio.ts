/** A recording of silence, as a phone would give it. */
export function madeUpWav(seconds: number): Uint8Array<ArrayBuffer> {
  const perSecond = 8000;
  const bytes = Buffer.alloc(44 + seconds * perSecond);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(perSecond, 24);
  bytes.writeUInt32LE(perSecond, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(seconds * perSecond, 40);
  bytes.fill(128, 44);
  return new Uint8Array(bytes);
}

const element = (id: number[], body: number[]): number[] => [
  ...id,
  0x40 | (body.length >> 8),
  body.length & 0xff,
  ...body,
];
/** A segment or cluster whose length nobody knows yet, as a browser writes it while somebody speaks. */
const open = (id: number[]): number[] => [...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const head = (tag: string): number[] => [
  ...element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], letters("webm"))),
  ...open([0x18, 0x53, 0x80, 0x67]),
  ...element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40])),
  ...element([0x16, 0x54, 0xae, 0x6b], element([0x86], letters("A_OPUS"))),
  ...element([0x12, 0x54, 0xc3, 0x67], letters(tag)),
];

/** Pieces of a recording as a browser makes them: together one file, of a second each. */
export const webmPieces = (count: number, tag = "ENCODER=A phone"): Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: count }, (_, number) => {
    const time = number * 1000;
    const cluster = [
      ...open([0x1f, 0x43, 0xb6, 0x75]),
      ...element([0xe7], [time >> 8, time & 0xff]),
      ...element([0xa3], [0x81, 0x03, 0xc0, 0x80, 1, 2, 3]),
    ];
    return new Uint8Array([...(number === 0 ? head(tag) : []), ...cluster]);
  });
