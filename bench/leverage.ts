// The leverage of a map of causes: every task beside its best peer, in one run, and against the limits set for it.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { keystonesStudy } from "../src/agenda/challenges/keystones-study.ts";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { countWays } from "../src/analysis/leverage/betweenness.ts";
import { mapOfEstimates } from "../src/analysis/leverage/certainty.ts";
import { drawStates } from "../src/analysis/leverage/cognitive-draws.ts";
import { dematel } from "../src/analysis/leverage/dematel.ts";
import { type InfluenceMap, influencesOf, mapOf } from "../src/analysis/leverage/influence-map.ts";
import type { Judgments } from "../src/analysis/leverage/judgments.ts";
import type { LaneForm } from "../src/analysis/leverage/lanes/lanes.ts";
import { estimateLinks } from "../src/analysis/leverage/links-from-judgments.ts";
import { countLoops } from "../src/analysis/leverage/loops.ts";
import { choosePortfolio } from "../src/analysis/leverage/portfolio.ts";
import { ranksOf } from "../src/analysis/leverage/ranks.ts";
import { secondOrder } from "../src/analysis/leverage/second-order.ts";
import { median, printTable, round } from "./measure.ts";

const times = Number(process.argv[2] ?? 7);
const integer = seededIntegers(41);

/** A map with so many different links; weights in sixths, one in eight below 0 where signed. */
function drawMap(size: number, links: number, signed: boolean): InfluenceMap {
  const found = new Map<number, number>();
  while (found.size < links) {
    const [from, to] = [integer(size), integer(size)];
    if (from !== to) found.set(from * size + to, ((1 + integer(6)) / 6) * (signed && integer(8) === 0 ? -1 : 1));
  }
  return mapOf(
    size,
    [...found].map(([cell, weight]) => ({ from: Math.floor(cell / size), to: cell % size, weight })),
  );
}

interface Taken {
  ms: number;
  cpu: number;
  sum: number;
}

async function take(run: () => number | Promise<number>): Promise<Taken> {
  const [clock, before] = [performance.now(), process.cpuUsage()];
  const sum = await run();
  const used = process.cpuUsage(before);
  return { ms: performance.now() - clock, cpu: (used.user + used.system) / 1000, sum };
}

/** A Python that answers a line for each line it is sent; null where there is none. */
class Peers {
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    python: string,
    child: ChildProcessWithoutNullStreams,
    lines: AsyncIterator<string>,
    first: string,
  ) {
    this.python = python;
    this.#child = child;
    this.#lines = lines;
    this.versions = JSON.parse(first);
  }

  static async open(python: string): Promise<Peers | null> {
    const child = spawn(python, [join(import.meta.dirname, "leverage-peers.py")]);
    child.on("error", () => {});
    child.stdin.on("error", () => {});
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    return first.done ? null : new Peers(python, child, lines, first.value);
  }

  async take(task: string, given?: object): Promise<Taken> {
    this.#child.stdin.write(`${JSON.stringify(given ? { task, given } : { task })}\n`);
    const line = await this.#lines.next();
    if (line.done) throw new Error(`${this.python} ended in the middle of ${task}.`);
    return JSON.parse(line.value);
  }

  close(): void {
    this.#child.stdin.end();
  }
}

const rows: Record<string, Record<string, string | number>> = {};

/** Runs ours and the peer in turns; keeps the medians of times and of the ratios of neighbours. */
async function compare(
  title: string,
  ours: () => number | Promise<number>,
  peer: { task: string; given: object; times?: number; within: number } | null,
  limit: { ms?: number; peerShare?: number },
) {
  const [own, others]: [Taken[], Taken[]] = [[await warmUp(ours)], []];
  const by = peer ? python.find(({ versions }) => versions[peer.task]) : undefined;
  for (let time = 0; time < times; time++) {
    own.push(await take(ours));
    if (!peer || !by || time >= (peer.times ?? times)) continue;
    const other = await by.take(peer.task, time === 0 ? peer.given : undefined);
    const latest = own.at(-1)?.sum ?? Number.NaN;
    if (Math.abs(other.sum - latest) > peer.within * Math.abs(other.sum)) {
      throw new Error(`${title}: ours comes to ${latest}, ${peer.task} to ${other.sum}.`);
    }
    others.push(other);
  }
  const [, ...warm] = own;
  const ratio = (of: "ms" | "cpu") => median(others.map((other, at) => (warm[at]?.[of] ?? Number.NaN) / other[of]));
  const [ms, cpu] = [median(warm.map((one) => one.ms)), median(warm.map((one) => one.cpu))];
  const met = [
    limit.ms === undefined || cpu <= limit.ms,
    limit.peerShare === undefined || ratio("cpu") <= limit.peerShare,
  ];
  const name = peer
    ? `${peer.task.split("_").slice(1).join(" ")} ${by?.versions[peer.task] ?? "absent, skipped"}`
    : "–";
  rows[title] = {
    ms: round(ms),
    "ms of processor": round(cpu),
    peer: name,
    "its ms": others.length > 0 ? round(median(others.map((one) => one.ms))) : "–",
    "its ms of processor": others.length > 0 ? round(median(others.map((one) => one.cpu))) : "–",
    "ours / peer": others.length > 0 ? round(ratio("ms")) : "–",
    "by processor": others.length > 0 ? round(ratio("cpu")) : "–",
    limit: [limit.ms && `${limit.ms} ms`, limit.peerShare && `${limit.peerShare} of peer`].filter(Boolean).join(", "),
    "met by processor":
      peer && others.length === 0 && limit.peerShare !== undefined ? "not measured" : met.every(Boolean) ? "yes" : "NO",
  };
}

/** Runs once, and what is short until it has been compiled. */
async function warmUp(run: () => number | Promise<number>): Promise<Taken> {
  let spent = 0;
  for (let latest: Taken; ; ) {
    latest = await take(run);
    spent += latest.cpu;
    if (spent >= 200) return latest;
  }
}

const threshold = 1e-5;

/** Bootstrap of raters and the map of each replicate at rest; answers the mean state. */
function meanState(judgments: Judgments, replicates: number, form: LaneForm): number {
  let total = 0;
  drawStates(judgments, { scale: 1, lambda: 1, threshold, replicates, seed: 7, form }, (states) => {
    if (states === null) throw new Error("A replicate does not rest.");
    for (const one of states) total += one;
  });
  return total / replicates / judgments.challenges;
}

async function benchCognitive() {
  const [map, raters, replicates] = [drawMap(120, 900, true), 500, 10_000];
  const links = influencesOf(map);
  const ratings = Float64Array.from({ length: 900 * raters }, (_, at) => {
    const weight = links[Math.floor(at / raters)]?.weight ?? 0;
    return Math.max(-1, Math.min(1, weight + (integer(7) - 3) / 6));
  });
  const judgments: Judgments = {
    challenges: 120,
    raters,
    rater: Int32Array.from(ratings, (_, at) => at % raters),
    from: Int32Array.from(ratings, (_, at) => links[Math.floor(at / raters)]?.from ?? 0),
    to: Int32Array.from(ratings, (_, at) => links[Math.floor(at / raters)]?.to ?? 0),
    score: ratings,
    themes: new Int32Array(120).fill(-1),
  };
  const given = {
    size: 120,
    links: 900,
    raters,
    replicates,
    threshold,
    ratings: [...ratings],
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
  };
  const title = "10,000 replicates of a cognitive map, 500 raters, 900 links";
  const ours = () => meanState(judgments, replicates, "quickest");
  const peer = { task: "fcm_numpy", given, within: 1e-3, times: Math.min(3, times) };
  await compare(title, ours, peer, { peerShare: 0.25 });
  await compare(`${title}, a matrix each`, ours, { ...peer, task: "fcm_numpy_dense", times: 1 }, { peerShare: 0.25 });
  const [plain, same] = [
    await take(() => meanState(judgments, 160, "plain")),
    await take(() => meanState(judgments, 160, "quickest")),
  ];
  if (plain.sum !== same.sum) throw new Error(`Plain comes to ${plain.sum}, SIMD to ${same.sum}.`);
  console.log(
    `Plain and SIMD give the same states; over 160 replicates plain took ${round(plain.cpu / same.cpu)} times as long.`,
  );
}

async function benchGraphs() {
  const large = drawMap(2000, 15_000, false);
  const small = drawMap(120, 900, true);
  const givenOf = (map: InfluenceMap) => ({
    size: map.size,
    from: influencesOf(map).map(({ from }) => from),
    to: [...map.targets],
    weights: [...map.weights],
  });
  const total = (numbers: Float64Array) => numbers.reduce((sum, one) => sum + one, 0);
  const between = () => total(countWays(large).betweenness);
  const given = givenOf(large);
  await compare(
    "betweenness, 2,000 nodes, 15,000 links",
    between,
    { task: "betweenness_igraph", given, within: 1e-9 },
    { peerShare: 1 },
  );
  await compare("… beside networkx", between, { task: "betweenness_networkx", given, within: 1e-9, times: 1 }, {});
  const relations = () => {
    const { given: D, received: R } = dematel(large);
    return total(D) + total(R);
  };
  await compare(
    "prominence and relation, 2,000 nodes",
    relations,
    { task: "dematel_numpy", given, within: 1e-9 },
    { ms: 5 },
  );
  const loops = () => countLoops(small, 6).reinforcing;
  const peer = { task: "loops_networkx", given: { ...givenOf(small), longest: 6 }, within: 0 };
  await compare("signed loops of up to 6, 120 nodes, 900 links", loops, peer, { ms: 10 });
  let best = choosePortfolio(small, 6);
  await compare(
    "best six together, 120 nodes, 900 links",
    () => {
      best = choosePortfolio(small, 6);
      return best.value;
    },
    null,
    { ms: 1000 },
  );
  console.log(`Best six: value ${round(best.value)}, no other six above ${round(best.bound)}.`);
}

const challenges = 104;

/** 35,000 answers of 750 people, no question answered twice by one person. */
function drawJudgments(): Judgments {
  const level = Float64Array.from({ length: challenges }, () => integer(100) / 80);
  const met = new Set<number>();
  while (met.size < 35_000) {
    const [rater, from, to] = [integer(750), integer(challenges), integer(challenges)];
    if (from !== to) met.add((rater * challenges + from) * challenges + to);
  }
  const all = [...met];
  const from = Int32Array.from(all, (one) => Math.floor(one / challenges) % challenges);
  return {
    challenges,
    raters: 750,
    rater: Int32Array.from(all, (one) => Math.floor(one / challenges ** 2)),
    from,
    to: Int32Array.from(all, (one) => one % challenges),
    score: Float64Array.from(from, (one) => Math.min(3, Math.floor((level[one] ?? 0) + integer(300) / 100))),
    themes: new Int32Array(challenges).fill(-1),
  };
}

async function benchKeystones() {
  const judgments = drawJudgments();
  const folder = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
  try {
    const file = join(folder, "judgments.csv");
    const lines = Array.from(judgments.score, (score, at) =>
      [`person ${judgments.rater[at]}`, `cause ${judgments.from[at]}`, `cause ${judgments.to[at]}`, score].join(),
    );
    await writeFile(file, `rater,from,to,score\n${lines.join("\n")}\n`);
    const study = async () => {
      const found = await keystonesStudy.run({ judgments: file });
      return JSON.stringify(found).length;
    };
    await compare("keystones of 35,000 judgments, file to ranking, 1,000 draws, all lenses", study, null, { ms: 1000 });
  } finally {
    await rm(folder, { recursive: true });
  }
  let scores = judgments.score;
  const rerank = () => {
    scores = Float64Array.from(scores);
    scores[integer(scores.length)] = integer(4);
    const estimates = estimateLinks({ ...judgments, score: scores });
    return ranksOf(secondOrder(mapOfEstimates(estimates, estimates.mean)).total)[0] ?? 0;
  };
  await compare("a new judgment in the ranking, 35,000 judgments", rerank, null, { ms: 100 });
}

const asked = [process.env.FIVEFOLD_PYTHON, "/usr/bin/python3", "python3"].filter((one) => one !== undefined);
const python = (await Promise.all(asked.map(Peers.open))).filter((one) => one !== null);
for (const { python: path, versions } of python) console.log(`${path}: ${JSON.stringify(versions)}`);
if (python.length === 0) console.log("No Python here: peers are skipped.");
try {
  await benchCognitive();
  await benchGraphs();
  await benchKeystones();
} finally {
  for (const one of python) one.close();
}
const load = loadavg().map(round).join(", ");
printTable(
  `Leverage, medians of ${times} runs in turns with the peer; load ${load} on ${availableParallelism()} processors`,
  rows,
);
