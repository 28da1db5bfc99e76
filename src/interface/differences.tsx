import { diffArrays, diffLines } from "diff";
import { type Language, words } from "../core/message.ts";
import type { View } from "./view.ts";

const said = words({
  takenOut: { en: "taken out:", he: "הוצא:", ar: "حُذف:" },
  added: { en: "added:", he: "נוסף:", ar: "أُضيف:" },
});

/** Longer than this together, lines are compared instead of words. */
const mostLetters = 60_000;

/** Words, spaces and signs, in every script: a word is never cut within. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’״׳"_]+|\s+|[\s\S]/gu) ?? [];

/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface Stretch {
  of: "both" | "before" | "after";
  text: string;
}

/** Two texts word by word; very long ones line by line. */
export function stretchesOf(before: string, after: string): Stretch[] {
  const isLong = before.length + after.length > mostLetters;
  const parts = isLong
    ? diffLines(before, after)
    : diffArrays(wordsOf(before), wordsOf(after)).map((part) => ({ ...part, value: part.value.join("") }));
  return parts.map(({ added, removed, value }) => ({ of: added ? "after" : removed ? "before" : "both", text: value }));
}

interface DifferencesProps {
  view: View;
  before: string;
  after: string;
  /** The language that people wrote in. */
  language: Language;
}

/** Two states of a text in one, word by word: what was taken out is struck, what came in is marked, and both are said. */
export function Differences({ view, before, after, language }: DifferencesProps) {
  return (
    <div class="diff" lang={language} dir="auto">
      {stretchesOf(before, after).map(({ of, text }, place) => {
        const key = `${place}`;
        if (of === "both") return <span key={key}>{text}</span>;
        const Part = of === "before" ? "del" : "ins";
        return (
          <Part key={key}>
            <span class="vh">{view.t(of === "before" ? said.takenOut : said.added)} </span>
            {text}
          </Part>
        );
      })}
    </div>
  );
}
