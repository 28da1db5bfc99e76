/**
 * A small directed graph as bits, cheap to copy: word w of the row of v in `out` holds v's targets 32w … 32w + 31.
 * `alive` says which vertices are still there.
 */
export interface BitGraph {
  size: number;
  words: number;
  out: Uint32Array;
  in: Uint32Array;
  alive: Uint32Array;
}

/** A graph of all its vertices and no links. */
export function emptyGraph(size: number): BitGraph {
  const words = Math.ceil(size / 32);
  const alive = new Uint32Array(words);
  for (let v = 0; v < size; v++) setBit(alive, 0, v);
  return { size, words, out: new Uint32Array(size * words), in: new Uint32Array(size * words), alive };
}

/** Adds a link between two vertices. */
export function addLink(graph: BitGraph, from: number, to: number): void {
  setBit(graph.out, from * graph.words, to);
  setBit(graph.in, to * graph.words, from);
}

/** A copy that shares nothing. */
export const copyGraph = (graph: BitGraph): BitGraph => ({
  ...graph,
  out: graph.out.slice(),
  in: graph.in.slice(),
  alive: graph.alive.slice(),
});

/** Whether a vertex is still there. */
export const isAlive = (graph: BitGraph, v: number) => hasBit(graph.alive, 0, v);

/** Whether a vertex has a link to another, or to itself. */
export const hasLink = (graph: BitGraph, from: number, to: number) => hasBit(graph.out, from * graph.words, to);

/** How many links leave a vertex. */
export const outDegree = (graph: BitGraph, v: number) => countBits(graph.out, v * graph.words, graph.words);

/** How many links reach a vertex. */
export const inDegree = (graph: BitGraph, v: number) => countBits(graph.in, v * graph.words, graph.words);

/** The vertices that a vertex has links to. */
export const targetsOf = (graph: BitGraph, v: number) => listBits(graph.out, v * graph.words, graph.words);

/** The vertices that have links to a vertex. */
export const sourcesOf = (graph: BitGraph, v: number) => listBits(graph.in, v * graph.words, graph.words);

/** The vertices still there. */
export const verticesOf = (graph: BitGraph) => listBits(graph.alive, 0, graph.words);

/** Takes a vertex out with its links. */
export function removeVertex(graph: BitGraph, v: number): void {
  for (const to of targetsOf(graph, v)) clearBit(graph.in, to * graph.words, v);
  for (const from of sourcesOf(graph, v)) clearBit(graph.out, from * graph.words, v);
  const row = v * graph.words;
  graph.out.fill(0, row, row + graph.words);
  graph.in.fill(0, row, row + graph.words);
  clearBit(graph.alive, 0, v);
}

/** Takes a vertex out and links all that led to it with all that it led to. */
export function bypassVertex(graph: BitGraph, v: number): void {
  const { words, out } = graph;
  const [sources, targets] = [sourcesOf(graph, v), targetsOf(graph, v)];
  for (const from of sources) {
    for (let word = 0; word < words; word++) {
      out[from * words + word] = (out[from * words + word] ?? 0) | (out[v * words + word] ?? 0);
    }
  }
  for (const to of targets) {
    for (let word = 0; word < words; word++) {
      graph.in[to * words + word] = (graph.in[to * words + word] ?? 0) | (graph.in[v * words + word] ?? 0);
    }
  }
  removeVertex(graph, v);
}

function setBit(bits: Uint32Array, row: number, v: number): void {
  bits[row + (v >>> 5)] = (bits[row + (v >>> 5)] ?? 0) | (1 << (v & 31));
}

function clearBit(bits: Uint32Array, row: number, v: number): void {
  bits[row + (v >>> 5)] = (bits[row + (v >>> 5)] ?? 0) & ~(1 << (v & 31));
}

const hasBit = (bits: Uint32Array, row: number, v: number) => (((bits[row + (v >>> 5)] ?? 0) >>> (v & 31)) & 1) === 1;

function countBits(bits: Uint32Array, row: number, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    let rest = bits[row + word] ?? 0;
    rest -= (rest >>> 1) & 0x55555555;
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

function listBits(bits: Uint32Array, row: number, words: number): number[] {
  const listed: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let rest = bits[row + word] ?? 0; rest !== 0; rest &= rest - 1) {
      listed.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return listed;
}
