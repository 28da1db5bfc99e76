import { describe, expect, test } from "vitest";
import { Prose } from "../../interface/prose.tsx";
import { prepare } from "./guarding.ts";

const plain = (text: string, names: string[] = []) => prepare(text, { names, isMarkdown: false, target: "he" });
const marked = (text: string, names: string[] = []) => prepare(text, { names, isMarkdown: true, target: "en" });
const drawn = (text: string): string =>
  (Prose({ text, language: "en" }).props as { dangerouslySetInnerHTML: { __html: string } }).dangerouslySetInnerHTML
    .__html;

describe("what must stay as it is", () => {
  test("is a sign while it is away: links, addresses, people, names in brackets, codes and amounts", () => {
    const text =
      "@Noa Bar-Lev and @Noa, see https://a.example/x?y=1, [the plan](https://b.example) or x@c.example about [a teacher] (Ministry of Education): 5X2, −3.5%, 10:30, 2026-03-01, 1,200 and ₪50";
    const { segments, assemble } = prepare(text, { names: ["Noa", "Noa Bar-Lev"], isMarkdown: false, target: "en" });
    expect(segments).toEqual(["[1] and [2], see [3], [4] or [5] about [6] [7]: [8], [9], [10], [11], [12] and [13]"]);
    const back = assemble(["Look: [1] plus [2], at [3], [4] or [5] on [6] [7]: [8], [9], [10], [11], [12] with [13]"]);
    expect(back).toEqual({
      text: "Look: @Noa Bar-Lev plus @Noa, at https://a.example/x?y=1, [the plan](https://b.example) or x@c.example on [a teacher] (Ministry of Education): 5X2, −3.5%, 10:30, 2026-03-01, 1,200 with ₪50",
    });
  });

  test("may come back in another order and in other digits, and no sentence is made without all of it", () => {
    const { segments, assemble } = plain("Ask @Dan about 40 buses by https://a.example");
    expect(segments).toEqual(["Ask [1] about 40 buses by [2]"]);
    expect(assemble(["דרך [2] לשאול את [1] על 40 אוטובוסים"])).toEqual({
      text: "דרך https://a.example לשאול את @Dan על 40 אוטובוסים",
    });
    expect(assemble(["דרך [٢] לשאול את [١] על ٤٠ אוטובוסים"])).toMatchObject({ text: expect.stringContaining("@Dan") });
    for (const lost of [
      "לשאול את [1] על 40 אוטובוסים",
      "דרך [2] לשאול את [1] ואת [1] על 40 אוטובוסים",
      "דרך [2] לשאול את [1] על אוטובוסים",
      "דרך [2] לשאול את [1] על 400 אוטובוסים",
      "דרך [2] לשאול את [1] על 40 אוטובוסים [3]",
    ])
      expect(assemble([lost]), lost).toEqual({ fault: "lost" });
  });

  test("does not hold what is to be translated: words in round brackets, ordinals, a number alone", () => {
    expect(plain("The 5th class (and the others) need 3 teachers").segments).toEqual([
      "The 5th class (and the others) need 3 teachers",
    ]);
    expect(plain("https://a.example 12:30").segments).toEqual([]);
  });
});

describe("Markdown", () => {
  test("keeps its lines, lists, headings and code; emphasis goes", () => {
    const text = "# שלום\n\n- **ראשון** *שני*\n- [קישור](https://a.example)\n> ציטוט\n\n```\nקוד\n```\n1. סוף";
    const { segments, assemble } = marked(text);
    expect(segments).toEqual(["שלום", "ראשון שני", "ציטוט", "סוף"]);
    expect(assemble(["Hello", "First and second", "Quote", "End"])).toEqual({
      text: "# Hello\n\n- First and second\n- [קישור](https://a.example)\n> Quote\n\n```\nקוד\n```\n1. End",
    });
  });

  test("is never made by the server: what it writes is drawn as signs", () => {
    const { assemble } = marked("שלום לכולם כאן");
    const made = assemble(["Hello *everybody* ![x](y) `here` # now"]);
    // It brought brackets that hold a picture of its own; a sign with a number would have been refused.
    expect(made).toMatchObject({ text: expect.any(String) });
    const html = drawn((made as { text: string }).text);
    expect(html).toBe("<p>Hello *everybody* ![x](y) `here` # now</p>");
    expect(drawn((marked("שלום לכולם כאן").assemble(["1. Hello - there"]) as { text: string }).text)).toBe(
      "<p>1. Hello - there</p>",
    );
  });
});

describe("an answer that is no text", () => {
  const { assemble } = plain("Buses should wait for late classes");
  test.each([
    ["nothing", ""],
    ["markup", "אוטובוסים <script>alert(1)</script> צריכים לחכות"],
    ["an image", 'אוטובוסים <img src="x"> צריכים לחכות'],
    ["signs for markup", "אוטובוסים &lt;b&gt; צריכים לחכות"],
    ["an address of its own", "אוטובוסים https://evil.example צריכים לחכות"],
    ["an address without its beginning", "אוטובוסים www.evil.example צריכים לחכות"],
    ["far too much", "אוטובוסים ".repeat(40)],
    ["another language", "Die Busse sollen warten"],
  ])("is refused: %s", (_, answer) => {
    expect(assemble([answer])).toEqual({ fault: "not-text" });
  });

  test("is refused where it is what was sent, and one too few", () => {
    const hebrew = prepare("אוטובוסים", { names: [], isMarkdown: false, target: "he" });
    expect(hebrew.assemble(["אוטובוסים."])).toEqual({ fault: "same" });
    expect(marked("שלום\nלכולם").assemble(["Hello"])).toEqual({ fault: "not-text" });
  });

  test("loses marks that turn text round or that nobody sees", () => {
    expect(assemble(["אוטו\u202eבוסים\u0000 צריכים\u2067 לחכות\u200b"])).toEqual({ text: "אוטובוסים צריכים לחכות" });
  });
});
