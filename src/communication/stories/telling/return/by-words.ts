import type { On } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { hashKey } from "../../keys/hash-key.ts";
import { canonicalKey, readKey } from "../../keys/key.ts";
import { keyTries as tries } from "../../keys/tries.ts";
import { findKeySecret } from "../store.ts";
import { tellWords as said } from "../words.ts";

/**
 * The hash of four words as they were typed. It counts as a wrong try until `openedBy` says that they opened something.
 * @throws {Refusal} where they are no words of ours, or too many were wrong from there.
 */
export async function hashOfTyped(on: On, words: string): Promise<string> {
  const typed = readKey(words);
  if ("unknown" in typed) {
    const { unknown, count } = typed;
    if (count !== 4) throw refuseField("words", said.fourWords, { count });
    throw refuseField("words", said.unknownWords, { words: unknown.join(", ") });
  }
  if (!tries.mayTry(on.initiativeId, on.caller, on.now)) throw new Refusal("too-many", said.tooManyTries);
  // Counted before the slow part, so that many at once are no way around it.
  tries.wasWrong(on.initiativeId, on.caller, on.now);
  const secret = await on.read((tx) => findKeySecret(tx, on.initiativeId));
  return hashKey(canonicalKey(typed.words), secret ?? "none");
}

/** The words that were typed last from there opened something. */
export const openedBy = (on: On): void => tries.wasRight(on.initiativeId, on.caller);
