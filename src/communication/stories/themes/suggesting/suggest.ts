import type { Meanings } from "../../../../analysis/text/text-groups.ts";
import { suggestThemes } from "../../../../analysis/text/themes.ts";
import { passageOf } from "./passage.ts";

/** Masked words of stories, by which themes are to be found. */
export interface Suggesting {
  stories: readonly { id: string; words: string }[];
  /** How many themes over all languages; null for what fits best. */
  count: number | null;
  /** As an own server compares them; null where words are compared. */
  meanings: Meanings | null;
}

/** A theme that the program suggests, with what it sees it by; people name it. */
export interface Suggestion {
  language: string;
  words: string[];
  storyIds: string[];
  /** What stands nearest to it, shortened to where its words are. */
  passages: { storyId: string; words: string }[];
}

/** Suggests what stories speak of, each language by itself; the same stories give the same suggestions. */
export function suggest({ stories, count, meanings }: Suggesting): Suggestion[] {
  const texts = stories.map(({ words }) => words);
  const { themes, assignments } = suggestThemes(texts, count, 1, meanings);
  return themes.map(({ language, words, examples }, place) => ({
    language,
    words,
    storyIds: stories.filter((_, at) => assignments[at] === place).map(({ id }) => id),
    passages: examples.flatMap((at) => {
      const story = stories[at];
      return story ? [{ storyId: story.id, words: passageOf(story.words, words) }] : [];
    }),
  }));
}
