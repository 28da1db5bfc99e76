import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Language } from "../../../core/message.ts";
import { makeView } from "../../../interface/view.ts";
import type { Translation } from "../../translations/public.ts";
import type { MessageView } from "../thread.ts";
import { InTwoLanguages, type ShownFirst } from "./in-two-languages.tsx";

const viewIn = (language: Language) =>
  makeView({
    ...{ language, path: "/north/discussions/1", initiative: null, viewer: null, waits: 0, receipt: null },
    ...{ assets: { styles: "s", islands: null }, now: new Date(), faults: [], entered: {} },
  });
const post = (translation: Partial<Translation> | null): MessageView => ({
  ...{ id: "m", author: "Dana", isMine: false, language: "en", text: "Where **now**?", at: "2026-03-01T09:00:00.000Z" },
  ...{ changed: false, state: "said", hiddenBecause: null, answers: null, told: [], mayChange: false, mayHide: false },
  ...{ writtenIn: "en", mayTranslate: true },
  translation: translation && { state: "made", text: null, because: null, isLate: false, ...translation },
});
const drawn = (translation: Partial<Translation> | null, shown: ShownFirst = "original") =>
  render(<InTwoLanguages view={viewIn("he")} threadId="t" message={post(translation)} shown={shown} />);

test("who asked for nothing reads what was written; the translation is folded away, marked and in its own direction", () => {
  const html = drawn({ text: "איפה עכשיו\\?" });
  const [before = "", folded = ""] = html.split("<details");
  expect(before).toContain('lang="en" dir="ltr"><p>Where <strong>now</strong>?');
  expect(folded).toContain("תורגם במכונה; המקור באנגלית.");
  expect(folded).toContain('lang="he" dir="rtl"><p>איפה עכשיו?');
  expect(folded.startsWith(" open")).toBe(false);
  expect(drawn({ text: "איפה" }, "opened")).toMatch(/<details[^>]* open/);
});

test("who prefers her language reads that first, and the original is folded away", () => {
  const [before = "", folded = ""] = drawn({ text: "איפה עכשיו" }, "translation").split("<details");
  expect(before).toContain("תורגם במכונה");
  expect(before).toContain("איפה עכשיו");
  expect(folded).toContain("Where <strong>now</strong>?");
});

test("where there is none, the original stands, with a way to ask for it or a calm word", () => {
  expect(drawn(null)).toContain("להצגה בעברית");
  expect(drawn({ state: "waiting" })).not.toContain("<button");
  expect(drawn({ state: "waiting" }, "opened")).toContain("התרגום עוד לא מוכן");
  expect(drawn({ state: "waiting", isLate: true }, "translation")).toContain("שרת התרגום לא עונה כרגע");
  expect(drawn({ state: "failed", because: "lost" })).toContain("אבד שם, מספר או קישור");
  expect(drawn({ state: "failed", because: "too-long" })).not.toContain("<button");
  for (const state of ["waiting", "failed"] as const) expect(drawn({ state })).toContain("Where <strong>now</strong>?");
});
