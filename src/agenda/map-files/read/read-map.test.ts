import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../core/refusal.ts";
import type { Brought } from "../brought.ts";
import { type OutFormat, writeMap } from "../write/write-map.ts";
import { readMap } from "./read-map.ts";

const read = (text: string, name = "map") => readMap(new TextEncoder().encode(text), name);
const namesOf = (map: Brought) => map.causes.map(({ names }) => Object.values(names)[0]);
const linksOf = (map: Brought) => map.links.map(({ from, to, weight }) => [from, to, weight]);
const refused = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Refusal);
  return error instanceof Refusal ? error.said.en : "";
};

describe("tables", () => {
  test.each([
    [",", "from,to,weight\nA,B,0.5\nB,C,-1\nD,,\n"],
    [";", "from;to;weight\nA;B;0,5\nB;C;-1\nD;;\n"],
    ["tab", "Source\tTarget\tWeight\nA\tB\t0.5\nB\tC\t−1\nD\t\t\n"],
  ])("links, cells apart by %s", async (_sign, text) => {
    const map = await read(text);
    expect(namesOf(map)).toEqual(["A", "B", "C", "D"]);
    expect(linksOf(map)).toEqual([
      [0, 1, 0.5],
      [1, 2, -1],
    ]);
    expect(map).toMatchObject({ format: "links", weighted: true, leftCount: 0 });
  });

  test("names each row that is left out, and counts a link that is given twice once", async () => {
    const map = await read("from,to,weight\nA,B,many\n,B,1\nA,B,1\nA,B,3\nA,C,0\n");
    expect(linksOf(map)).toEqual([[0, 1, 2]]);
    expect(map.repeated).toBe(1);
    expect(map.left.map(({ because, row, what }) => [because, row, what])).toEqual([
      ["no-number", 2, "many"],
      ["no-end", 3, ""],
      ["zero", 6, ""],
    ]);
  });

  test("a sign alone, in words or as a sign, and names in three languages", async () => {
    const map = await read(
      "from,to,polarity,from_he\nTeachers stay,Students learn,negative,מורים נשארים\nStudents learn,Teachers stay,+,\n",
    );
    expect(map.causes[0]?.names).toEqual({ en: "Teachers stay", he: "מורים נשארים" });
    expect(map.links.map(({ weight }) => weight)).toEqual([-1, 1]);
    expect(map.weighted).toBe(false);
  });

  test("a matrix, with a decimal comma, a blank cell and one that is no number", async () => {
    const map = await read(";A;B;C\nA;0;1,5;\nB;-2;0;x\nC;;1;0\n");
    expect(linksOf(map)).toEqual([
      [0, 1, 1.5],
      [1, 0, -2],
      [2, 1, 1],
    ]);
    expect(map.left).toMatchObject([{ because: "no-number", row: 3, element: "C", what: "x" }]);
  });

  test("what is neither is refused with its measures, and a row without its column by name", async () => {
    expect(await refused(read("a,b,c\n1,2,3\n"))).toMatch(/no square matrix/);
    expect(await refused(read(",A,B\nA,0,1\nX,1,0\n"))).toMatch(/no column is/);
  });
});

describe("programs for maps", () => {
  test("Kumu: attributes, connections by label, both directions", async () => {
    const map = await read(
      JSON.stringify({
        elements: [
          { _id: "e1", attributes: { label: "A", "element type": "School" } },
          { _id: "e2", attributes: { label: "B", description: "What B means" } },
        ],
        connections: [
          { from: "e1", to: "e2", direction: "mutual", attributes: { polarity: "-" } },
          { from: "A", to: "Z" },
        ],
      }),
    );
    expect(map.causes).toMatchObject([
      { names: { en: "A" }, theme: "School" },
      { names: { en: "B" }, about: { en: "What B means" } },
    ]);
    expect(linksOf(map)).toEqual([
      [0, 1, -1],
      [1, 0, -1],
    ]);
    expect(map.left).toMatchObject([{ because: "no-end", element: "2", what: "Z" }]);
  });

  test("PRSM: nodes and edges, words over several lines", async () => {
    const map = await read(
      '{"nodes":[{"id":"a","label":"Too\\nlong"},{"id":"b","label":""}],"edges":[{"from":"a","to":"a"}]}',
    );
    expect(namesOf(map)).toEqual(["Too long"]);
    expect(linksOf(map)).toEqual([[0, 0, 1]]);
    expect(map.left).toMatchObject([{ because: "no-words", element: "b" }]);
  });

  test("GraphML of networkx and of yEd", async () => {
    const map = await read(
      `<?xml version="1.0"?><graphml xmlns="x" xmlns:y="y"><key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="weight"/><key id="d6" for="node" yfiles.type="nodegraphics"/>
       <graph edgedefault="directed"><node id="n0"><data key="d0">מורים נשארים</data></node><node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Students &amp; schools</y:NodeLabel></y:ShapeNode></data></node>
       <edge source="n0" target="n1"><data key="d1">-0.25</data></edge><edge id="e9" source="n0" target="n7"/></graph></graphml>`,
    );
    expect(map.causes.map(({ names }) => names)).toEqual([{ he: "מורים נשארים" }, { en: "Students & schools" }]);
    expect(linksOf(map)).toEqual([[0, 1, -0.25]]);
    expect(map.left).toMatchObject([{ because: "no-end", element: "e9", what: "n7" }]);
  });

  test("GEXF without directions goes both ways", async () => {
    const map = await read(
      `<gexf><graph><nodes><node id="1" label="A"/><node id="2" label="B"/></nodes><edges><edge source="1" target="2" weight="2"/></edges></graph></gexf>`,
    );
    expect(linksOf(map)).toEqual([
      [0, 1, 2],
      [1, 0, 2],
    ]);
  });
});

describe("hostile files", () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>`;
  test.each([
    ["entities of one's own", laughs, /damaged/],
    ["an entity that is not there", "<graphml><graph><node id='&a;'/></graph></graphml>", /damaged/],
    ["elements without end", `${"<graphml>".repeat(100)}`, /damaged/],
    ["cut off", "<graphml><graph><node id='a'", /damaged/],
    ["a web page", "<html><body>map</body></html>", /another kind/],
    ["JSON without end", "[".repeat(500_000), /no JSON/],
    ["JSON of something else", '{"a":1}', /no elements/],
    ["nothing at all", '{"nodes":[],"edges":[]}', /no cause/],
    ["an empty file", "", /empty/],
  ])("%s is refused in words", async (_what, text, said) => expect(await refused(read(text))).toMatch(said));

  test("200 megabytes that are packed small are refused before they are unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, "<a>"), { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    expect(await refused(readMap(bomb, "map.dia"))).toMatch(/up to/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test("names that are scripts or reach for the prototype are words like others", async () => {
    const name = `<script>alert("1")</script>`;
    const map = await read(
      JSON.stringify({
        nodes: [
          { id: "__proto__", label: name },
          { id: "b", label: "constructor" },
        ],
        edges: [{ from: "__proto__", to: "b", weight: 2 }],
      }),
    );
    expect(namesOf(map)).toEqual([name, "constructor"]);
    expect(linksOf(map)).toEqual([[0, 1, 2]]);
  });

  test("more causes than a map can have are refused with the number", async () => {
    const nodes = Array.from({ length: 5001 }, (_, id) => ({ id, label: `Cause ${id}` }));
    expect(await refused(read(JSON.stringify({ nodes, edges: [] })))).toMatch(/up to/);
  });
});

describe("out and in again", () => {
  const ids = [
    "01990000-0000-7000-8000-000000000001",
    "01990000-0000-7000-8000-000000000002",
    "01990000-0000-7000-8000-000000000003",
  ];
  const causes = [
    {
      names: { en: `<b>"A" & 'B'</b>`, he: "מורים, תלמידים; ובתי ספר", ar: "معلّمون" },
      about: { en: "=1+1" },
      theme: { en: "T" },
    },
    { names: { he: "סיבה שנייה" }, about: {}, theme: null },
    { names: { en: "=HYPERLINK(1)", ar: "سبب ثالث" }, about: {}, theme: null },
  ].map((cause, place) => ({ id: ids[place] ?? "", number: place + 1, ...cause }));
  const links = [
    { fromId: ids[0] ?? "", toId: ids[1] ?? "", weight: -0.1, delay: "two years", note: "said in a workshop" },
    { fromId: ids[1] ?? "", toId: ids[2] ?? "", weight: 1 / 3, delay: null, note: null },
    { fromId: ids[2] ?? "", toId: ids[2] ?? "", weight: 3, delay: null, note: null },
  ];
  const map = { id: ids[0] ?? "", names: { en: "M" }, source: null, madeAt: "2026-01-01T00:00:00.000Z", causes, links };
  const kinds: [OutFormat, boolean][] = [
    ["graphml", false],
    ["gexf", false],
    ["json", false],
    ["csv", false],
    ["csv", true],
  ];
  test.each(kinds)(
    "as %s (matrix: %s), names in three languages, weights and signs are whole",
    async (format, asMatrix) => {
      const file = writeMap(map, format, { language: "he", asMatrix });
      expect(file).not.toMatch(/<b>"A"/);
      const again = await read(file, `map.${format}`);
      const place = (names: object) =>
        again.causes.findIndex((one) => JSON.stringify(one.names) === JSON.stringify(names));
      for (const { names } of causes) expect(place(names)).not.toBe(-1);
      const expected = links.map(({ fromId, toId, weight, delay, note }) => ({
        from: place(causes.find(({ id }) => id === fromId)?.names ?? {}),
        to: place(causes.find(({ id }) => id === toId)?.names ?? {}),
        weight,
        delay: asMatrix ? null : delay,
        note: asMatrix ? null : note,
      }));
      expect(again.links.toSorted((a, b) => a.from - b.from)).toEqual(expected.toSorted((a, b) => a.from - b.from));
      expect(again.leftCount).toBe(0);
    },
  );
});

const systems = resolve("../shared/data/systems");
describe.skipIf(!existsSync(systems))("maps that others published", () => {
  const file = (path: string) => readMap(readFileSync(`${systems}/${path}`), path);

  test("the Foresight map of obesity: 108 variables, 296 signed links, 98 of them negative", async () => {
    const map = await file("foresight-obesity/obesity_system_data.json");
    expect(map.causes).toHaveLength(108);
    expect(map.links).toHaveLength(296);
    expect(map.links.filter(({ weight }) => weight < 0)).toHaveLength(98);
    expect(map.weighted).toBe(false);
    expect(map.causes[0]).toMatchObject({ theme: "Media", about: { en: expect.stringMatching(/recreational/) } });
  });

  test("the matrix of 34 targets in Sweden (Weitz and others 2018)", async () => {
    const map = await file("sdg-weitz-sweden/matrix.csv");
    const rows = readFileSync(`${systems}/sdg-weitz-sweden/matrix.csv`, "utf8").trim().split("\n").slice(1);
    const cells = rows.flatMap((row) => row.split(",").slice(1).map(Number)).filter((cell) => cell !== 0);
    expect(map.causes).toHaveLength(34);
    expect(map.links).toHaveLength(cells.length);
    expect(map.links.reduce((sum, { weight }) => sum + weight, 0)).toBe(cells.reduce((sum, cell) => sum + cell, 0));
  });

  test.each(["Antarctic-a", "Antarctic-b", "Antarctic-c", "Lake-a", "Lake-b"])(
    "the model %s drawn in Dia",
    async (name) => {
      const map = await file(`qpress/${name}.dia`);
      expect(map.causes.length).toBeGreaterThan(4);
      expect(map.links.length).toBeGreaterThan(map.causes.length);
      expect(map.links.some(({ weight }) => weight < 0)).toBe(true);
      expect(map.links.some(({ weight }) => weight > 0)).toBe(true);
      expect(map.left).toEqual([]);
    },
  );
});
