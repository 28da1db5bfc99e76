import { expect, test } from "vitest";
import { caretAfter, typedBetween } from "./live-typing.ts";

test.each([
  ["", "a", { at: 0, gone: 0, come: "a" }],
  ["ab", "aab", { at: 1, gone: 0, come: "a" }],
  ["aab", "ab", { at: 1, gone: 1, come: "" }],
  ["one two three", "one 2 three", { at: 4, gone: 3, come: "2" }],
  ["שלום", "שלום לכולם", { at: 4, gone: 0, come: " לכולם" }],
  ["same", "same", { at: 4, gone: 0, come: "" }],
])("between %j and %j was typed %j", (before, after, typed) => {
  expect(typedBetween(before, after)).toEqual(typed);
  const { at, gone, come } = typed;
  expect(before.slice(0, at) + come + before.slice(at + gone)).toBe(after);
});

test.each([
  ["before it", [{ insert: "The " }], 5, 9],
  ["right at it", [{ retain: 5 }, { insert: "x" }], 5, 5],
  ["after it", [{ retain: 8 }, { insert: "x" }], 5, 5],
  ["away before it", [{ delete: 3 }], 5, 2],
  ["away around it", [{ retain: 3 }, { delete: 4 }], 5, 3],
  ["both", [{ insert: "ab" }, { delete: 1 }, { retain: 1 }, { insert: "c" }], 3, 5],
] as const)("the caret stays with its letters when others write %s", (_, delta, caret, moved) => {
  expect(caretAfter([...delta], caret)).toBe(moved);
});
