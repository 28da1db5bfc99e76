import { setTimeout as sleep } from "node:timers/promises";
import { type Language, languages } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { translationServer } from "./server.ts";
import { addWanted, anyJustAsked, countWaiting, listTranslations, type Wanted } from "./store.ts";
import { hashOf, type TranslatedKind, type Translation } from "./translation.ts";
import { translationWords as said } from "./words.ts";

/** So many may wait in an initiative; whoever asks for more is asked to come back. */
const mostWaiting = 2000;

/** A text that is to be translated into some languages. */
export interface AskedText {
  id: string;
  text: string;
  /** The language that it is written in. */
  language: string;
  into: readonly Language[];
}

/** The languages of the program that a text is not written in. */
export const otherLanguages = (language: string): Language[] => languages.filter((one) => one !== language);

/**
 * Asks for translations of texts; what is there of the same text stays. Where no server is named nothing happens.
 * @throws {Refusal} where too many wait already.
 */
export async function wantTranslations(
  tx: Writer,
  { initiativeId, now }: Pick<On, "initiativeId" | "now">,
  kind: TranslatedKind,
  texts: readonly AskedText[],
): Promise<void> {
  if (!translationServer()) return;
  const wanted = texts.flatMap(({ id, into, ...text }): Wanted[] =>
    into
      .filter((language) => language !== text.language)
      .map((language) => ({ kind, sourceId: id, language, hash: hashOf(text) })),
  );
  if (wanted.length === 0) return;
  if ((await countWaiting(tx, initiativeId)) + wanted.length > mostWaiting)
    throw new Refusal("too-many", said.tooManyWait);
  await addWanted(tx, initiativeId, wanted, now);
}

/** As `wantTranslations`, for what nobody pressed a button for: where too many wait, there is none. */
export async function wantIfRoom(...asked: Parameters<typeof wantTranslations>): Promise<void> {
  await wantTranslations(...asked).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** What there is of texts in a language, by id; what was made of another text than is there now is not. */
export async function readTranslations(
  tx: Reader,
  initiativeId: string,
  texts: readonly { id: string; text: string; language: string }[],
  language: Language,
): Promise<Map<string, Translation>> {
  const prints = new Map(texts.map(({ id, ...text }) => [id, hashOf(text)]));
  const kept = await listTranslations(tx, initiativeId, [...prints.keys()], language);
  return new Map(
    kept
      .filter(({ sourceId, hash }) => prints.get(sourceId) === hash)
      .map(({ sourceId, state, text, because, isLate }) => [sourceId, { state, text, because, isLate }]),
  );
}

const patience = 6000;
const pause = 150;

/** Waits a little for what was just asked for, so that whoever pressed a button sees it at once where the server is quick. */
export async function waitForTranslations(on: On, ids: readonly string[], language: Language): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (!(await on.read((tx) => anyJustAsked(tx, on.initiativeId, ids, language)))) return;
    await sleep(pause);
  }
}
