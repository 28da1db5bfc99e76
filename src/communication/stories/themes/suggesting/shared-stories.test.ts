import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tokenize } from "../../../../analysis/text/tokens.ts";
import { parseDelimited } from "../../../parse-delimited.ts";
import { suggest } from "./suggest.ts";

const folder = ["../shared/data/stories", "../../shared/data/stories"].map((one) => resolve(one)).find(existsSync);
const named = (name: string): string => (folder ? name : `${name} (skipped: no shared stories beside the project)`);

const read = (path: string, separator: string, column: number): string[] =>
  parseDelimited(readFileSync(join(folder ?? "", path), "utf8"), separator)
    .slice(1)
    .flatMap(({ cells }) => cells[column] ?? []);

test.skipIf(!folder)(named("Arabic and Hebrew texts get themes in their own language, of whole words"), () => {
  const arabic = read("arastories-arabic-synthetic/MSA.csv", ",", 2).slice(0, 150);
  const hebrew = readFileSync(join(folder ?? "", "hebrew-sentiment/token_dev.tsv"), "utf8")
    .split("\n")
    .slice(1, 400)
    .flatMap((line) => line.split("\t")[0] || []);
  const stories = [...arabic, ...hebrew].map((words, place) => ({ id: String(place), words }));
  const found = suggest({ stories, count: 10, meanings: null });
  expect(new Set(found.map(({ language }) => language))).toEqual(new Set(["ar", "he"]));
  const said = new Set(stories.flatMap((story) => tokenize(story.words)));
  for (const { language, words } of found) {
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      expect(said.has(word), `${word} is whole in ${language}`).toBe(true);
      expect(word).toMatch(language === "ar" ? /^\p{Script=Arabic}/u : /^\p{Script=Hebrew}/u);
    }
  }
});
