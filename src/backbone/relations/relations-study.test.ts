import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { StudyFault, type StudyValues } from "../../core/study.ts";
import { relationsStudy } from "./relations-study.ts";
import type { reportRelations } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "relations-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Report = ReturnType<typeof reportRelations> & {
  columns: Record<string, string | null>;
  rows_left_out: { file: string; reason: string; count: number; lines: number[] }[];
};
const run = async (values: StudyValues) => (await relationsStudy.run(values)) as Report;

let written = 0;
function write(text: string | Uint8Array): string {
  const path = join(folder, `${written++}.csv`);
  writeFileSync(path, text);
  return path;
}
const runOn = (nodes: string | Uint8Array, ties: string | Uint8Array, more: StudyValues = {}) =>
  run({ nodes: write(nodes), ties: write(ties), ...more });
const faultOf = (nodes: string, ties: string, more: StudyValues = {}) =>
  runOn(nodes, ties, more).then(
    () => "no fault",
    (fault: unknown) => (fault instanceof StudyFault ? fault.message : `a bug: ${String(fault)}`),
  );

const four = "id\na\nb\nc\nd\n";

describe("a small file", () => {
  test("every figure of a star with one tie back", async () => {
    const report = await runOn(four, "from,to\na,b\na,c\na,d\nb,a\n", { directed: true });
    expect(report).toMatchObject({
      organizations: 4,
      ties: 4,
      density: 4 / 12,
      reciprocity: 0.5,
      centralization_out: 8 / 9,
      components: 1,
      giant: 4,
      brokers: ["a"],
      confirmed: 1,
      claimed: 2,
      kept: null,
      ranges: { ties: { low: 4, high: 4, exact: true } },
    });
    expect(report.nodes[0]).toMatchObject({ id: "a", in: 1, out: 3, betweenness: 2 });
  });

  test("without --directed either naming is the same tie, and both confirm it", async () => {
    const report = await runOn(four, "from,to\na,b\nb,a\na,c\na,d\n");
    expect(report).toMatchObject({
      ties: 3,
      density: 0.5,
      reciprocity: 1,
      centralization: 1,
      confirmed: 1,
      claimed: 2,
    });
    expect(report.rows_left_out).toEqual([]);
  });

  test("ties to oneself, repeated ties and weights of 0 are left out by name and line", async () => {
    const report = await runOn(four, "from,to,weight\na,b,2\na,b,1\nc,c,1\nb,c,0\nc,d,\n");
    expect(report.ties).toBe(2);
    expect(report.rows_left_out).toEqual([
      { file: "ties", reason: "the same tie again", count: 1, lines: [3] },
      { file: "ties", reason: "a tie to itself", count: 1, lines: [4] },
      { file: "ties", reason: "the weight is 0: no tie", count: 1, lines: [5] },
    ]);
  });

  test("the order of rows changes nothing but the order of the nodes", async () => {
    const ties = ["a,b", "b,c", "c,d", "d,e", "e,a", "a,c", "f,e", "g,f"];
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const one = await runOn(`id\n${ids.join("\n")}`, `from,to\n${ties.join("\n")}`);
    const other = await runOn(`id\n${ids.toReversed().join("\n")}`, `from,to\n${ties.toReversed().join("\n")}`);
    expect(other.nodes.map(({ id }) => id)).toEqual(ids.toReversed());
    expect({ ...other, nodes: other.nodes.toReversed() }).toEqual(one);
  });

  test("what falls apart without the backbone, and how sectors mix", async () => {
    const nodes = "id,sector\nhub,backbone\na,state\nb,state\nc,civic\nd,civic\n";
    const report = await runOn(nodes, "from,to\nhub,a\nhub,b\nhub,c\nhub,d\na,b\n", { backbone: ["hub"] });
    expect(report.without[0]).toEqual({ without: ["hub"], why: "backbone", components: 3, giant: 2, separated: 5 / 6 });
    expect(report.mixing?.sectors).toEqual(["backbone", "civic", "state"]);
    expect(report.mixing?.ties).toEqual([
      [0, 2, 2],
      [2, 0, 0],
      [2, 0, 2],
    ]);
  });
});

describe("two waves and silence", () => {
  const nodes = "id,answered,answered_before\na,yes,yes\nb,no,yes\nc,1,0\nd,true,true\n";

  test("kept, new, lost, and what silence leaves unknown", async () => {
    const report = await runOn(nodes, "from,to\na,b\na,c\nc,a\n", {
      "ties-before": write("from,to\na,b\nb,c\nd,a\n"),
      directed: true,
    });
    expect(report).toMatchObject({ kept: 1, new: 1, lost: 1, unknown: 2, kept_or_lost: 1, kept_or_new: 1 });
    expect(report.answers).toEqual({ answered: 3, silent: 1, rate: 0.75 });
    expect(report.nodes[1]).toMatchObject({ id: "b", answered: false, in: 1, in_high: 1, out: 0, out_high: 3 });
    expect(report.ranges.ties).toEqual({ low: 3, high: 6, exact: true });
    expect(report.ranges).toMatchObject({ kept: { low: 1, high: 3 }, lost: { low: 1, high: 4 } });
  });

  test("ties of organizations that have left are lost, and said so", async () => {
    const before = write("from,to\na,b\na,gone\ngone,a\n");
    const report = await runOn(four, "from,to\na,b\n", { "ties-before": before });
    expect(report).toMatchObject({ kept: 1, lost: 1, lost_with_organizations_that_left: 1, unknown: 0 });
  });
});

describe("files as people have them", () => {
  const plain = runOn("id,answered\nעמותה,yes\nجمعية,no\n", "from,to\nעמותה,جمعية\n");

  test.each([
    [
      "semicolons, a mark and quotes",
      '\uFEFF"id";answered\r\n"עמותה";yes\r\nجمعية;no\r\n',
      '\uFEFFfrom;to;weight\r\n"עמותה" ;جمعية;1,5\r\n',
    ],
    ["tabs and blank lines", "id\tanswered\n\nעמותה\tכן\nجمعية\tلا\n", "From\tTo\n\nעמותה\tجمعية\n\n"],
    ["UTF-16", utf16("id,answered\nעמותה,1\nجمعية,0\n"), utf16("from,to\nעמותה,جمعية\n")],
  ])("%s", async (_, nodes, ties) => {
    const { columns: _columns, ...report } = await runOn(nodes, ties);
    const { columns: _same, ...expected } = await plain;
    expect(report).toEqual(expected);
  });

  test("a name with a comma in quotes, and letters composed differently", async () => {
    const report = await runOn('id\n"Health, Ministry of"\nCafe\u0301\n', 'from,to\n"Health, Ministry of",Caf\u00e9\n');
    expect(report.nodes.map(({ id, in: named }) => [id, named])).toEqual([
      ["Health, Ministry of", 1],
      ["Café", 1],
    ]);
  });

  test("the pair of columns that names the organizations is found", async () => {
    const report = await runOn("id\n1\n2\n", "from_id,to_id,from,to\n1,2,Mayor,School\n");
    expect(report).toMatchObject({ ties: 1, columns: { from: "from_id", to: "to_id" } });
  });
});

describe("what cannot be read is said in one sentence", () => {
  test.each([
    ["an unknown organization", four, "from,to\na,b\na,x\n", {}, /^Line 3 of \d+\.csv names “x”, which is not among/],
    ["an empty end", four, "from,to\na,\n", {}, /^Line 2 of .* has nothing in “to”/],
    ["no columns", four, "a,b\na,c\n", {}, /has no columns “from” and “to”; its columns are: a, b/],
    ["a weight in words", four, "from,to,weight\na,b,much\n", {}, /^Line 2 of .* has the weight “much”/],
    ["one listed twice", "id\na\na\n", "from,to\n", {}, /lists “a” twice, on lines 2 and 3/],
    ["nobody", "id\n", "from,to\n", {}, /lists no organization/],
    ["an empty file", "", "from,to\n", {}, /is empty/],
    [
      "neither yes nor no",
      "id,answered\na,perhaps\n",
      "from,to\n",
      {},
      /^Line 2 of .* has “perhaps” in the column “answered”/,
    ],
    ["a column that is not there", four, "from,to\n", { sector: "kind" }, /has no column “kind”; its columns are: id/],
    ["an unknown backbone", four, "from,to\n", { backbone: ["x"] }, /--backbone names “x”/],
    ["a seed in words", four, "from,to\n", { seed: "x" }, /--seed must be a whole number/],
    ["no earlier file", four, "from,to\n", { "ties-before": "/nowhere.csv" }, /There is no file \/nowhere.csv/],
  ])("%s", async (_, nodes, ties, more, sentence) => {
    expect(await faultOf(nodes, ties, more)).toMatch(sentence);
  });

  test("a file without ties is a network without ties", async () => {
    const report = await runOn(four, "from,to\n");
    expect(report).toMatchObject({
      ties: 0,
      density: 0,
      reciprocity: null,
      centralization: 0,
      components: 4,
      giant: 1,
    });
  });
});

const networks = resolve("../shared/data/networks");
const file = (path: string) => join(networks, path);

/** Counts of organizations and ties as their sources state them; the other figures from networkx 3.6.1. */
describe.skipIf(!existsSync(networks))("networks of the world (skipped where their files are absent)", () => {
  test("the estuaries' organizations, 1999", async () => {
    const report = await run({
      nodes: file("estuary-trust/nodes.csv"),
      ties: file("estuary-trust/edges_1999.csv"),
      directed: true,
      sector: "estuary",
    });
    expect(report).toMatchObject({ organizations: 194, ties: 277 });
    expect(report.modularity).toBeCloseTo(0.899, 4);
    expect(report.mixing?.assortativity).toBe(1);
  });

  test("Krackhardt's managers: 190 asked for advice, 45 pairs of each other", async () => {
    const rows = readFileSync(file("krackhardt/advice_data_frame.csv"), "utf8").split("\n");
    const ties = ["from,to,weight", ...rows.slice(1)].join("\n");
    const ids = Array.from({ length: 21 }, (_, k) => k + 1).join("\n");
    const report = await runOn(`id\n${ids}\n`, ties, { directed: true });
    expect(report).toMatchObject({ ties: 190, confirmed: 45, claimed: 100, reciprocity: 90 / 190, components: 1 });
    expect(report.nodes[1]).toMatchObject({ id: "2", in: 18 });
    expect(report.nodes[17]?.betweenness).toBeCloseTo(88.91667, 5);
  });

  test("the emergency and tobacco networks", async () => {
    const texas = await run({
      nodes: file("emon-drabek/Texas_nodes.csv"),
      ties: file("emon-drabek/Texas_edges.csv"),
      directed: true,
      sector: "Sponsorship",
    });
    expect(texas).toMatchObject({ organizations: 25, ties: 186, columns: { from: "from_id", sector: "Sponsorship" } });
    expect(texas.density).toBeCloseTo(186 / 600, 12);
    expect(texas.modularity).toBeCloseTo(0.20693, 5);
    const tobacco = await run({
      nodes: file("usernetr/tobacco_TCdiss_nodes.csv"),
      ties: file("usernetr/tobacco_TCdiss_edges.csv"),
    });
    expect(tobacco).toMatchObject({ organizations: 25, ties: 103 });
    expect(tobacco.density).toBeCloseTo(103 / 300, 12);
  });
});

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}
