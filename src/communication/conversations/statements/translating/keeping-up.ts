import type { Language } from "../../../../core/message.ts";
import type { OnChange } from "../../../../core/operation.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import {
  otherLanguages,
  readTranslations,
  removeTranslations,
  translationServer,
  wantIfRoom,
} from "../../../translations/public.ts";
import type { ConversationView } from "../../conversation.ts";
import { type MachineMade, originalOf, type StatementView } from "../statement.ts";
import { listStatements } from "../store.ts";

type Telling = Pick<OnChange, "initiativeId" | "now">;
type Translating = Pick<ConversationView, "machineTranslates">;
type Worded = Pick<StatementView, "id" | "texts" | "language">;

/** The server that puts the statements of a conversation into other languages; null where it does not. */
export const serverFor = ({ machineTranslates }: Translating) => (machineTranslates ? translationServer() : null);

/** Statements that are shown are translated into the languages that nobody put them into. */
export async function translateShown(
  tx: Writer,
  on: Telling,
  conversation: Translating,
  statements: readonly Worded[],
): Promise<void> {
  if (!serverFor(conversation)) return;
  const asked = statements.map((one) => ({
    ...{ id: one.id, text: originalOf(one), language: one.language },
    into: otherLanguages(one.language).filter((language) => one.texts[language] === undefined),
  }));
  await wantIfRoom(tx, on, "statement", asked);
}

/** A statement that is not shown, or that a person put into a language, keeps nothing by machine there. */
export const forgetMachine = (
  tx: Writer,
  initiativeId: string,
  statementId: string,
  language?: string,
): Promise<unknown> => removeTranslations(tx, initiativeId, [statementId], language);

/** Where machine translation was turned on, what is shown is translated; where it was turned off, all that was made goes. */
export async function translateAsWanted(
  tx: Writer,
  on: Telling,
  conversation: Translating & Pick<ConversationView, "id">,
  before: boolean,
): Promise<void> {
  if (conversation.machineTranslates === before) return;
  const all = await listStatements(tx, on.initiativeId, conversation.id);
  if (!conversation.machineTranslates) {
    const ids = all.map(({ id }) => id);
    await removeTranslations(tx, on.initiativeId, ids);
  } else
    await translateShown(
      ...([tx, on, conversation] as const),
      all.filter(({ state }) => state === "shown"),
    );
}

/** What a machine made of statements in the reader's language, by id; nothing where it does not translate here. */
export async function readMachine(
  tx: Reader,
  initiativeId: string,
  conversation: Translating,
  statements: readonly Worded[],
  language: Language,
): Promise<ReadonlyMap<string, MachineMade>> {
  if (!conversation.machineTranslates) return new Map();
  const texts = statements.map((one) => ({ id: one.id, text: originalOf(one), language: one.language }));
  const made = await readTranslations(tx, initiativeId, texts, language);
  return new Map(
    [...made].flatMap(([id, { state, text }]) =>
      text === null ? [] : [[id, { text, isChecked: state === "checked" }] as const],
    ),
  );
}
