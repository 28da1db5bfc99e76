import { expect, test } from "vitest";
import { languages, say } from "../../core/message.ts";
import { fileWords } from "../../core/table-files/words.ts";
import { rowWords } from "./row-words.ts";
import { personalWords } from "./words.ts";

const values = {
  row: 3,
  columns: 12,
  most: 5,
  column: "B",
  count: 2,
  sheet: "x",
  file: "x.pdf",
  kind: "pdf",
  encoding: "hebrew",
  rows: "2, 3",
  part: 3,
  whole: 2,
  first: 4,
};

test("every sentence can be said in every language, with nothing left to fill in", () => {
  for (const message of Object.values({ ...fileWords, ...personalWords, ...rowWords })) {
    for (const language of languages) expect(say(message, language, values)).not.toMatch(/[{}]|undefined/);
  }
});
