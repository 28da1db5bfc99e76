import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { StudyFault, type StudyValues } from "../../core/study.ts";
import { studies } from "./studies.ts";

const folder = mkdtempSync(join(tmpdir(), "challenges-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const write = (text: string): string => {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, text);
  return path;
};
/** What a study answers, as a reader of its JSON has it. */
const run = async (name: string, values: StudyValues) => {
  const study = studies.find((one) => one.name === name);
  return JSON.parse(JSON.stringify(await study?.run(values)));
};
const matrixOf = (rows: readonly (readonly number[])[]) =>
  write(["", ...rows.keys()].join() + rows.map((row, at) => `\n${[at, ...row].join()}`).join(""));

const columnBound = [
  [0, 4, 3, 1, 0],
  [0, 0, 4, 1, 1],
  [0, 1, 0, 4, 4],
  [0, 0, 1, 0, 0],
  [1, 0, 4, 4, 0],
];
const eightConcepts =
  "from,to,weight\nC1,C3,.6\nC1,C4,.9\nC1,C8,.8\nC2,C1,.1\nC2,C7,.2\nC2,C8,.5\nC3,C2,.7\nC3,C5,.9\nC3,C7,.4\nC3,C8,.1\n" +
  "C4,C1,.4\nC4,C6,.9\nC5,C6,-.9\nC5,C8,.3\nC6,C1,-.3\nC7,C6,.8\nC7,C7,.4\nC7,C8,.9\nC8,C1,.1\nC8,C6,.1\nC8,C7,.6\n";

describe("keystones", () => {
  test("lays every lens on a matrix", async () => {
    const found = await run("keystones", { matrix: matrixOf(columnBound), k: "2" });
    expect(found).toMatchObject({ challenges: 5, links: 13, judgments: 0, raters: 0 });
    expect(found.lenses.dematel.scale).toBe(12);
    expect(found.lenses.dematel.D["4"]).toBeCloseTo(1.387877, 6);
    expect(found.lenses.dematel.prominence["0"]).toBeCloseTo(1.388235 + 0.171058, 5);
    expect(found.lenses.micmac).toMatchObject({ k: 4, influence_order: ["0", "4", "2", "1", "3"], hidden: ["0"] });
    expect(found.lenses.second_order.total["3"]).toBe(1 + 4.5);
    expect(found.lenses.fcm).toMatchObject({ rule: "modified-kosko", squash: "sigmoid", lambda: 1, scale: 12 });
    expect(found.lenses.fcm.moved["4"]).toBeGreaterThan(found.lenses.fcm.moved["3"]);
    expect(found.keystones).toEqual([
      { id: "0", rank: 1, low: 1, high: 1, probability: 1 },
      { id: "4", rank: 2, low: 2, high: 2, probability: 1 },
    ]);
    expect(found.portfolio.bound).toBeGreaterThanOrEqual(found.portfolio.value);
    expect(found.warnings.join()).toContain("says nothing of certainty");
  });

  test("leaves out what a signed map does not allow, with the reason, and answers the rest", async () => {
    const found = await run("keystones", { links: write("from,to,weight\na,b,2\nb,c,-1\nc,a,1"), k: "1" });
    expect(found.lenses.dematel).toBeNull();
    expect(found.lenses.micmac).toBeNull();
    expect(found.lenses.second_order.total).toEqual({ a: 1, b: -1.5, c: 2 });
    expect(found.lenses.fcm.moved.b).toBeLessThan(found.lenses.fcm.moved.a);
    expect(found.warnings.slice(0, 2)).toEqual([
      "DEMATEL needs influences of one sign; 1 of 3 are negative.",
      "MICMAC needs influences of one sign; 1 of 3 are negative.",
    ]);
  });

  test("answers of no difference alone leave the fuzzy cognitive map and its certainty empty, with the reason", async () => {
    const found = await run("keystones", { judgments: write("rater,from,to,score\nr,a,b,0\nr,b,a,0"), k: "1" });
    expect([found.lenses.fcm, found.certainty.fcm]).toEqual([null, null]);
    expect(found.warnings.join()).toContain("A fuzzy cognitive map needs at least one influence.");
  });

  test("a ring keeps every lens but DEMATEL, whose series has no end, and its ties show in the intervals", async () => {
    const found = await run("keystones", { links: write("from,to\na,b\nb,c\nc,a"), k: "1" });
    expect(found.lenses.dematel).toBeNull();
    expect(found.lenses.micmac.k).toBe(1);
    expect(found.keystones[0]).toEqual({ id: "a", rank: 1, low: 1, high: 3, probability: 1 / 3 });
  });

  test("reads judgments, tells what is no answer, and the same seed gives the same", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => {
      const [rater, from] = [at % 25, at % 5];
      const to = (from + 1 + (at % 4)) % 5;
      return `r${rater},c${from},c${to},${from === 2 ? 3 : (at * 7) % 3}`;
    });
    const more = ["r1,c0,c1,skip", "r1,c0,c2,I don't know", "r2,c3,c3,2", "r9,c1,c0,harder"];
    const path = write(["rater,from,to,score", ...rows, ...more].join("\n"));
    const asked = { judgments: path, k: "2", replicates: "200", seed: "7" };
    const found = await run("keystones", asked);
    expect(found).toMatchObject({ challenges: 5, links: 20, raters: 25, unanswered: 2 });
    expect(found.keystones[0]).toMatchObject({ id: "c2", rank: 1, probability: 1 });
    expect(Object.keys(found.certainty)).toEqual(["direct", "second_order", "dematel", "fcm"]);
    expect(found.certainty.fcm.c2).toMatchObject({ rank: 1, probability: 1 });
    expect(
      found.ranking.reduce((sum: number, { probability }: { probability: number }) => sum + probability, 0),
    ).toBeCloseTo(2);
    expect(found.warnings.join()).toContain("1 of 604 rows judge a challenge's influence on itself");
    expect(await run("keystones", asked)).toEqual(found);
  });

  test.each([
    [{}, "Give one of --judgments FILE, --links FILE and --matrix FILE."],
    [{ links: write("from,to,weight\na,b,much") }, /\.csv, row 2, column “weight”: “much” is not a number\./],
    [{ judgments: write("rater,from,to,score\nr,a,b,2\nr,a,c,lots") }, /row 3, column “score”: “lots” is neither/],
    [{ judgments: write("rater,from,to\nr,a,b") }, /has no column “score”/],
    [{ matrix: write(",a,b\na,0,1\nb,1,x\nc,1,1") }, /not a square matrix: it has 3 rows and 2 columns/],
    [{ matrix: write(",a,b\na,0,x\nb,1,0") }, /row 2, column “b”: “x” is not a number/],
    [{ matrix: write(",a,b\na,0,1\nc,1,0") }, /a row named “c” but no column/],
    [{ links: join(folder, "none.csv") }, /There is no file/],
    [{ links: write("from,to,weight\na,b,1"), k: "0" }, /--k must be a whole number/],
  ])("refuses %j in one sentence", async (values, sentence) => {
    const running = run("keystones", values);
    await expect(running).rejects.toThrow(StudyFault);
    await expect(running).rejects.toThrow(sentence);
  });
});

describe("files as people have them", () => {
  test("semicolons, decimal commas, a mark, quotes, foreign letters, blanks, repeats, a challenge alone", async () => {
    const text =
      '\ufefffrom;to;weight\n"מחסור; ""מורים""";זמן;0,5\nزمن;"מחסור; ""מורים""";−1,5\nזמן;זמן;1\n' +
      '"מחסור; ""מורים""";זמן;1,5\nlone;;\na;b;\n';
    const found = await run("keystones", { links: write(text), k: "1" });
    expect(found.lenses.second_order.direct).toEqual({ 'מחסור; "מורים"': 1, זמן: 1, زمن: -1.5, lone: 0, a: 0, b: 0 });
    expect(found.warnings).toEqual(
      expect.arrayContaining([
        "1 of 6 rows have no weight and are left out.",
        "1 of 6 rows name one challenge only; it is kept without a link.",
        "1 links are given more than once; each counts once, with its mean weight.",
        "1 challenges influence themselves; this is counted as the file has it.",
      ]),
    );
  });

  test.each([
    ["tabs", "\ta\tb\na\t0\t2\nb\t1\t\n"],
    ["no row of names", "a;0;2\nb;1;0\n"],
    ["no corner", "a,b\na,0,2\nb,1,0\n"],
    ["columns in another order", ",b,a\na,2,0\nb,-,1\n"],
    ["an empty last column", ",a,b,\na,0,2,\nb,1,0,\n"],
  ])("a matrix with %s", async (_, text) => {
    const found = await run("keystones", { matrix: write(text), k: "1" });
    expect(found.lenses.second_order.direct).toEqual({ a: 2, b: 1 });
  });
});

test("loops of the map of eight concepts", async () => {
  const found = await run("loops", { links: write(eightConcepts), max: "8" });
  expect(found).toMatchObject({ loops: 24, reinforcing: 11, balancing: 13 });
  expect(found.by_length["1"]).toBe(1);
  expect(Object.keys(found.participation)).toHaveLength(8);
});

test("control names drivers, roles and the sets that break every loop", async () => {
  const links = write("from,to\na,a\na,b\nb,c\nc,b");
  const kept = await run("control", { links });
  expect(kept).toMatchObject({
    drivers_needed: 1,
    self_loops: "keep",
    feedback_vertex_sets: [
      ["a", "b"],
      ["a", "c"],
    ],
  });
  const ignored = await run("control", { links, "self-loops": "ignore" });
  expect(ignored).toMatchObject({ drivers_needed: 1, driver_sets: [["a"]], feedback_vertex_sets: [["b"], ["c"]] });
  expect(ignored.roles).toEqual({ a: "critical", b: "redundant", c: "redundant" });
  expect(ignored.sources).toEqual(["a"]);
});

describe("simulate", () => {
  const asked = { links: write(eightConcepts), rule: "modified-kosko", squash: "sigmoid", lambda: "1" };

  test("reaches the fixed point of the eight concepts", async () => {
    const found = await run("simulate", { ...asked, start: ["C1=1,C2=1"] });
    expect(found.converged).toBe(true);
    expect(found.state.C1).toBeCloseTo(0.725808, 6);
    expect(found.change.C8).toBe(0);
  });

  test("reports what a push changes against the baseline, as published", async () => {
    const found = await run("simulate", { ...asked, start: ["C1=1,C2=1"], push: ["C4=-0,5"], threshold: "0.001" });
    expect(found.baseline.C4).toBeCloseTo(0.812473, 6);
    expect(found.state.C4).toBeCloseTo(0.699316, 6);
    expect(found.moved[0]).toBe("C4");
  });

  test("keeps what is held, and says when a run does not rest", async () => {
    const held = await run("simulate", { ...asked, hold: ["C4=0,C5=1"] });
    expect([held.state.C4, held.state.C5]).toEqual([0, 1]);
    const links = write("from,to,weight\na,b,1\nb,c,1\nc,a,-1");
    const swinging = await run("simulate", { links, rule: "kosko", squash: "tanh", lambda: "5" });
    expect(swinging.converged).toBe(false);
    expect(swinging.warnings.join()).toContain("repeats every 6 steps");
  });

  test("refuses a concept that the map does not have", async () => {
    await expect(run("simulate", { ...asked, start: ["C9=1"] })).rejects.toThrow("--start “C9=1” is not a concept");
  });
});

test("centralities come with the warning that they are not leverage", async () => {
  const found = await run("centrality", { links: write(eightConcepts) });
  expect(found.warning).toContain("not leverage");
  expect(found.in_degree.C8).toBe(5);
  expect(Object.values<number>(found.pagerank).reduce((sum, one) => sum + one)).toBeCloseTo(1, 9);
  const tree = await run("centrality", { links: write("from,to\na,b\nb,c") });
  expect(tree.eigenvector).toBeNull();
  expect(tree.betweenness).toEqual({ a: 0, b: 1, c: 0 });
});

test("next questions skip what a rater met, even without an answer, and ask those who answered least", async () => {
  const challenges = write("id,theme\na,x\nb,x\nc,y\n");
  const judgments = write("rater,from,to,score\nr1,a,b,3\nr1,b,a,skip\nr1,c,a,1\nr2,a,c,0\nr2,z,a,1\n");
  const found = await run("next-questions", { judgments, challenges, n: "20", k: "1" });
  const asked: string[] = found.questions.map((one: { rater: string; from: string; to: string }) =>
    Object.values(one).slice(0, 3).join(),
  );
  expect(new Set(asked).size).toBe(asked.length);
  for (const met of ["r1,a,b", "r1,b,a", "r1,c,a", "r2,a,c"]) expect(asked).not.toContain(met);
  expect(found.questions[0].rater).toBe("r2");
  expect(found.warnings.join()).toContain("1 of 5 rows name a challenge that the list does not have");
});

const systems = resolve("../shared/data/systems");

describe.skipIf(!existsSync(systems))("published maps (skipped where the files are absent)", () => {
  test("the 34 targets of Weitz et al. have their published second order, total and first ranks", async () => {
    const found = await run("keystones", { matrix: join(systems, "sdg-weitz-sweden/matrix.csv"), k: "7" });
    expect(found).toMatchObject({ challenges: 34, links: 516 });
    const { direct, second, total } = found.lenses.second_order;
    expect([direct["1.3"], second["1.3"], total["1.3"]]).toEqual([25, 224.5, 249.5]);
    expect([direct["8.4"], second["8.4"], total["8.4"]]).toEqual([40, 469, 509]);
    const ranks = Object.fromEntries(found.keystones.map(({ id, rank }: { id: string; rank: number }) => [id, rank]));
    expect(ranks).toMatchObject({ "8.4": 3, "4.4": 6, "5.5": 7 });
  });

  test("a matrix of fifteen food trends in Finnish, without a row of names", async () => {
    const found = await run("keystones", { matrix: join(systems, "exit-cross-impact/PARTY_exit_matrix_15.csv") });
    expect(found.challenges).toBe(15);
    expect(found.lenses.second_order.direct["Yhteiskunnan kaupungistuminen jatkuu"]).toBe(4);
  });

  test("the obesity map of Foresight, brought as links", async () => {
    const map = JSON.parse(readFileSync(join(systems, "foresight-obesity/obesity_system_data.json"), "utf8"));
    const rows = map.connections.map((one: { sourceId: number; targetId: number; sign: number }) =>
      [one.sourceId, one.targetId, one.sign].join(),
    );
    const links = write(["from,to,weight", ...rows].join("\n"));
    expect(await run("keystones", { links })).toMatchObject({ challenges: 108, links: 296 });
    const loops = await run("loops", { links, max: "6" });
    expect(loops.loops).toBe(loops.reinforcing + loops.balancing);
    const { feedback_vertex_sets: sets } = await run("control", { links });
    expect(sets[0]).toHaveLength(12);
  });
});
