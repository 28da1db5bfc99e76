import { expect, test } from "vitest";
import { wantedIn } from "./search.ts";
import { markName, snippetOf } from "./snippet.ts";

const shown = (stretches: { text: string; found: boolean }[]): string =>
  stretches.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

test("a snippet begins and ends between words, and says where it was cut", () => {
  const body = `${"before ".repeat(30)}the quorum of the plenary ${"after ".repeat(60)}`;
  const snippet = shown(snippetOf(body, wantedIn("quorum plenary")));
  expect(snippet).toMatch(/^… (before )+the \[quorum\] of the \[plenary\] (after )+after …$/);
  expect(snippet.length).toBeLessThan(260);
});

test("what only lays a text out is left away, and all of a short text is shown", () => {
  expect(shown(snippetOf("# Title\n\n- **one** [[two]] [three](https://example.org/x)\n", wantedIn("two")))).toBe(
    "Title - one [two] three",
  );
  expect(snippetOf("nothing of it", wantedIn("quorum"))).toEqual([]);
});

test("words are marked as they are written, with their prefixes, and names also by their sound", () => {
  expect(shown(snippetOf("הוועדה נפגשה ובנצרת", wantedIn("נצרת")))).toBe("הוועדה נפגשה [ובנצרת]");
  expect(shown(markName("ח'אלד מוחמד", wantedIn("Khaled")))).toBe("[ח'אלד] מוחמד");
  expect(shown(markName("مدرسة الأمل", wantedIn("امل")))).toBe("مدرسة [الأمل]");
});

test("one word longer than a snippet stays whole", () => {
  const long = "q".repeat(300);
  expect(shown(snippetOf(`${"a".repeat(200)} ${long} ${"b".repeat(200)}`, wantedIn("qqq")))).toBe(`… [${long}] …`);
});
