import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeOf, rangeOfChain, type Strength, strengths } from "./evidence.ts";

const held = (...all: Strength[]) => rangeOf(all.map((strength) => ({ strength })));

test("several opinions are a range, and none is nothing said", () => {
  expect(held()).toBeNull();
  expect(held("strong", "untested", "moderate")).toEqual({ low: "untested", high: "strong", voices: 3 });
});

test("a chain is as strong as its weakest link, and silent where one link is", () => {
  expect(rangeOfChain([])).toBeNull();
  expect(rangeOfChain([held("strong"), null])).toBeNull();
  expect(rangeOfChain([held("strong", "moderate"), held("promising", "strong")])).toEqual({
    ...{ low: "promising", high: "strong", voices: 2 },
  });
});

test("no chain is stronger than any of its links, and a further link never makes it stronger", () => {
  const rank = (one: Strength) => strengths.indexOf(one);
  const link = fc.array(fc.constantFrom(...strengths), { minLength: 1, maxLength: 5 }).map((all) => held(...all));
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 5 }), link, (links, further) => {
      const [chain, longer] = [rangeOfChain(links), rangeOfChain([...links, further])];
      if (!chain || !longer) throw new Error("Every link was judged.");
      for (const one of links) expect(rank(chain.low)).toBeLessThanOrEqual(rank(one?.low ?? "untested"));
      expect(rank(longer.high)).toBeLessThanOrEqual(rank(chain.high));
      expect(rank(chain.low)).toBeLessThanOrEqual(rank(chain.high));
    }),
  );
});
