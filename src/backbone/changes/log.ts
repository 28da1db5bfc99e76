import { listHistory } from "../../core/store.ts";
import type { Reader } from "../../storage/records.ts";
import { type ChangeView, isTold, memberKinds, publicKinds, toldOf } from "./change.ts";

/** The newest changes that a reader is told of, newest first. */
export async function listTold(
  tx: Reader,
  initiativeId: string,
  { isMember, most }: { isMember: boolean; most: number },
): Promise<ChangeView[]> {
  // Much of what is kept is told to nobody: a draft that was saved ten times leaves ten lines.
  const lines = await listHistory(tx, initiativeId, isMember ? memberKinds : publicKinds, most * 10);
  const told = lines.flatMap((line) => {
    const kind = memberKinds.find((known) => known === line.kind);
    if (!kind || !isTold(kind, line.operation, line.detail)) return [];
    const by = line.actor_name === "program" ? null : line.actor_name;
    const detail = toldOf(kind, line.detail);
    return [{ id: line.id, at: line.at.toISOString(), by, operation: line.operation, kind, detail }];
  });
  return told.slice(0, most);
}
