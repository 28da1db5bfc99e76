import { type Actor, isMember } from "../../core/actor.ts";
import type { Records } from "../../storage/records.ts";
import { setSeen } from "./store.ts";

/**
 * Remembers when a member last opened the first page, so that it can tell her what is new. It leaves no line of
 * history, and nobody else is ever told.
 */
export async function noteSeen(records: Records, actor: Actor, initiativeId: string, now: Date): Promise<void> {
  if (actor.kind !== "person" || !isMember(actor, initiativeId)) return;
  const { personId } = actor;
  await records.write({ initiativeId, personId }, (tx) => setSeen(tx, initiativeId, personId, now));
}
