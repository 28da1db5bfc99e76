import { expect, test } from "vitest";
import { nameOf } from "./sms.ts";

test("what is written down of a fault holds no word of what it says, in however many lines", () => {
  const words = ["My story", "in three lines", "    at home, with my brother"];
  const said = nameOf(Object.assign(new TypeError(words.join("\n")), { code: "22021" }));
  for (const line of words) expect(said).not.toContain(line.trim());
  expect(said).toMatch(/^TypeError 22021 {4}at .*sms-log\.test\.ts/);
  expect(nameOf("a word")).toBe("string");
});
