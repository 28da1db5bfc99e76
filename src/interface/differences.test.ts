import { expect, test } from "vitest";
import { stretchesOf } from "./differences.tsx";

test.each([
  ["one two three", "one 2 three", ["one ", "-two", "+2", " three"]],
  [
    "שרוצים חמש יחידות יכולים.",
    "שרוצים חמש יחידות, ובכל יישוב, יכולים.",
    ["שרוצים חמש יחידות", "+,", " ", "+ובכל יישוב, ", "יכולים."],
  ],
  ["كلّ طالب يستطيع", "كلّ طالبة تستطيع", ["كلّ ", "-طالب", "+طالبة", " ", "-يستطيع", "+تستطيع"]],
  ["same", "same", ["same"]],
  ["", "new", ["+new"]],
])("from %j to %j, words stay whole", (before, after, expected) => {
  const marks = { both: "", before: "-", after: "+" };
  expect(stretchesOf(before, after).map(({ of, text }) => marks[of] + text)).toEqual(expected);
});

test("both texts can be read out of their differences, also where they are very long", () => {
  for (const times of [1, 8000]) {
    const [before, after] = ["first line\n".repeat(times), `second\n${"first line\n".repeat(times)}end`];
    const stretches = stretchesOf(before, after);
    const read = (side: string) => stretches.filter(({ of }) => of === "both" || of === side).map(({ text }) => text);
    expect(read("before").join("")).toBe(before);
    expect(read("after").join("")).toBe(after);
  }
});
