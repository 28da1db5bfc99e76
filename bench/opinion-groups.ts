// Groups of opinion beside scikit-learn (PCA, k-means, silhouette, put together as Polis does), in the same run: processor
// time, how far the groups agree, and the order of group-informed consensus. `bench/opinion-groups.ts [folder] [times]`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fewestVotes, findOpinionGroups } from "../src/analysis/opinion/groups.ts";
import { groupInformedConsensus, tallyByGroup } from "../src/analysis/opinion/votes.ts";
import { readVotes } from "../src/communication/conversations/read-votes.ts";
import { readTable } from "../src/communication/read-table.ts";
import { printTable, round } from "./measure.ts";

const folder = process.argv[2] ?? "/work/shared/data/listening/polis";
const times = Number(process.argv[3] ?? 5);

interface Peer {
  groupOf: number[];
  groups: number;
  silhouette: number;
  seconds: number;
}

const python = ["/usr/bin/python3", "python3"].find(
  (one) => spawnSync(one, ["-c", "import sklearn"], { stdio: "ignore" }).status === 0,
);
if (!python) {
  console.log("Left out: no python3 with scikit-learn here (apt-get install python3-sklearn).");
  process.exit(0);
}
// One thread for both: what is compared is the work, not how many processors are free.
const single = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
const peer = spawn(python, [join(import.meta.dirname, "opinion-groups-peers.py")], {
  env: { ...process.env, ...single, PYTHONWARNINGS: "ignore" },
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
const answer = async () => JSON.parse((await lines.next()).value ?? "{}");
const { version } = (await answer()) as { version: string };

/** Whether two people are together or apart, in both alike beyond chance (adjusted Rand index). */
function agreement(one: readonly number[], other: readonly number[]): number {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return pairs(counts.values());
  };
  const both = one.flatMap((group, at) => (group >= 0 && (other[at] ?? -1) >= 0 ? [[group, other[at] ?? 0]] : []));
  const [inOne, inOther] = [count(both.map(([a]) => `${a}`)), count(both.map(([, b]) => `${b}`))];
  const chance = (inOne * inOther) / pairs([both.length]);
  const most = (inOne + inOther) / 2;
  return most === chance ? 1 : (count(both.map(String)) - chance) / (most - chance);
}

/** Spearman's rank correlation. */
function orderAlike(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
    const rank = new Array<number>(values.length).fill(0);
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
      for (let at = from; at < to; at += 1) rank[order[at]?.at ?? 0] = (from + to - 1) / 2;
      from = to;
    }
    return rank;
  };
  const [a, b] = [ranks(one), ranks(other)];
  const mean = (one.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - mean) * ((y[at] ?? 0) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

const rows: Record<string, Record<string, number | string>> = {};
let [own, theirs] = [0, 0];
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name, "votes.csv");
  if (!existsSync(path)) continue;
  const { votes } = readVotes(await readTable(path));
  const consensusOf = (groupOf: ArrayLike<number>, groups: number) =>
    tallyByGroup(votes, groupOf, groups).map(groupInformedConsensus);
  let found = findOpinionGroups(votes, "auto");
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) found = findOpinionGroups(votes, "auto");
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6 / times;
  const people = Array.from({ length: votes.participants }, (_, one) =>
    new Array<number>((votes.start[one + 1] ?? 0) - (votes.start[one] ?? 0)).fill(one),
  ).flat();
  const asked = {
    ...{ participants: votes.participants, statements: votes.statements, times, people },
    ...{ on: [...votes.statement], votes: [...votes.vote], enough: Math.min(fewestVotes, votes.statements) },
  };
  peer.stdin.write(`${JSON.stringify(asked)}\n`);
  const peers = (await answer()) as Peer;
  own += seconds;
  theirs += peers.seconds;
  const ours = consensusOf(found.groupOf, found.groups);
  const other = consensusOf(peers.groupOf, peers.groups);
  const top = (values: readonly number[]) =>
    [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 10);
  const theirTop = new Set(top(other));
  rows[name] = {
    "people × statements": `${votes.participants} × ${votes.statements}`,
    "own ms": round(seconds * 1000),
    "sklearn ms": round(peers.seconds * 1000),
    "own / sklearn": round(seconds / peers.seconds),
    "groups, own and theirs": `${found.groups}, ${peers.groups}`,
    "groups agree (ARI)": round(agreement([...found.groupOf], peers.groupOf)),
    "order of consensus": round(orderAlike(ours, other)),
    "of first ten": top(ours).filter((at) => theirTop.has(at)).length,
  };
}
peer.stdin.end();
printTable(`Groups of opinion beside scikit-learn ${version}, processor time, ${times} times each`, rows);
console.log(`In all ${round(own * 1000)} ms beside ${round(theirs * 1000)} ms: ${round(own / theirs)} of it.`);
