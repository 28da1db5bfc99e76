import type { Language } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";
import { findMessages } from "./store.ts";

/** The texts of messages that a mail is about to carry, by id; without those that were taken back or hidden meanwhile. */
export async function textsOfMessages(
  tx: Reader,
  initiativeId: string,
  ids: readonly string[],
): Promise<Map<string, { text: string; language: Language }>> {
  const messages = await findMessages(tx, initiativeId, ids);
  return new Map(
    messages
      .filter(({ takenBackAt, hiddenAt }) => !takenBackAt && !hiddenAt)
      .map(({ id, text, language }) => [id, { text, language }]),
  );
}
