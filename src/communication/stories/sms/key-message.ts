import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import type { Language } from "../../../core/message.ts";
import type { OnChange } from "../../../core/operation.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import { hashKey } from "../keys/hash-key.ts";
import { canonicalKey, readKey, type TypedKey } from "../keys/key.ts";
import { messageTries } from "../keys/tries.ts";
import { takeStoryBack } from "../taking-back/take-back.ts";
import { findIdByHash, findKeySecret } from "../telling/store.ts";
import { deletedKeyIn, foldWords } from "./commands.ts";
import { sayIn } from "./replies.ts";
import { hasSms } from "./switch/store.ts";
import { smsWords as said } from "./words.ts";

/** The language that letters are of, for whoever is not known. */
export const languageOfLetters = (text: string): Language =>
  /\p{Script=Hebrew}/u.test(text) ? "he" : /\p{Script=Arabic}/u.test(text) ? "ar" : "en";

type Four = Extract<TypedKey, { words: string[] }>;

/** The four words of a message that asks to delete a story; undefined where it asks for something else. */
export function fourWordsIn(text: string): Four | undefined {
  const typed = deletedKeyIn(text);
  const read = typed === null ? undefined : readKey(typed);
  return read && "words" in read ? read : undefined;
}

/** Whether a message looks as if it were to delete a story, with words that are none of ours, or too few. */
export function isAlmostKey(text: string): boolean {
  const typed = deletedKeyIn(text);
  const count = typed === null ? 0 : foldWords(typed).split(" ").length;
  return count > 1 && count < 6;
}

/** A story that is to be taken back: in which initiative it is, and what it is called there. */
export interface ToTakeBack {
  initiativeId: string;
  id: string;
}

/** Looks for the story of four words in every initiative that takes text messages, or took them. */
export async function findByWords(
  on: OnChange,
  { words }: Four,
  phone: string,
): Promise<ToTakeBack | "too-many" | undefined> {
  const place = `sms ${phone}`;
  let isHeldOff = false;
  for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx))) {
    const secret = await on.readOwn(initiativeId, async (tx) =>
      (await hasSms(tx, initiativeId)) ? findKeySecret(tx, initiativeId) : undefined,
    );
    if (!secret) continue;
    if (!messageTries.mayTry(initiativeId, place, on.now)) {
      isHeldOff = true;
      continue;
    }
    // Counted before the slow part, so that many at once are no way around it.
    messageTries.wasWrong(initiativeId, place, on.now);
    const hash = await hashKey(canonicalKey(words), secret);
    const id = await on.readOwn(initiativeId, (tx) => findIdByHash(tx, initiativeId, hash));
    if (!id) continue;
    messageTries.wasRight(initiativeId, place);
    return { initiativeId, id };
  }
  return isHeldOff ? "too-many" : undefined;
}

/** Takes a story back; answers what is said of it. */
export async function takeBackNow(
  tx: Parameters<typeof takeStoryBack>[0],
  on: OnChange,
  found: ToTakeBack,
  { language, page }: { language: Language; page: string },
): Promise<string> {
  const { held } = await takeStoryBack(tx, { ...on, initiativeId: found.initiativeId }, found.id);
  if (!held) return sayIn(language, said.takenBack);
  return sayIn(language, said.heldByLaw, { day: formatDate(new Date(held.until), language), page });
}
