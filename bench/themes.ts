// Themes of texts whose subjects are known, beside TF-IDF and k-means of scikit-learn on the same texts, with the same
// number of themes and the same stop words: adjusted mutual information with the subjects, and processor time.
// `bench/themes.ts [folder]`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stopWords } from "../src/analysis/text/stop-words.ts";
import { suggestThemes } from "../src/analysis/text/themes.ts";
import { needColumn, readTable } from "../src/communication/read-table.ts";
import { printTable, round } from "./measure.ts";

const folder = process.argv[2] ?? "/work/shared/data";
const python = ["/usr/bin/python3", "python3"].find(
  (one) => spawnSync(one, ["-c", "import sklearn"], { stdio: "ignore" }).status === 0,
);
if (!python) {
  console.log("Left out: no python3 with scikit-learn here (apt-get install python3-sklearn).");
  process.exit(0);
}
const single = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1", PYTHONWARNINGS: "ignore" };
const peer = spawn(python, [join(import.meta.dirname, "themes-peers.py")], {
  env: { ...process.env, ...single },
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
const answer = async () => JSON.parse((await lines.next()).value ?? "{}");
const { version } = (await answer()) as { version: string };

interface Labelled {
  text: string;
  label: string;
}

/** Statements of ten conversations together: the conversation is the subject. */
async function statements(): Promise<Labelled[]> {
  const polis = join(folder, "listening/polis");
  const names = readdirSync(polis).filter((name) => existsSync(join(polis, name, "comments.csv")));
  const read = names.map(async (label) => {
    const table = await readTable(join(polis, label, "comments.csv"));
    const [text, shown] = [needColumn(table, "comment-body"), needColumn(table, "moderated")];
    return table.rows.flatMap(({ cells }) => (cells[shown] === "1" ? [{ text: cells[text] ?? "", label }] : []));
  });
  return (await Promise.all(read)).flat();
}

/** Arabic stories that were asked to take place somewhere, in the places that most of them were asked for. */
async function stories(): Promise<Labelled[]> {
  const table = await readTable(join(folder, "stories/arastories-arabic-synthetic/MSA.csv"));
  const [prompt, story] = [needColumn(table, "Prompt"), needColumn(table, "Story")];
  const all = table.rows.flatMap(({ cells }) => {
    const place = cells[prompt]?.match(/أحداث القصة يجب أن تدور في ([^.]+)\./u)?.[1]?.trim();
    return place ? [{ text: cells[story] ?? "", label: place }] : [];
  });
  const counts = new Map<string, number>();
  for (const { label } of all) counts.set(label, (counts.get(label) ?? 0) + 1);
  const most = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .map(([label]) => label),
  );
  return all.filter(({ label }) => most.has(label));
}

const rows: Record<string, Record<string, number | string>> = {};
for (const [name, language, texts] of [
  ["statements of ten conversations", "en", await statements()],
  ["Arabic stories by place", "ar", await stories()],
] as const) {
  const count = new Set(texts.map(({ label }) => label)).size;
  const said = texts.map(({ text }) => text);
  const before = process.cpuUsage();
  const { themes, assignments } = suggestThemes(said, count);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const own = assignments.map((theme) => theme ?? -1);
  const labels = texts.map(({ label }) => label);
  peer.stdin.write(
    `${JSON.stringify({ texts: said, labels, own, count, stopWords: [...(stopWords[language] ?? [])] })}\n`,
  );
  const peers = (await answer()) as { seconds: number; own: number; theirs: number };
  rows[name] = {
    texts: texts.length,
    "themes asked, found": `${count}, ${themes.length}`,
    "without theme": assignments.filter((theme) => theme === null).length,
    "own AMI": round(peers.own),
    "sklearn AMI": round(peers.theirs),
    "own / sklearn": round(peers.own / peers.theirs),
    "own ms": round(seconds * 1000),
    "sklearn ms": round(peers.seconds * 1000),
    "time, own / sklearn": round(seconds / peers.seconds),
  };
}
peer.stdin.end();
printTable(`Themes beside scikit-learn ${version}: TF-IDF and k-means`, rows);
