import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type CodedStory, differencesIn, studyRows } from "./agreement.ts";
import { type Code, codesOf, standsUnderItself } from "./book/code-book.ts";
import { readBook } from "./book/read-book.ts";
import { writeBookCsv, writeBookQdc } from "./book/write-book.ts";
import { piecesOf, sentencesOf, wholeLetters } from "./letters.ts";
import { nextStory, progressOf } from "./next-story.ts";

const coded = (storyId: string, ...found: string[][]): CodedStory => ({
  storyId,
  coders: found.map((codes, place) => ({ coderId: `coder ${place}`, found: new Set(codes) })),
});

describe("how far coders agree", () => {
  // Krippendorff (2011), example A: two observers, ten articles, found or not; alpha is .095.
  const other = "1 1 1 0 0 1 0 0 0 0".split(" ");
  const published = "0 1 0 0 0 0 0 0 1 0".split(" ");
  const stories = (first: string[], second: string[]) =>
    first.map((value, place) =>
      coded(`story ${place}`, value === "1" ? ["c"] : [], second[place] === "1" ? ["c"] : []),
    );

  test("is what Krippendorff published for two coders who find a thing or not", () => {
    const [all, code] = agreementOf(stories(published, other), ["c"]);
    expect(code).toMatchObject({ codeId: "c", stories: 10, conclusion: "not-enough" });
    expect(code?.alpha).toBeCloseTo(0.095, 3);
    expect(all?.alpha).toBeCloseTo(0.095, 3);
  });

  test("says nothing of fewer than ten stories, nor where all found the same", () => {
    expect(agreementOf(stories(published, other).slice(1), ["c"])[1]).toEqual({
      codeId: "c",
      alpha: null,
      stories: 9,
      conclusion: "too-few",
    });
    expect(agreementOf(stories(published, published), ["d"])[1]).toMatchObject({
      alpha: null,
      conclusion: "no-difference",
    });
    expect(agreementOf(stories(published, published), ["c"])[1]).toMatchObject({ alpha: 1, conclusion: "good" });
  });

  test("rests on stories that two or more coded, and no other", () => {
    const alone = Array.from({ length: 50 }, (_, place) => coded(`alone ${place}`, ["c"]));
    expect(agreementOf([...alone, ...stories(published, other)], ["c"])).toEqual(
      agreementOf(stories(published, other), ["c"]),
    );
  });

  test("names the codes that one found and another did not", () => {
    expect(differencesIn(coded("s", ["a", "b"], ["b"]), ["a", "b", "c"])).toEqual(["a"]);
    expect(differencesIn(coded("s", ["a"]), ["a"])).toEqual([]);
  });

  test("gives rows for a study that say neither story nor coder", () => {
    const all = [coded("north", ["a"], []), coded("alone", ["a"])];
    const rows = studyRows(
      all,
      [
        { id: "a", number: 3 },
        { id: "b", number: 7 },
      ],
      (them) => [...them],
    );
    expect(rows).toEqual([
      ["1.3", "coder-1", "1"],
      ["1.3", "coder-2", "0"],
      ["1.7", "coder-1", "0"],
      ["1.7", "coder-2", "0"],
    ]);
  });
});

describe("letters", () => {
  test("sentences lie in the text as they are, in each language", () => {
    const texts = [
      ["I was afraid. Then it worked!  And now?\n\nI stay.", "en", 4],
      ["פחדתי מאוד. אחר כך זה הצליח!", "he", 2],
      ["كنت خائفة. ثم نجحت؟ نعم.", "ar", 3],
      ["x", "a language that nobody knows", 1],
      ["", null, 0],
    ] as const;
    for (const [text, language, count] of texts) {
      const sentences = sentencesOf(text, language);
      expect(sentences).toHaveLength(count);
      for (const { from, until } of sentences) expect(text.slice(from, until).trim()).toBe(text.slice(from, until));
    }
  });

  test("a stretch never cuts a letter in two and has no blanks at its ends", () => {
    expect(wholeLetters("a👩‍🔬b", { from: 2, until: 3 })).toEqual({ from: 1, until: 6 });
    expect(wholeLetters("שָׁלוֹם רב", { from: 1, until: 2 })).toEqual({ from: 0, until: 3 });
    expect(wholeLetters("one two three", { from: 3, until: 8 })).toEqual({ from: 4, until: 7 });
    expect(wholeLetters("one two", { from: 3, until: 4 })).toBeNull();
    expect(wholeLetters("one", { from: 40, until: 80 })).toBeNull();
    expect(wholeLetters("one", { from: 2, until: 1 })).toBeNull();
  });

  test("pieces make up the text, whatever marks overlap in it", () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([from, until]) => ({ from, until }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(stretch, { maxLength: 6 }), (text, marks) => {
        const pieces = piecesOf(text, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const [place, mark] of marks.entries()) {
          const until = Math.min(mark.until, text.length);
          const covered = pieces.filter((piece) => piece.marks.includes(place));
          expect(covered.map((piece) => piece.text).join("")).toBe(
            mark.from < until ? text.slice(mark.from, until) : "",
          );
        }
      }),
    );
  });

  test("a mark over two sentences begins in the one and ends in the other", () => {
    const text = "One. Two.";
    const [first, second] = [
      piecesOf(text, [{ from: 0, until: 9 }], { from: 0, until: 4 }),
      piecesOf(text, [{ from: 0, until: 9 }], { from: 5, until: 9 }),
    ];
    expect(first).toMatchObject([{ begins: [0], ends: [] }]);
    expect(second).toMatchObject([{ begins: [], ends: [0] }]);
  });
});

describe("which story is next", () => {
  const state = (id: string, through: number, mine: "none" | "begun" | "through" = "none") => ({ id, through, mine });
  test("one begun comes first, then one that another coded alone, then a new one; never one that two coded", () => {
    const all = [
      state("new", 0),
      state("twice", 2),
      state("half", 1),
      state("mine", 1, "through"),
      state("begun", 0, "begun"),
    ];
    expect(nextStory(all)).toBe("begun");
    expect(nextStory(all.slice(0, 4))).toBe("half");
    expect(nextStory([state("new", 0), state("twice", 2)])).toBe("new");
    expect(nextStory([state("twice", 2), state("mine", 1, "through")])).toBeNull();
    expect(progressOf(all)).toEqual({ all: 5, once: 3, twice: 1, mine: 1 });
  });

  test("two coders who take what they are given come to pairs soon, and to all in the end", () => {
    const through = new Map([..."abcdef"].map((id) => [id, new Set<string>()]));
    const statesFor = (coder: string) =>
      [...through].map(([id, who]) => state(id, who.size, who.has(coder) ? "through" : "none"));
    for (const coder of ["one", "two", "three", "one", "two", "three"]) {
      const id = nextStory(statesFor(coder));
      if (id) through.get(id)?.add(coder);
    }
    expect([...through.values()].filter((who) => who.size === 2)).toHaveLength(3);
    for (let turn = 0; turn < 12; turn += 1) {
      const coder = ["one", "two"][turn % 2] ?? "";
      const id = nextStory(statesFor(coder));
      if (id) through.get(id)?.add(coder);
    }
    expect([...through.values()].every((who) => who.size === 2)).toBe(true);
  });
});

const code = (id: string, number: number, more: Partial<Code> = {}): Code => ({
  ...{ id, rootId: id, number, names: { en: id }, meaning: {}, useWhen: null, notWhen: null, parentId: null },
  ...{ fromVersion: 1, untilVersion: null },
  ...more,
});

describe("a code book", () => {
  const book = [
    code("fear", 1, { untilVersion: 1 }),
    code("fear-2", 1, { rootId: "fear", fromVersion: 2 }),
    code("teacher", 2),
    code("test", 3, { parentId: "fear" }),
    code("gone", 4, { untilVersion: 1 }),
    code("left", 5, { parentId: "gone" }),
  ];
  test("is in each version as it stood then, each code under the one that it belongs to", () => {
    const lines = (version: number) => codesOf(book, version).map(({ id, depth }) => `${id} ${depth}`);
    expect(lines(1)).toEqual(["fear 0", "test 1", "teacher 0", "gone 0", "left 1"]);
    expect(lines(2)).toEqual(["fear-2 0", "test 1", "teacher 0", "left 0"]);
  });

  test("has no code under itself", () => {
    expect(standsUnderItself(book, "fear", "test", 2)).toBe(true);
    expect(standsUnderItself(book, "test", "fear", 2)).toBe(false);
    expect(standsUnderItself(book, "test", null, 2)).toBe(false);
  });

  const travelling = [
    code("11111111-1111-4111-8111-111111111111", 1, { names: { en: "=Fear", he: "פחד" }, useWhen: 'Says "afraid"' }),
    code("22222222-2222-4222-8222-222222222222", 2, {
      names: { ar: "اختبار <1>" },
      meaning: { ar: "قبل & بعد" },
      parentId: "11111111-1111-4111-8111-111111111111",
    }),
  ];
  test("goes out as CSV and comes back the same", async () => {
    const rows = await readBook(new File([writeBookCsv(travelling)], "codes.csv"));
    expect(rows).toMatchObject([
      { names: { en: "=Fear", he: "פחד" }, meaning: {}, useWhen: 'Says "afraid"', notWhen: null, parent: null },
      { names: { ar: "اختبار <1>" }, meaning: { ar: "قبل & بعد" }, parent: "=Fear" },
    ]);
  });

  test("goes out as a REFI-QDA code book", () => {
    expect(writeBookQdc(travelling, "en", { use: "Use", not: "Not" })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Fivefold">
  <Codes>
    <Code guid="11111111-1111-4111-8111-111111111111" name="=Fear" isCodable="true">
      <Description>Use: Says &quot;afraid&quot;</Description>
      <Code guid="22222222-2222-4222-8222-222222222222" name="اختبار &lt;1&gt;" isCodable="true">
        <Description>قبل &amp; بعد</Description>
      </Code>
    </Code>
  </Codes>
</CodeBook>
`);
  });

  test.each<[string, RegExp]>([
    ["a,b\n1,2\n", /column “name”/],
    ["name,meaning\n,something\n", /Row 2/],
    [`name,use_when\nx,${"y".repeat(1001)}\n`, /row 2 is longer/],
    ["name,meaning\n", /no code/],
  ])("a file that is none is refused with its row", async (text, sentence) => {
    const refused = await readBook(new File([text], "codes.csv")).catch((error: Error) => error);
    expect(String((refused as Error).message)).toMatch(/invalid/);
    const { say } = await import("../../../core/message.ts");
    const { Refusal } = await import("../../../core/refusal.ts");
    if (!(refused instanceof Refusal)) throw refused;
    expect(say(refused.faults[0]?.message ?? refused.said, "en", refused.faults[0]?.values ?? {})).toMatch(sentence);
  });
});
