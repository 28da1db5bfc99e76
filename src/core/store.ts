import type { Reader, Writer } from "../storage/records.ts";
import { newId } from "./id.ts";
import type { Deed } from "./operation.ts";

/** Adds a line to the history, in the transaction of the change itself. */
export async function addHistory(
  tx: Writer,
  line: { initiativeId: string; actorId: string | null; actorName: string; operation: string; at: Date; deed: Deed },
): Promise<void> {
  await tx
    .insertInto("history")
    .values({
      initiative_id: line.initiativeId,
      id: newId(),
      at: line.at,
      actor_id: line.actorId,
      actor_name: line.actorName,
      operation: line.operation,
      kind: line.deed.kind,
      object_id: line.deed.id,
      detail: JSON.stringify(line.deed.detail ?? {}),
    })
    .execute();
}

/** The newest lines of an initiative's history about some kinds of things, newest first. */
export async function listHistory(tx: Reader, initiativeId: string, kinds: readonly string[], limit: number) {
  if (kinds.length === 0) return [];
  return tx
    .selectFrom("history")
    .select(["id", "at", "actor_id", "actor_name", "operation", "kind", "object_id", "detail"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "in", kinds)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
