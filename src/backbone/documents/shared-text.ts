import { diffChars, diffLines, diffWordsWithSpace } from "diff";
import * as Y from "yjs";

/** A text with all that made it. */
export type Doc = Y.Doc;

/** Longer than this, words are compared instead of letters: letters would take seconds. */
const mostLetters = 20_000;

/** An update that is none, or that builds on something that never arrived. */
export class BrokenUpdate extends Error {}

/** A text as all updates up to a version make it. */
export function openText(changes: readonly Uint8Array[]): Doc {
  const doc = new Y.Doc();
  for (const change of changes) Y.applyUpdate(doc, change);
  return doc;
}

/** What the text of a document is. */
export const textIn = (doc: Doc): string => doc.getText("text").toString();

/** Many updates as one that makes the same text. */
export const asOne = (changes: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...changes]);

/** All of a text in one update. */
export const wholeOf = (doc: Doc): Uint8Array => Y.encodeStateAsUpdate(doc);

/**
 * Puts an update into a text. Answers whether anything was new in it.
 * @throws {BrokenUpdate} when it cannot be read, or builds on what is not there.
 */
export function mergeInto(doc: Doc, change: Uint8Array): boolean {
  const before = [String(Y.encodeStateVector(doc)), textIn(doc)];
  try {
    Y.applyUpdate(doc, change);
  } catch (error) {
    throw new BrokenUpdate(String(error));
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new BrokenUpdate("It builds on what is not there.");
  return before[0] !== String(Y.encodeStateVector(doc)) || before[1] !== textIn(doc);
}

const compare = (before: string, written: string) =>
  before.length + written.length > mostLetters ? diffWordsWithSpace(before, written) : diffChars(before, written);

type Parts = ReturnType<typeof compare>;

/** The update that turns one version of a text into what a person has written from it; null where nothing changed. */
export function changeTo(base: Doc, written: string): Uint8Array | null {
  return rewrite(base, written, compare);
}

/**
 * The update that puts into a text every line of somebody's that is not in it, and takes nothing out: for what was
 * written from a version that is no longer known.
 */
export const additionsFrom = (present: Doc, written: string): Uint8Array | null =>
  rewrite(present, written, (before, after) => diffLines(before, after).map((part) => ({ ...part, removed: false })));

function rewrite(doc: Doc, written: string, parts: (before: string, after: string) => Parts): Uint8Array | null {
  const before = textIn(doc);
  if (before === written) return null;
  const known = Y.encodeStateVector(doc);
  const text = doc.getText("text");
  doc.transact(() => {
    let place = 0;
    for (const part of parts(before, written)) {
      if (part.removed) text.delete(place, part.value.length);
      else {
        if (part.added) text.insert(place, part.value);
        place += part.value.length;
      }
    }
  });
  return textIn(doc) === before ? null : Y.encodeStateAsUpdate(doc, known);
}
