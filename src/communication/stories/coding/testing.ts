import type { Somebody } from "../../testing.ts";
import type { StoryHouse } from "../testing.ts";
import { readCodeBook, setCode } from "./book/operations.ts";
import { beginStory, beThrough, markStory } from "./operations.ts";
import { readRoom, readStory } from "./read-operations.ts";

interface Book {
  version: number;
  codes: { id: string; rootId: string; number: number; names: { en?: string } }[];
  versions: { version: number; why: string | null }[];
}
interface Story {
  state: string;
  text: string;
  marks: { codeId: string; from: number; until: number }[];
  sides: { name: string; isMine: boolean; memo: string | null; marks: { codeId: string }[] }[];
  differences: { codeId: string; settled: { found: boolean; reason: string; by: string } | null }[];
  changed: string[];
}
interface Room {
  progress: { all: number; once: number; twice: number; mine: number };
  agreement: { codeId: string | null; alpha: number | null; stories: number; conclusion: string }[];
  toSettle: { id: string; differences: number }[];
}

/** What tests of coding do in a house of stories, once it stands. */
export function codingIn(houseNow: () => StoryHouse) {
  const asked = (number: number | undefined) => ({ number: houseNow().number, ...(number && { version: number }) });
  const codes = (name: string, more: object = {}) => {
    const house = houseNow();
    return house.ask(setCode, house.coders[0], house.here, { number: house.number, names: { en: name }, ...more });
  };
  const book = (version?: number) =>
    houseNow().ask<Book>(readCodeBook, houseNow().coders[0], houseNow().here, asked(version));
  const codeIn = async (name: string) => {
    const found = (await book()).codes.find(({ names }) => names.en === name);
    if (!found) throw new Error(`no code ${name}`);
    return found;
  };
  const reads = (who: Somebody, id: string) => houseNow().ask<Story>(readStory, who, houseNow().here, { id });
  const room = (who: Somebody, version?: number) =>
    houseNow().ask<Room>(readRoom, who, houseNow().here, asked(version));
  /** A coder codes a story whole: what she finds in it, and that she is through. */
  const codesStory = async (who: Somebody, id: string, names: readonly string[]): Promise<void> => {
    const house = houseNow();
    await house.ask(beginStory, who, house.here, { id });
    for (const name of names)
      await house.ask(markStory, who, house.here, {
        id,
        codeIds: [(await codeIn(name)).id],
        stretches: [{ from: 0, until: 25 }],
      });
    await house.ask(beThrough, who, house.here, { id });
  };
  return { codes, book, codeIn, reads, room, codesStory };
}
