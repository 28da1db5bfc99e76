import type { OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { mayLookAfter } from "../rights.ts";
import { findConversation } from "../store.ts";
import { lockStatement } from "./store.ts";

/** Holds a statement with its conversation, for whoever looks after that; for everybody else it is not there. */
export async function holdStatement(tx: Writer, on: OnChange, id: string) {
  const statement = await lockStatement(tx, on.initiativeId, id);
  const conversation = statement && (await findConversation(tx, on.initiativeId, { id: statement.conversationId }));
  if (!conversation || !mayLookAfter(on, conversation)) throw new Refusal("not-found", coreWords.notFound);
  return { statement, conversation };
}
