import type { Writer } from "../../../storage/records.ts";
import { verdictOf } from "./ruling.ts";
import { listRulings, listStatements, setStatement } from "./store.ts";

/** Where fewer moderators must agree than before, what waited for the others only waits no longer. */
export async function settleWaiting(
  tx: Writer,
  initiativeId: string,
  { id, rulingsNeeded }: { id: string; rulingsNeeded: number },
): Promise<void> {
  const log = await listRulings(tx, initiativeId, id);
  for (const statement of await listStatements(tx, initiativeId, id, "waiting")) {
    const state = verdictOf(log.get(statement.id) ?? [], rulingsNeeded);
    if (state !== "waiting") await setStatement(tx, initiativeId, statement.id, { state });
  }
}
