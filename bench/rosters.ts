// Counting the people of 300 rosters once: the range against the truth, and the time against a plain sort of the tokens.
import { countRosters, type RosterPart } from "../src/analysis/counting/rosters/count-rosters.ts";
import { keyOf, makeTokens } from "../src/analysis/counting/rosters/person-tokens.ts";
import { makeRosters, seeded } from "../src/analysis/counting/rosters/testing-rosters.ts";

const [partners, rows, ...seeds] = [300, 1_000_000, 1].map((usual, at) => Number(process.argv[2 + at] ?? usual));
const all = [...seeds, ...process.argv.slice(5).map(Number)];
const seconds = (from: number) => (performance.now() - from) / 1000;
const count = (number: number) => number.toLocaleString("en-GB");

/** The same bytes, each token once: what a set in the language itself takes for exact tokens alone. */
function plainSet(parts: readonly RosterPart[], stride: number): number {
  const seen = new Set<bigint>();
  for (const { blocks } of parts) {
    const tokens = new BigUint64Array(blocks.slice().buffer);
    for (let at = 0; at < tokens.length; at += stride) seen.add(tokens[at] as bigint);
  }
  return seen.size;
}

/** Sorting every token of all parts, which any way of matching by sorting must do at least. */
function sortAll(parts: readonly RosterPart[]): void {
  const tokens = new BigUint64Array(parts.reduce((sum, { blocks }) => sum + blocks.length / 8, 0));
  let at = 0;
  for (const { blocks } of parts) {
    tokens.set(new BigUint64Array(blocks.slice().buffer), at);
    at += blocks.length / 8;
  }
  tokens.sort();
}

console.log(
  "| seed | rosters | sum | truth | range | holds it | width | browsers' work, s | counting, s | plain set of exact tokens, s | sort of all tokens, s | counting / sort |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
for (const seed of all) {
  const { rosters, truth } = makeRosters(seed, partners ?? 300, rows ?? 1_000_000);
  const key = keyOf("a secret that partners share", `count ${seed}`, 1000);
  const draw = seeded(seed + 1);
  const chance = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = draw() * 256;
  };
  const began = performance.now();
  const parts = rosters.map((roster) => makeTokens(roster, key, chance));
  const making = seconds(began);
  const counted = performance.now();
  const { sum, low, high } = countRosters(parts);
  const counting = seconds(counted);
  const set = performance.now();
  plainSet(parts, 24);
  const setting = seconds(set);
  const sorted = performance.now();
  sortAll(parts);
  const sorting = seconds(sorted);
  const width = `${(((high - low) / truth) * 100).toFixed(1)}%`;
  const holds = low <= truth && truth <= high ? "yes" : "NO";
  console.log(
    `| ${seed} | ${partners} | ${count(sum)} | ${count(truth)} | ${count(low)} to ${count(high)} | ${holds} | ${width} | ${making.toFixed(1)} | ${counting.toFixed(1)} | ${setting.toFixed(1)} | ${sorting.toFixed(1)} | ${(counting / sorting).toFixed(2)} |`,
  );
}
