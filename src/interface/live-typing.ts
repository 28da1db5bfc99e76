import * as Y from "yjs";

/** Bytes out of base64. */
export const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Bytes as base64. */
export function toText(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** What was typed between two states of a field: where, how much went, what came. */
export function typedBetween(before: string, after: string): { at: number; gone: number; come: string } {
  const least = Math.min(before.length, after.length);
  let at = 0;
  while (at < least && before[at] === after[at]) at++;
  let same = 0;
  while (same < least - at && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { at, gone: before.length - at - same, come: after.slice(at, after.length - same) };
}

/** Words that were typed and not yet kept, in this window: a reload loses nothing. */
export const keptUnsent = (place: string) => ({
  read: (): Uint8Array | null => {
    try {
      const kept = sessionStorage.getItem(place);
      return kept ? toBytes(kept) : null;
    } catch {
      return null;
    }
  },
  write: (unsent: readonly Uint8Array[]): void => {
    try {
      if (unsent.length === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, toText(Y.mergeUpdates([...unsent])));
    } catch {
      // No room, or not allowed: the words are still in the field.
    }
  },
});

/** Where the caret stands after what others wrote: with the letters that it stood at. */
export function caretAfter(delta: Y.YTextEvent["delta"], caret: number): number {
  let place = 0;
  let moved = caret;
  for (const part of delta) {
    if (part.retain) place += part.retain;
    else if (typeof part.insert === "string") {
      if (place < moved) moved += part.insert.length;
      place += part.insert.length;
    } else if (part.delete) moved -= Math.max(0, Math.min(part.delete, moved - place));
  }
  return moved;
}
