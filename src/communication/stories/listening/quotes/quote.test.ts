import { expect, test } from "vitest";
import { isAllowed, mayAsk, splitSentences } from "./quote.ts";

test.each([
  ["en", "I left. Nobody asked why! Would you?", ["I left.", "Nobody asked why!", "Would you?"]],
  ["en", "It stood there. [name] left.", ["It stood there.", "[name] left."]],
  ["he", "הלכתי הביתה. אף אחד לא שאל.", ["הלכתי הביתה.", "אף אחד לא שאל."]],
  ["ar", "ذهبت إلى البيت. لم يسأل أحد؟ لا.", ["ذهبت إلى البيت.", "لم يسأل أحد؟", "لا."]],
  ["und-x", "One\n\n— 3 —\n\nTwo", ["One", "Two"]],
  [null, "", []],
])("the sentences of a text in %s", (language, text, expected) =>
  expect(splitSentences(text, language)).toEqual(expected),
);

test("a parent who is asked and has not said yes stands between a teller's yes and its use", () => {
  const asked = [{ use: "quote", guardian: "asked" }];
  expect(mayAsk(asked, "sentence")).toBe(true);
  expect(mayAsk(asked, "whole")).toBe(false);
  expect(isAllowed(asked, "quote")).toBe(false);
  expect(isAllowed([{ use: "quote", guardian: "no" }], "quote")).toBe(false);
  expect(isAllowed([{ use: "quote", guardian: "yes" }], "quote")).toBe(true);
  expect(isAllowed([{ use: "quote", guardian: null }], "quote")).toBe(true);
  expect(isAllowed([], "quote")).toBe(false);
});
