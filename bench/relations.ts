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
import { compareWaves } from "../src/analysis/relations/tie-survival.ts";
import { makeFigures } from "../src/backbone/relations/figures/make-figures.ts";
import { readOrganizations } from "../src/backbone/relations/read-organizations.ts";
import { readTable } from "../src/backbone/relations/read-table.ts";
import { readTies } from "../src/backbone/relations/read-ties.ts";
import { relationsStudy } from "../src/backbone/relations/relations-study.ts";
import { printTable, quantile, round } from "./measure.ts";
import { readEstuary, readInterviews, readKrackhardt } from "./network-shapes.ts";

const folder = process.argv[2] ?? "../../shared/data/networks";
const times = Number(process.argv[3] ?? 5);
const integer = seededIntegers(6);

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
function networksIn(root: string): [nodes: string, ties: string, name: string][] {
  return readdirSync(root).flatMap((name): [string, string, string][] => {
    const files = readdirSync(join(root, name));
    return files
      .filter((file) => /edges.*\.csv$/u.test(file))
      .map((file): [string, string, string] => {
        const own = file.replace("edges", "nodes");
        return [join(root, name, files.includes(own) ? own : "nodes.csv"), join(root, name, file), `${name}/${file}`];
      })
      .filter(([nodes]) => existsSync(nodes));
  });
}

async function compareAll(): Promise<void> {
  const rows: Record<string, Record<string, number | string>> = {};
  const own = existsSync(folder)
    ? [...(await readKrackhardt(join(folder, "krackhardt"))), ...(await readInterviews(join(folder, "reconqdata")))]
    : [];
  const all = existsSync(folder) ? networksIn(folder) : [];
  for (const [nodes, edges, name] of [
    ...all,
    ...own.map((one): [string, string, string] => [one.nodes, one.edges, one.name]),
  ]) {
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
    rows[name] = {
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

interface Waves {
  size: number;
  before: readonly Tie[];
  now: readonly Tie[];
  answered_before: readonly boolean[];
  answered_now: readonly boolean[];
}
const survivalNames = ["kept", "new", "lost", "unknown", "kept_high", "new_high", "lost_high"] as const;

/** What became of ties, beside a plain matrix computation; what the silent said in the second wave is not known. */
async function compareSurvival(name: string, waves: Waves): Promise<Record<string, number | string>> {
  const wave = (ties: readonly Tie[], answered: readonly boolean[]) => ({
    network: buildNetwork(waves.size, ties, true),
    answered,
  });
  const [before, now] = [wave(waves.before, waves.answered_before), wave(waves.now, waves.answered_now)];
  const start = performance.now();
  const { kept, new: added, lost, unknown, ranges } = compareWaves(before, now);
  const seconds = (performance.now() - start) / 1000;
  const ours = [kept, added, lost, unknown, ranges.kept.high, ranges.new.high, ranges.lost.high];
  peers.stdin.write(`${JSON.stringify({ waves })}\n`);
  const told = JSON.parse((await lines.next()).value ?? "{}") as { numpy?: Record<string, number> };
  const theirs = survivalNames.map((one) => told.numpy?.[one]);
  if (told.numpy && ours.some((one, k) => one !== theirs[k]))
    throw new Error(`${name}: ${ours.join(" ")} beside ${theirs.join(" ")}`);
  return {
    organizations: waves.size,
    ...Object.fromEntries(survivalNames.map((one, k) => [one, ours[k] ?? 0])),
    numpy: told.numpy ? "the same" : "absent",
    "ours to it": told.numpy ? round(seconds / (told.numpy.seconds ?? Number.NaN)) : "",
  };
}

/** One tie in three ends and as many begin; nobody hears the silent. */
function changed(size: number, ties: readonly Tie[], answered: readonly boolean[]): Tie[] {
  const fresh = drawTies(size, Math.max(1, Math.round(ties.length / size / 3)));
  const all = [...ties.filter(() => integer(3) > 0), ...fresh].filter(([from]) => answered[from]);
  return [...new Map(all.map((tie) => [tie.join(" "), tie])).values()];
}

async function compareSurvivals(): Promise<void> {
  const rows: Record<string, Record<string, number | string>> = {};
  const estuary = join(folder, "estuary-trust");
  if (existsSync(estuary)) {
    // The second wave is not in the data: its silence is, and its ties are drawn.
    const { ids, ties, answeredNow } = readEstuary(estuary);
    const now = changed(ids.length, ties, answeredNow);
    rows["estuary 1999, silence of 2001"] = await compareSurvival("estuary", {
      ...{ size: ids.length, before: ties, now, answered_before: ids.map(() => true), answered_now: answeredNow },
    });
  }
  for (const size of [40, 400, 2000]) {
    const silent = (one: number) => Array.from({ length: size }, () => integer(one) > 0);
    const [answered_before, answered_now] = [silent(8), silent(6)];
    const before = changed(size, drawTies(size, 10), answered_before);
    const now = changed(size, before, answered_now);
    rows[`${size} drawn`] = await compareSurvival(`${size}`, { size, before, now, answered_before, answered_now });
  }
  printTable("ties between two waves", rows);
}

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
await compareSurvivals();
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
