import { expect, test } from "vitest";
import { mayAsk, splitSentences } from "./quote.ts";

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

test("a sentence may be asked for while a parent has not answered", () => {
  const asked = [{ use: "quote", guardian: "asked" }];
  expect(mayAsk(asked)).toBe(true);
  expect(mayAsk([{ use: "publish", guardian: "yes" }])).toBe(false);
});
