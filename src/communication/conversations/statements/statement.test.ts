import { expect, test } from "vitest";
import { languageOfStatement, mostLetters, plainly, readIn, statementText } from "./statement.ts";

test("a statement is one line, neither too short nor too long", () => {
  expect(statementText.parse("  Buses \n should\twait ")).toBe("Buses should wait");
  expect(statementText.safeParse("No  ").success).toBe(false);
  expect(statementText.safeParse("a".repeat(mostLetters)).success).toBe(true);
  expect(statementText.safeParse("a".repeat(mostLetters + 1)).success).toBe(false);
});

test("its language is that of its letters, and of the page where they tell too little", () => {
  expect(languageOfStatement("צריך שיעור אחד פחות ביום", "en")).toBe("he");
  expect(languageOfStatement("أريد معلّمة تشرح بالعربية", "he")).toBe("ar");
  expect(languageOfStatement("Нам нужны учителя математики", "he")).toBe("ru");
  expect(languageOfStatement("Bus late", "en")).toBe("en");
  expect(languageOfStatement("Les élèves devraient pouvoir choisir leurs cours avec leurs professeurs.", "en")).toBe(
    "fr",
  );
  expect(languageOfStatement("5 > 3!", "he")).toBe("he");
});

test("capitals, marks, dots and spaces do not tell two statements apart, and a small word does", () => {
  expect(plainly("Five units — are for everybody!")).toBe(plainly("five units are FOR everybody"));
  expect(plainly("שָׁלוֹם לכולם")).toBe(plainly("שלום לכולם"));
  expect(plainly("Tests help us")).not.toBe(plainly("Tests do not help us"));
});

test("a reader gets her language where somebody put it into that, or else what was written", () => {
  const statement = { texts: { ar: "نعم للرياضيات", he: "כן למתמטיקה" }, language: "ar" };
  expect(readIn(statement, "he")).toEqual({ text: "כן למתמטיקה", language: "he" });
  expect(readIn(statement, "en")).toEqual({ text: "نعم للرياضيات", language: "ar" });
});

test("what a machine made comes with what was written, and never in place of what a person put", () => {
  const statement = { texts: { ar: "نعم للرياضيات", he: "כן למתמטיקה" }, language: "ar" };
  const machine = { text: "Yes to mathematics", isChecked: false };
  expect(readIn(statement, "en", machine)).toEqual({
    ...{ text: "Yes to mathematics", language: "en" },
    original: { text: "نعم للرياضيات", language: "ar", isChecked: false },
  });
  expect(readIn(statement, "he", machine)).toEqual({ text: "כן למתמטיקה", language: "he" });
  expect(readIn(statement, "ar", machine)).toEqual({ text: "نعم للرياضيات", language: "ar" });
});
