import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agreementStudy } from "./agreement-study.ts";
import { languageStudy } from "./language-study.ts";
import { themesStudy } from "./themes-study.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fivefold-stories-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test("a language for each row, in order, whatever the file's delimiter, quotes and empty texts", async () => {
  const path = await save(
    "t.csv",
    '\ufeffid;said\r\n1;"I love my school;\nthe teachers are kind"\r\n2;\r\n3;שלום רב\r\n',
  );
  expect(await languageStudy.run({ texts: path, text: "said" })).toEqual({ languages: ["en", "und", "he"] });
});

test("themes have an assignment for each row", async () => {
  const lines = [
    "the bus is late again",
    "no bus at night",
    "the late bus",
    "maths teacher left",
    "our maths teacher",
    "",
  ];
  const path = await save("themes.csv", ["said", ...lines.map((line) => `"${line}"`)].join("\n"));
  expect(await themesStudy.run({ texts: path, text: "said", k: "2" })).toMatchObject({
    themes: [{ size: 3, words: expect.arrayContaining(["bus"]) }, { size: 2 }],
    assignments: [0, 0, 0, 1, 1, null],
  });
});

test("a column that is not there is said with those that are", async () => {
  const path = await save("c.csv", "id,said\n1,a\n");
  await expect(themesStudy.run({ texts: path, text: "story" })).rejects.toThrow(
    "has no column “story”; its columns are: id, said",
  );
  await expect(themesStudy.run({ texts: path, text: "said", k: "0" })).rejects.toThrow("--k must be a whole number");
});

test("codes: units and coders are counted, missing values left out", async () => {
  const path = await save("codes.csv", "unit,coder,value\nu1,A,1\nu1,B,1\nu2,A,2\nu2,B,2\nu3,A,\nu3,B,1\n");
  expect(await agreementStudy.run({ codes: path, level: "ordinal" })).toMatchObject({ alpha: 1, units: 3, coders: 2 });
});

test.each([
  ["a,b,x\n", "interval", "row 2, column “value”: “x” is not a number"],
  ["a,b,-1\n", "ratio", "row 2, column “value”: -1 is below 0"],
  ["a,b,1\na,b,2\n", "nominal", "row 3, column “value”: “b” coded “a” in row 2 already"],
  [",b,1\n", "nominal", "row 2, column “unit”: it does not say which unit was coded"],
])("codes %j at level %s are refused: %s", async (rows, level, said) => {
  const path = await save("bad.csv", `unit,coder,value\n${rows}`);
  await expect(agreementStudy.run({ codes: path, level })).rejects.toThrow(said);
});

test("a file of one column has one text a line, commas and all; what an empty line means stands in quotes", async () => {
  const path = await save("one.csv", 'said\nhello, there; my friend, the bus is late\n""\nשלום, לכולם\n');
  expect(await languageStudy.run({ texts: path, text: "said" })).toEqual({ languages: ["en", "und", "he"] });
});

test("a file without a text is refused by its name", async () => {
  const path = await save("empty.csv", "id,said\n1,\n");
  await expect(themesStudy.run({ texts: path, text: "said" })).rejects.toThrow(
    `${path} has no text in its column “said”`,
  );
});

test("among numbers NA is a missing value; as a name it is a code", async () => {
  const path = await save("na.csv", "unit,coder,value\nu1,A,1\nu1,B,1\nu2,A,2\nu2,B,2\nu2,C,NA\nu3,A,NA\nu3,B,NA\n");
  expect(await agreementStudy.run({ codes: path, level: "interval" })).toMatchObject({ alpha: 1, units: 2, coders: 3 });
  expect(await agreementStudy.run({ codes: path, level: "nominal" })).toMatchObject({ units: 3, pairable_values: 7 });
});

test("where there is one coder, or no two values differ, nothing is said of agreement", async () => {
  const one = await save("one-coder.csv", "unit,coder,value\nu1,A,1\nu2,A,2\n");
  expect(await agreementStudy.run({ codes: one, level: "ratio" })).toMatchObject({ alpha: null, units: 2, coders: 1 });
  const same = await save("same.csv", "unit,coder,value\nu1,A,1\nu1,B,1\n");
  expect(await agreementStudy.run({ codes: same, level: "ordinal" })).toMatchObject({
    alpha: null,
    units: 1,
    coders: 2,
  });
});
