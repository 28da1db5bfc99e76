import { expect, test } from "vitest";
import { splitDraft } from "./split-draft.ts";

test("a draft in English falls into its parts, whatever signs its headings carry", () => {
  const split = splitDraft(
    [
      "# Our Vision:",
      "Every child reads.",
      "",
      "**2. Mission**",
      "We bring schools together.",
      "Principles",
      "- Data before opinion",
      "- Nobody is shamed",
      "WHAT WE DON’T DO",
      "We run no schools.",
      "Open disagreements:",
      "1. Do we name schools?",
      "- Who pays",
    ].join("\r\n"),
  );
  expect(split.sections).toEqual({
    vision: "Every child reads.\n",
    mission: "We bring schools together.\n",
    principles: "- Data before opinion\n- Nobody is shamed\n",
    "non-goals": "We run no schools.\n",
  });
  expect(split.disagreements).toEqual(["Do we name schools?", "Who pays"]);
  expect(split.found).toEqual(["vision", "mission", "principles", "non-goals", "disagreements"]);
});

test.each([
  ["החזון שלנו", "הייעוד:", "עקרונות הפעולה", "מה אנחנו לא עושים?", "מחלוקות פתוחות"],
  ["הַחָזוֹן", "המשימה שלנו", "הערכים", "מחוץ לתחום", "על מה אין הסכמה"],
  ["الرؤية", "رسالتنا:", "المبادئ", "ما لا نفعله", "نقاط الخلاف"],
  ["رُؤيتنا", "المهمّة", "قيمنا", "خارج النطاق", "أسئلة مفتوحة"],
])("the headings %s, %s, %s, %s, %s are known", (vision, mission, principles, nonGoals, disagreements) => {
  const split = splitDraft(`${vision}\nא\n${mission}\nב\n${principles}\nג\n${nonGoals}\nד\n${disagreements}\n• ה\n`);
  expect(split.sections).toEqual({ vision: "א\n", mission: "ב\n", principles: "ג\n", "non-goals": "ד\n" });
  expect(split.disagreements).toEqual(["ה"]);
});

test("a text without headings is the vision, and a sentence that only speaks of the vision is no heading", () => {
  const text = "Our vision is that every child reads.\n## How\nSlowly.";
  expect(splitDraft(text)).toMatchObject({ found: [], sections: { vision: `${text}\n`, mission: "" } });
});
