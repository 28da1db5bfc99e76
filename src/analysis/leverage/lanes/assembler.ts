/** Bytes of WebAssembly; what is written inside one another is flattened. */
export type Code = readonly (number | Code)[];

/** A function of a module: its parameters by name and kind, its own variables, and what it does. */
export interface AssembledFunction {
  name: string;
  parameters: readonly { name: string; kind: Kind }[];
  locals: readonly { name: string; kind: Kind }[];
  body: (at: (name: string) => number) => Code;
}

/** The kinds of value that the kernels use. */
export type Kind = "i32" | "f32" | "v128";

const kinds: Readonly<Record<Kind, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** A number in LEB128 without sign. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    const byte = left & 0x7f;
    left >>>= 7;
    bytes.push(left === 0 ? byte : byte | 0x80);
  } while (left !== 0);
  return bytes;
}

/** A number in LEB128 with sign. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; ) {
    const byte = left & 0x7f;
    left >>= 7;
    if ((left === 0 && (byte & 0x40) === 0) || (left === -1 && (byte & 0x40) !== 0)) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
}

const flat = (code: Code): number[] => code.flatMap((one) => (typeof one === "number" ? [one] : flat(one)));
const vector = (operation: number): Code => [0xfd, unsigned(operation)];
const two =
  (operation: Code) =>
  (a: Code, b: Code): Code => [a, b, operation];
const fourTimes = (value: number): number[] => {
  const bytes = [...new Uint8Array(Float32Array.of(value).buffer)];
  return [bytes, bytes, bytes, bytes].flat();
};

/** The instructions that the kernels use, in the notation of the WebAssembly specification; operands come first. */
export const wasm = {
  get: (place: number): Code => [0x20, unsigned(place)],
  set: (place: number, value: Code): Code => [value, 0x21, unsigned(place)],
  i32: {
    const: (value: number): Code => [0x41, signed(value)],
    add: two([0x6a]),
    shl: two([0x74]),
    lessThan: two([0x48]),
    /** The first where the condition holds, else the second. */
    select: (condition: Code, first: Code, second: Code): Code => [first, second, condition, 0x1b],
    load: (address: Code, offset = 0): Code => [address, 0x28, 2, unsigned(offset)],
  },
  f32x4: {
    load: (address: Code, offset = 0): Code => [address, vector(0x00), 4, unsigned(offset)],
    loadSplat: (address: Code): Code => [address, vector(0x09), 2, 0],
    store: (address: Code, value: Code, offset = 0): Code => [address, value, vector(0x0b), 4, unsigned(offset)],
    const: (value: number): Code => [vector(0x0c), fourTimes(value)],
    splat: (value: Code): Code => [value, vector(0x13)],
    abs: (value: Code): Code => [value, vector(0xe0)],
    add: two(vector(0xe4)),
    sub: two(vector(0xe5)),
    mul: two(vector(0xe6)),
    div: two(vector(0xe7)),
    min: two(vector(0xe8)),
    max: two(vector(0xe9)),
    ofIntegers: (value: Code): Code => [value, vector(0xfa)],
  },
  i32x4: {
    ofFloats: (value: Code): Code => [value, vector(0xf8)],
    splat: (value: Code): Code => [value, vector(0x11)],
    add: two(vector(0xae)),
    shl: two(vector(0xab)),
    /** Eight products of whole numbers of two bytes, each added to its neighbour's. */
    dot: two(vector(0xba)),
  },
  /** Repeats while the condition holds, looking before each time. */
  while: (condition: Code, body: Code): Code => [
    [0x02, 0x40, 0x03, 0x40],
    [condition, 0x45, 0x0d, 1],
    [body, 0x0c, 0, 0x0b, 0x0b],
  ],
};

const listOf = (items: readonly Code[]): Code => [unsigned(items.length), ...items];
const section = (id: number, content: Code): Code => {
  const bytes = flat(content);
  return [id, unsigned(bytes.length), bytes];
};
const nameOf = (text: string): Code => [unsigned(text.length), [...new TextEncoder().encode(text)]];

/** A module that imports its memory as `lanes.memory` and exports its functions by name. */
export function assemble(functions: readonly AssembledFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, listOf(parameters.map(({ kind }) => [kinds[kind]])), 0]);
  const bodies = functions.map(({ parameters, locals, body }) => {
    const names = [...parameters, ...locals].map(({ name }) => name);
    const place = (name: string) => {
      const at = names.indexOf(name);
      if (at === -1) throw new Error(`The kernel has no variable ${name}.`);
      return at;
    };
    const code = flat([listOf(locals.map(({ kind }) => [1, kinds[kind]])), body(place), 0x0b]);
    return [unsigned(code.length), code];
  });
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, listOf(types)),
      section(2, listOf([[nameOf("lanes"), nameOf("memory"), 0x02, 0x00, 1]])),
      section(3, listOf(functions.map((_, at) => unsigned(at)))),
      section(7, listOf(functions.map(({ name }, at) => [nameOf(name), 0x00, unsigned(at)]))),
      section(10, listOf(bodies)),
    ]),
  );
}
