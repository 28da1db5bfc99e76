import { describe, expect, test } from "vitest";
import { languages } from "../../../core/message.ts";
import { beginWith } from "../campaigns/templates.ts";
import { drawKey } from "../keys/key.ts";
import { answer, type Heard, type Talk } from "./exchange.ts";
import { type Facts, longReplies, replies } from "./replies.ts";
import { mostSegments, segmentsOf } from "./segments.ts";
import { smsWords } from "./words.ts";

const template = beginWith("IL", "en");
/** A campaign as it begins in Israel, with an address of usual length. */
const factsIn = (language: Facts["language"]): Facts => ({
  ...{ language, isOpen: true },
  asks: {
    en: "We are Five Units, of the schools of this city.",
    he: "אנחנו חמש יחידות, של בתי הספר בעיר.",
    ar: "نحن خمس وحدات، من مدارس المدينة.",
  }[language],
  prompt: template.prompt[language] ?? "",
  duties: template.duty.map(({ words }) => words[language] ?? ""),
  lines: template.lines.map(({ country, number, names }) => ({ country, number, name: names[language] ?? "" })),
  readers: ["Dana", "Omar"],
  named: "sign",
  tellPage: "fivefold.example.org/five-units/tell/abcdefghjk",
  backPage: "fivefold.example.org/five-units/my-story",
  answerBy: { en: "16 March 2026", he: "16 במרץ 2026", ar: "16 آذار 2026" }[language],
});
const said = (text: string, isCodeWord = false): Heard => ({ text, isCodeWord, mayTell: (age) => age !== "13-15" });
const telling: Talk = { step: "telling", age: "18+", named: "sign", letters: 5, unmoved: 0 };

describe.each(languages)("in %s, what is said", (language) => {
  const facts = factsIn(language);

  test("goes in at most six messages, with the question and the duty that a campaign begins with", () => {
    expect(longReplies(facts)).toEqual([]);
    const all = [
      replies.begin,
      replies.before,
      replies.tell,
      replies.help,
      replies.tooYoung,
      replies.notOpen,
      replies.who,
    ];
    for (const say of all) expect(segmentsOf(say(facts)).count, say(facts)).toBeLessThanOrEqual(mostSegments);
    expect(segmentsOf(replies.thanks(facts, drawKey(language))).count).toBeLessThanOrEqual(mostSegments);
    expect(segmentsOf(replies.before(facts)).coding).toBe(language === "en" ? "gsm" : "ucs2");
  });

  test("says the duty whole, however long, and gives up lines to call before it, never the first", () => {
    const duty = "א".repeat(330);
    const many = Array.from({ length: 9 }, (_, place) => ({
      country: "IL",
      number: `10${place}`,
      name: "line".repeat(5),
    }));
    const text = replies.before({ ...facts, duties: [duty], lines: many });
    expect(text).toContain(duty);
    expect(text).toContain("100");
    expect(text).not.toContain("108");
    expect(longReplies({ ...facts, duties: [duty], lines: many }).map(({ which }) => which)).toContain("before");
  });
});

test("no word of ours in English makes a message dear by a letter that is not in the small alphabet", () => {
  for (const message of Object.values(smsWords))
    expect(segmentsOf(message.en.replaceAll(/[{}]/g, "")).coding).toBe("gsm");
});

describe("an exchange", () => {
  const facts = factsIn("en");

  test("goes no step without age and yes", () => {
    const first = answer(null, said("maths", true), facts);
    expect(first.talk?.step).toBe("age");
    expect(answer(first.talk, said("yes"), facts).talk?.step).toBe("age");
    expect(answer(first.talk, said("15"), facts)).toMatchObject({ talk: null, effect: "too-young" });
    const before = answer(first.talk, said("18"), facts);
    expect(before.talk).toMatchObject({ step: "before", age: "18+", named: "sign" });
    expect(answer(before.talk, said("18"), facts).effect).toBe("nothing");
    expect(answer(before.talk, said("Yes"), facts)).toMatchObject({ effect: "begins", talk: { step: "telling" } });
  });

  test("tells anew who reads where that changed before the yes", () => {
    const before: Talk = { ...telling, step: "before", letters: 0 };
    const changed = answer(before, said("yes"), { ...facts, named: "others" });
    expect(changed.effect).toBe("nothing");
    expect(changed.replies.join()).toContain("2 people read");
    expect(answer(changed.talk, said("yes"), { ...facts, named: "others" }).effect).toBe("begins");
  });

  test("keeps nothing where nothing is told, and no more than a story holds", () => {
    expect(answer({ ...telling, letters: 0 }, said("done"), facts).effect).toBe("nothing");
    expect(answer({ ...telling, letters: 0 }, said("yes"), facts).effect).toBe("nothing");
    expect(answer(telling, said("yes"), facts).effect).toBe("adds");
    const full = answer({ ...telling, letters: 19_999 }, said("more"), facts);
    expect([full.effect, full.talk?.letters]).toEqual(["nothing", 19_999]);
    expect(answer(full.talk, said("done"), facts)).toMatchObject({ effect: "finishes", talk: null });
  });

  test("ends with STOP at every step, also where nothing is taken any more", () => {
    for (const step of ["age", "before", "telling"] as const)
      for (const isOpen of [true, false])
        expect(answer({ ...telling, step }, said("stop"), { ...facts, isOpen })).toMatchObject({ effect: "forgets" });
    expect(answer(telling, said("more"), { ...facts, isOpen: false })).toMatchObject({ effect: "forgets", talk: null });
  });
});
