// Networks between organizations: the same figures as igraph and networkx on the networks given, and the time for 2,000.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { measureBetweenness } from "../src/analysis/relations/betweenness.ts";
import { measureCentralization, measureDensity, measureReciprocity } from "../src/analysis/relations/cohesion.ts";
import { findCommunities } from "../src/analysis/relations/communities.ts";
import { findComponents, sizeOfGiant } from "../src/analysis/relations/components.ts";
import { measureCoreness } from "../src/analysis/relations/coreness.ts";
import { buildNetwork, type Tie } from "../src/analysis/relations/network.ts";
import { makeFigures } from "../src/backbone/relations/figures/make-figures.ts";
import { readOrganizations } from "../src/backbone/relations/read-organizations.ts";
import { readTable } from "../src/backbone/relations/read-table.ts";
import { readTies } from "../src/backbone/relations/read-ties.ts";
import { relationsStudy } from "../src/backbone/relations/relations-study.ts";
import { printTable, quantile, round } from "./measure.ts";

const folder = process.argv[2] ?? "../../shared/data/networks";
const times = Number(process.argv[3] ?? 5);

interface Figures {
  density: number | null;
  reciprocity: number | null;
  components: number;
  giant: number;
  betweenness: number[];
  core: number[];
  centralization: number | null;
  /** Each program finds its own groups: the higher, the better. */
  modularity: number | null;
}
type Answer = Record<string, Figures & { seconds: number; version: string }>;

// Debian's python3 has the igraph and networkx that apt brings.
const peers = spawn(existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3", [
  join(import.meta.dirname, "relations-peers.py"),
]);
const lines = createInterface({ input: peers.stdout })[Symbol.asyncIterator]();
async function askPeers(size: number, ties: readonly Tie[], fast: boolean): Promise<Answer> {
  peers.stdin.write(`${JSON.stringify({ size, ties, directed: true, fast })}\n`);
  return JSON.parse((await lines.next()).value ?? "{}") as Answer;
}

/** Of the network without directions, as the peers measure it. */
function shapeOf(size: number, ties: readonly Tie[]) {
  const plain = buildNetwork(size, ties, false);
  return { centralization: measureCentralization(plain), modularity: findCommunities(plain).modularity };
}

function compute(size: number, ties: readonly Tie[]): Figures {
  const network = buildNetwork(size, ties, true);
  const pieces = findComponents(network);
  return {
    density: measureDensity(network),
    reciprocity: measureReciprocity(network),
    components: pieces.sizes.length,
    giant: sizeOfGiant(pieces),
    betweenness: [...measureBetweenness(network)],
    core: [...measureCoreness(network)],
    ...shapeOf(size, ties),
  };
}

const flat = (one: Figures): number[] => [
  one.density ?? 0,
  one.reciprocity ?? 0,
  one.components,
  one.giant,
  ...one.betweenness,
  ...one.core,
  one.centralization ?? 0,
];

/** The largest distance between two lists of figures, in parts of the figure. */
const apart = (a: Figures, b: Figures): number => {
  const theirs = flat(b);
  return flat(a).reduce((most, value, k) => Math.max(most, Math.abs(value - (theirs[k] ?? 0)) / Math.max(1, value)), 0);
};

/** Each network of the folder: its nodes and each file of ties that goes with them. */
function networksIn(root: string): [nodes: string, ties: string][] {
  return readdirSync(root).flatMap((name): [string, string][] => {
    const files = readdirSync(join(root, name));
    return files
      .filter((file) => /edges.*\.csv$/u.test(file))
      .map((file): [string, string] => {
        const own = file.replace("edges", "nodes");
        return [join(root, name, files.includes(own) ? own : "nodes.csv"), join(root, name, file)];
      })
      .filter(([nodes]) => existsSync(nodes));
  });
}

async function compareAll(): Promise<void> {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const [nodes, edges] of existsSync(folder) ? networksIn(folder) : []) {
    const organizations = readOrganizations(await readTable(nodes), {
      answered: null,
      answeredBefore: null,
      sector: null,
    });
    const { ties } = readTies(await readTable(edges), organizations, "fault");
    const size = organizations.ids.length;
    const report = (await relationsStudy.run({ nodes, ties: edges, directed: true })) as {
      density: number;
      reciprocity: number;
      components: number;
      giant: number;
      nodes: { id: string; betweenness: number; core: number }[];
    };
    const byId = new Map(report.nodes.map((one) => [one.id, one]));
    const ours: Figures = {
      ...report,
      betweenness: organizations.ids.map((id) => byId.get(id)?.betweenness ?? 0),
      core: organizations.ids.map((id) => byId.get(id)?.core ?? 0),
      ...shapeOf(size, ties),
    };
    const answer = await askPeers(size, ties, false);
    const said = (name: string) => (answer[name] ? apart(ours, answer[name]).toExponential(1) : "absent");
    rows[edges.split("/").slice(-2).join("/")] = {
      organizations: size,
      ties: ties.length,
      "apart from igraph": said("igraph"),
      "apart from networkx": said("networkx"),
      modularity: ours.modularity === null ? "" : round(ours.modularity),
      igraph: answer.igraph?.modularity ? round(answer.igraph.modularity) : "",
      networkx: answer.networkx?.modularity ? round(answer.networkx.modularity) : "",
    };
  }
  printTable("the same figures", rows);
}

const integer = seededIntegers(6);
const drawTies = (size: number, each: number): Tie[] =>
  Array.from({ length: size * each }, (_, k): Tie => [k % size, integer(size)]).filter(([a, b]) => a !== b);

/** Without igraph, networkx is asked for a smaller network: it needs minutes for two thousand. */
async function timeBeside(size: number): Promise<Answer> {
  const ties = drawTies(size, 10);
  const took: Record<string, number[]> = { ours: [] };
  let answer: Answer = {};
  for (let k = 0; k < times; k++) {
    const start = performance.now();
    compute(size, ties);
    took.ours?.push((performance.now() - start) / 1000);
    answer = await askPeers(size, ties, true);
    for (const [name, { seconds }] of Object.entries(answer)) took[name] = [...(took[name] ?? []), seconds];
  }
  const middle = (name: string) =>
    quantile(
      [...(took[name] ?? [])].sort((a, b) => a - b),
      0.5,
    );
  const rows = Object.keys(took).map((name) => [
    name,
    { seconds: round(middle(name)), "ours to it": round(middle("ours") / middle(name)) },
  ]);
  printTable(`${size} organizations, ${ties.length} ties`, Object.fromEntries(rows));
  return answer;
}

async function timeLarge(): Promise<void> {
  const answer = await timeBeside(300);
  if (answer.igraph) await timeBeside(2000);
  else console.log("igraph is absent here: nothing to put beside 2,000 organizations");
  const size = 2000;
  const ties = drawTies(size, 10);
  const wave = {
    organizations: Array.from({ length: size }, (_, k) => ({ id: `o${k}`, sector: `s${k % 8}`, isBackbone: k === 0 })),
    answered: Array.from({ length: size }, (_, k) => `o${k}`).filter((_, k) => k % 10 !== 9),
    answers: ties.map(([from, to]) => ({
      from: `o${from}`,
      to: `o${to}`,
      tie: 1 + integer(4),
      openness: 1 + integer(4),
      reliability: 1 + integer(4),
      mission: 1 + integer(4),
      influence: 1 + integer(4),
      involvement: 1 + integer(4),
      resources: 1 + integer(4),
    })),
  };
  const start = performance.now();
  makeFigures({ wave, before: wave, fewest: 5, secret: "bench" });
  console.log(
    `protected figures of a wave of 2,000 and of the one before: ${round((performance.now() - start) / 1000)} s`,
  );
}

await compareAll();
await timeLarge();
const scratch = await mkdtemp(join(tmpdir(), "relations-"));
await writeFile(join(scratch, "nodes.csv"), `id\n${Array.from({ length: 2000 }, (_, k) => `o${k}`).join("\n")}\n`);
await writeFile(
  join(scratch, "ties.csv"),
  `from,to\n${drawTies(2000, 10)
    .map(([a, b]) => `o${a},o${b}`)
    .join("\n")}\n`,
);
const start = performance.now();
await relationsStudy.run({ nodes: join(scratch, "nodes.csv"), ties: join(scratch, "ties.csv"), directed: true });
console.log(`the whole study of 2,000 organizations from files: ${round((performance.now() - start) / 1000)} s`);
await rm(scratch, { recursive: true });
peers.stdin.end();
