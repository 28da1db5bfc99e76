import { diffChars, diffWordsWithSpace } from "diff";
import * as Y from "yjs";

/** Longer than this, words are compared instead of letters: letters would take seconds. */
const mostLetters = 20_000;

/** A text as all updates up to a version make it. */
export function openText(changes: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const change of changes) Y.applyUpdate(doc, change);
  return doc;
}

/** What the text of a document is. */
export const textIn = (doc: Y.Doc): string => doc.getText("text").toString();

/** The update that turns one version of a text into what a person has written from it; null where nothing changed. */
export function changeTo(base: Y.Doc, written: string): Uint8Array | null {
  const before = textIn(base);
  if (before === written) return null;
  const known = Y.encodeStateVector(base);
  const text = base.getText("text");
  const compare = before.length + written.length > mostLetters ? diffWordsWithSpace : diffChars;
  base.transact(() => {
    let place = 0;
    for (const part of compare(before, written)) {
      if (part.removed) text.delete(place, part.value.length);
      else {
        if (part.added) text.insert(place, part.value);
        place += part.value.length;
      }
    }
  });
  return Y.encodeStateAsUpdate(base, known);
}
