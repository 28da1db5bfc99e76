import { describe, expect, test } from "vitest";
import { ageIn, codeWordIn, commandIn, deletedKeyIn } from "./commands.ts";

describe("what somebody asks for", () => {
  test.each([
    ["STOP", "stop"],
    [" Stop. ", "stop"],
    ["«stop»", "stop"],
    ["מחיקה", "stop"],
    ["מְחִיקָה!", "stop"],
    ["إيقاف", "stop"],
    ["ايقاف", "stop"],
    ["حـــذف", "stop"],
    ["YES!", "yes"],
    ["כן", "yes"],
    ["نَعَم", "yes"],
    ["أيوه", "yes"],
    ["ايوه", "yes"],
    ["Done", "done"],
    ["סיימתי", "done"],
    ["סיום.", "done"],
    ["انتهى", "done"],
    ["إنتهى", "done"],
    ["help?", "help"],
    ["من", "who"],
    ["מי?", "who"],
  ])("in %s", (text, command) => {
    expect(commandIn(text)).toBe(command);
  });

  test.each(["Stop it, I said.", "Yes I was there", "כן, הייתי שם", "نعم كنت هناك", "I am done with maths", ""])(
    "is not in what is told: %s",
    (text) => {
      expect(commandIn(text)).toBeNull();
    },
  );

  test("is the deletion of one story only with words behind it", () => {
    expect(deletedKeyIn("DELETE apple river stone cloud")).toBe("apple river stone cloud");
    expect(deletedKeyIn("מחיקה: תפוח-נהר אבן ענן")).toBe("תפוח נהר אבן ענן");
    expect(deletedKeyIn("حذف تفاحة نهر حجر غيمة")).toBe("تفاحة نهر حجر غيمة");
    expect(deletedKeyIn("stop")).toBeNull();
    expect(deletedKeyIn("We said stop to it")).toBeNull();
  });
});

test.each([
  ["16", "16-17"],
  ["15", "13-15"],
  ["13", "13-15"],
  ["12", "under-13"],
  ["١٧", "16-17"],
  ["۱۸", "18+"],
  ["I am 44 years old", "18+"],
  ["בן 16", "16-17"],
  ["3", null],
  ["16 17", null],
  ["2010", null],
  ["I do not want to say that", null],
  ["When I was 16 something happened to me at school", null],
])("an age in %s", (text, age) => {
  expect(ageIn(text)).toBe(age);
});

test.each([
  ["Maths", "maths"],
  ["מדעים", "מדעימ"],
  ["علوم5", "علوم5"],
  ["stop", null],
  ["two words", null],
  ["ab", null],
  ["12345", null],
  ["", null],
])("a code word in %s", (text, word) => {
  expect(codeWordIn(text)).toBe(word);
});
