import { expect, it } from "vitest";
import { languages, say } from "../core/message.ts";
import { interfaceWords } from "./words.ts";

const values = {
  count: 3,
  source: "a",
  edition: "a",
  version: "1",
  definition: "a",
  who: "a",
  what: "a",
  keeper: "a",
  date: "a",
  figure: "a",
  low: "1",
  high: "2",
  period: "a",
  note: "a",
  range: "a",
  ratio: "2",
  value: "1",
  done: "1",
  all: "2",
  reference: "a",
};

it.each(Object.keys(interfaceWords))("says %s in every language", (key) => {
  const message = Object.entries(interfaceWords).find(([name]) => name === key)?.[1];
  for (const language of languages) expect(message && say(message, language, values)).toMatch(/\S/);
});

it("counts what waits in the plural forms of Hebrew and Arabic", () => {
  expect(say(interfaceWords.waits, "he", { count: 2 })).toContain("שני");
  expect(say(interfaceWords.waits, "ar", { count: 2 })).toContain("أمران");
  expect(say(interfaceWords.waits, "ar", { count: 5 })).toContain("أمور");
  expect(say(interfaceWords.waits, "en", { count: 1 })).toBe("1 thing waits for you");
});
