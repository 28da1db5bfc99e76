import { diffLines, diffWordsWithSpace } from "diff";
import { type Language, words } from "../core/message.ts";
import type { View } from "./view.ts";

const said = words({
  takenOut: { en: "taken out:", he: "הוצא:", ar: "حُذف:" },
  added: { en: "added:", he: "נוסף:", ar: "أُضيف:" },
});

/** Longer than this together, lines are compared instead of words. */
const mostLetters = 60_000;

interface DifferencesProps {
  view: View;
  before: string;
  after: string;
  /** The language that people wrote in. */
  language: Language;
}

/** Two states of a text in one, word by word: what was taken out is struck, what came in is marked, and both are said. */
export function Differences({ view, before, after, language }: DifferencesProps) {
  const isLong = before.length + after.length > mostLetters;
  return (
    <div class="diff" lang={language} dir="auto">
      {(isLong ? diffLines(before, after) : diffWordsWithSpace(before, after)).map((part, place) => {
        const key = `${place}`;
        if (part.removed)
          return (
            <del key={key}>
              <span class="vh">{view.t(said.takenOut)} </span>
              {part.value}
            </del>
          );
        if (part.added)
          return (
            <ins key={key}>
              <span class="vh">{view.t(said.added)} </span>
              {part.value}
            </ins>
          );
        return <span key={key}>{part.value}</span>;
      })}
    </div>
  );
}
