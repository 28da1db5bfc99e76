import { newId, newToken } from "../../core/id.ts";
import type { Records } from "../../storage/records.ts";
import { conversationSchema } from "./conversation.ts";
import { addConversation, openConversation } from "./store.ts";

/** Makes an open conversation with statements that are shown, for tests. */
export async function makeConversation(
  records: Records,
  initiativeId: string,
  {
    statements = 10,
    closesAt = null,
    ...asked
  }: { statements?: number; closesAt?: string | null; asks?: "members"; shows?: "when-closed" } = {},
): Promise<{ id: string; code: string; number: number; statements: string[] }> {
  const [id, code] = [newId(), newToken()];
  const opened = new Date("2020-01-01T00:00:00Z");
  return records.write({ initiativeId, personId: null }, async (tx) => {
    const conversation = conversationSchema.parse({ names: { en: "A conversation" }, about: {}, closesAt, ...asked });
    const number = await addConversation(tx, initiativeId, { ...conversation, id, code, by: null, now: opened });
    await openConversation(tx, initiativeId, id, opened);
    const rows = Array.from({ length: statements }, (_, at) => ({
      initiative_id: initiativeId,
      id: newId(),
      conversation_id: id,
      number: at,
      texts: JSON.stringify({ en: `Statement ${at}` }),
      language: "en",
      is_seed: true,
      state: "shown",
    }));
    await tx.insertInto("statement").values(rows).execute();
    return { id, code, number, statements: rows.map((row) => row.id) };
  });
}
