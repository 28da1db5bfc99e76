import { describe, expect, test } from "vitest";
import { tokenize } from "../../../../analysis/text/tokens.ts";
import { tellings } from "../testing.ts";
import { passageOf } from "./passage.ts";
import { suggest } from "./suggest.ts";
import { suggestApart } from "./suggest-apart.ts";

const stories = Object.values(tellings)
  .flatMap((language) => Object.values(language).flat())
  .map((words, place) => ({ id: `story ${place}`, words }));

describe("suggested themes", () => {
  test("are of one language each, in its own whole words, and every story is in one at most", () => {
    const found = suggest({ stories, count: 6, meanings: null });
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set(["en", "he", "ar"]));
    const ids = found.flatMap(({ storyIds }) => storyIds);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { storyIds, words } of found) {
      const own = stories.filter(({ id }) => storyIds.includes(id)).flatMap((story) => tokenize(story.words));
      for (const word of words) expect(own).toContain(word);
    }
  });

  test("come with passages that their stories say", () => {
    for (const { passages, storyIds } of suggest({ stories, count: 6, meanings: null }))
      for (const { storyId, words } of passages) {
        expect(storyIds).toContain(storyId);
        expect(stories.find(({ id }) => id === storyId)?.words).toContain(words.replaceAll(/^… | …$/g, ""));
      }
  });

  test("follow meanings where these are given", () => {
    const english = stories.filter(({ words }) => /^[ -~]+$/.test(words));
    // Whoever placed them saw every second one as the same.
    const meanings = english.map((_, place) => (place % 2 === 0 ? [1, 0.01 * place] : [0.01 * place, -1]));
    const found = suggest({ stories: english, count: 2, meanings });
    const groups = found.map(({ storyIds }) => storyIds.map((id) => english.findIndex((one) => one.id === id) % 2));
    expect(groups.map((group) => new Set(group).size)).toEqual([1, 1]);
    for (const { words } of found) expect(Array.isArray(words)).toBe(true);
  });

  test("are the same from another thread", async () => {
    const many = Array.from({ length: 40 }, (_, round) =>
      stories.map((one) => ({ ...one, id: `${one.id} ${round}` })),
    ).flat();
    const suggesting = { stories: many, count: 6, meanings: null };
    expect(await suggestApart(suggesting)).toEqual(suggest(suggesting));
  });
});

describe("a passage", () => {
  test("is the sentence with most of the words, cut at a word", () => {
    const story = `${"It rained. ".repeat(30)}Then the teacher left and nobody came. We waited.`;
    expect(passageOf(story, ["teacher", "nobody"])).toBe("… Then the teacher left and nobody came. We waited.");
    const long = passageOf(`begin ${"lengthy ".repeat(80)}`, ["x"]);
    expect(long).toMatch(/^begin (lengthy )+…$/);
    expect(passageOf("", [])).toBe("");
  });
});
