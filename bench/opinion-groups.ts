// Groups of opinion beside scikit-learn (PCA, k-means, silhouette, put together as Polis does) and beside the groups that
// Polis published, in the same run: processor time, how far the groups agree, the order of group-informed consensus, and
// which groups are better by measures that neither is made by. `bench/opinion-groups.ts [folder] [times] [splits]`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { fewestVotes, findOpinionGroups } from "../src/analysis/opinion/groups.ts";
import { groupInformedConsensus, tallyByGroup, type Votes } from "../src/analysis/opinion/votes.ts";
import { readVotes } from "../src/communication/conversations/read-votes.ts";
import { needColumn, readTable } from "../src/communication/read-table.ts";
import { printTable, round } from "./measure.ts";
import { agreement, type Grouping, heldOutGain, orderAlike, silhouetteInVotes, someVotes } from "./opinion-measures.ts";

const folder = process.argv[2] ?? "/work/shared/data/listening/polis";
const times = Number(process.argv[3] ?? 5);
const splits = Number(process.argv[4] ?? 4);

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

async function askPeer(votes: Votes, again = 1): Promise<Peer> {
  const people = Array.from({ length: votes.participants }, (_, one) =>
    new Array<number>((votes.start[one + 1] ?? 0) - (votes.start[one] ?? 0)).fill(one),
  ).flat();
  const asked = {
    ...{ participants: votes.participants, statements: votes.statements, times: again, people },
    ...{ on: [...votes.statement], votes: [...votes.vote], enough: Math.min(fewestVotes, votes.statements) },
  };
  peer.stdin.write(`${JSON.stringify(asked)}\n`);
  return answer();
}

/** The groups that Polis published for these participants; null where there is no such file. */
async function publishedGroups(path: string, participants: readonly string[]): Promise<Grouping | null> {
  if (!existsSync(path)) return null;
  const table = await readTable(path);
  const [one, group] = [needColumn(table, "participant"), needColumn(table, "group-id")];
  const said = new Map(table.rows.map(({ cells }) => [cells[one], cells[group]]));
  const groupOf = participants.map((name) => (said.get(name) ? Number(said.get(name)) : -1));
  return { groupOf, groups: Math.max(...groupOf) + 1 };
}

/** Means over some splits: what is gained on a tenth of the votes held back, how alike two halves of the votes divide. */
async function judge(votes: Votes, find: (some: Votes) => Promise<Grouping> | Grouping) {
  const draw = seededIntegers(9);
  let [gain, halves] = [0, 0];
  for (let split = 0; split < splits; split += 1) {
    const held = Uint8Array.from(votes.vote, () => (draw(10) === 0 ? 1 : 0));
    const half = Uint8Array.from(votes.vote, () => draw(2));
    gain += heldOutGain(votes, held, await find(someVotes(votes, (at) => !held[at])), fewestVotes) / splits;
    const one = await find(someVotes(votes, (at) => half[at] === 0));
    const other = await find(someVotes(votes, (at) => half[at] === 1));
    halves += agreement(one.groupOf, other.groupOf) / splits;
  }
  return { gain, halves, silhouette: silhouetteInVotes(votes, await find(votes)) };
}

const find = (votes: Votes) => findOpinionGroups(votes, "auto");
const rows: Record<string, Record<string, number | string>> = {};
const judged: Record<string, Record<string, number | string>> = {};
const sums = { own: { gain: 0, halves: 0, silhouette: 0 }, theirs: { gain: 0, halves: 0, silhouette: 0 } };
let [own, theirs] = [0, 0];
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name, "votes.csv");
  if (!existsSync(path)) continue;
  const { votes, participants } = readVotes(await readTable(path));
  const published = await publishedGroups(join(folder, name, "participants-votes.csv"), participants);
  const consensusOf = ({ groupOf, groups }: Grouping) =>
    tallyByGroup(votes, groupOf, groups).map(groupInformedConsensus);
  let found = find(votes);
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) found = find(votes);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6 / times;
  const peers = await askPeer(votes, times);
  own += seconds;
  theirs += peers.seconds;
  const [ours, other] = [consensusOf(found), consensusOf(peers)];
  const top = (values: readonly number[]) =>
    [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 10);
  const theirTop = new Set(top(other));
  rows[name] = {
    "people × statements": `${votes.participants} × ${votes.statements}`,
    "own ms": round(seconds * 1000),
    "sklearn ms": round(peers.seconds * 1000),
    "own / sklearn": round(seconds / peers.seconds),
    "groups, own and theirs": `${found.groups}, ${peers.groups}`,
    "groups agree (ARI)": round(agreement(found.groupOf, peers.groupOf)),
    "order of consensus": round(orderAlike(ours, other)),
    "of first ten": top(ours).filter((at) => theirTop.has(at)).length,
    "own, Polis (ARI)": published ? round(agreement(found.groupOf, published.groupOf)) : "",
    "sklearn, Polis (ARI)": published ? round(agreement(peers.groupOf, published.groupOf)) : "",
  };
  const [mine, their] = [await judge(votes, find), await judge(votes, askPeer)];
  for (const key of ["gain", "halves", "silhouette"] as const) {
    sums.own[key] += mine[key];
    sums.theirs[key] += their[key];
  }
  judged[name] = {
    "bits gained, own": round(mine.gain),
    "bits, sklearn": round(their.gain),
    "halves agree, own": round(mine.halves),
    "halves, sklearn": round(their.halves),
    "silhouette in votes, own": round(mine.silhouette),
    "silhouette, sklearn": round(their.silhouette),
    "silhouette, Polis": published ? round(silhouetteInVotes(votes, published)) : "",
  };
}
peer.stdin.end();
printTable(`Groups of opinion beside scikit-learn ${version}, processor time, ${times} times each`, rows);
console.log(`In all ${round(own * 1000)} ms beside ${round(theirs * 1000)} ms: ${round(own / theirs)} of it.`);
printTable(`Which groups are better: agree or disagree, guessed for votes held back; two halves of the votes`, judged);
for (const key of ["gain", "halves", "silhouette"] as const) {
  console.log(`${key}, own / scikit-learn over all: ${round(sums.own[key] / sums.theirs[key])}`);
}
