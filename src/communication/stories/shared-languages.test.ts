import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { detectLanguage } from "../../analysis/text/language.ts";
import { parseDelimited } from "../parse-delimited.ts";

const folder = ["../shared/data", "../../shared/data"].map((one) => resolve(one)).find(existsSync);
const named = (name: string): string => (folder ? name : `${name} (skipped: no shared data beside the project)`);

const read = (path: string): string => readFileSync(join(folder ?? "", path), "utf8");
const column = (path: string, at: number, separator: string): string[] =>
  parseDelimited(read(path), separator)
    .slice(1)
    .flatMap(({ cells }) => cells[at] ?? []);
const stories = (language: string): string[] =>
  readdirSync(join(folder ?? "", "stories/asp-english-french", language))
    .filter((name) => name.endsWith(".md"))
    .map((name) => read(join("stories/asp-english-french", language, name)));

const mostTexts = 120;

/** The share of texts that are told right, of their first words alone where `words` says how many. */
function shareRight(texts: readonly string[], language: string, words = Number.POSITIVE_INFINITY): number {
  const begun = texts
    .slice(0, mostTexts)
    .map((text) => text.replace(/^#.*$/gmu, "").trim().split(/\s+/u).slice(0, words).join(" "));
  return begun.filter((text) => detectLanguage(text) === language).length / begun.length;
}

const sources: readonly [name: string, language: string, texts: () => string[], whole: number, five: number][] = [
  ["stories in English", "en", () => stories("en"), 0.99, 0.95],
  ["stories in French", "fr", () => stories("fr"), 0.98, 0.88],
  ["stories in Arabic", "ar", () => column("stories/arastories-arabic-synthetic/MSA.csv", 2, ","), 1, 1],
  ["comments in Hebrew", "he", () => column("stories/hebrew-sentiment/token_dev.tsv", 0, "\t"), 0.99, 0.98],
  [
    "short statements in English",
    "en",
    () => column("listening/polis/canadian-electoral-reform/comments.csv", 7, ","),
    0.98,
    0.95,
  ],
];

test.skipIf(!folder).each(sources)(
  named("%s are told to be so, also by five words"),
  (_name, language, texts, whole, five) => {
    expect(shareRight(texts(), language)).toBeGreaterThanOrEqual(whole);
    expect(shareRight(texts(), language, 5)).toBeGreaterThanOrEqual(five);
  },
);

test.skipIf(!folder)(named("questions in Hebrew that name something in Latin letters are Hebrew"), () => {
  const { data } = JSON.parse(read("stories/heb-qa/val_v1.1.json")) as {
    data: { paragraphs: { qas: { question: string }[] }[] }[];
  };
  const questions = data.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ qas }) => qas.map(({ question }) => question)),
  );
  const mixed = questions.filter((question) => /[a-z]{3}/iu.test(question));
  expect(mixed.length).toBeGreaterThan(100);
  expect(shareRight(mixed, "he")).toBeGreaterThanOrEqual(0.93);
});
