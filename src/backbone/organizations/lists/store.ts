import type { Reader, Writer } from "../../../storage/records.ts";
import type { ListNote } from "./read-list.ts";

/** A list that was brought and waits to be looked at. */
export interface BroughtList {
  id: string;
  filename: string;
  rows: string;
  notes: ListNote[];
}

/** How long a list waits: it holds details of people, and whoever brought it has it anyway. */
const daysToWait = 7;

/** Keeps a list until somebody has looked at it; lists that nobody came back to go. */
export async function keepList(
  tx: Writer,
  initiativeId: string,
  list: BroughtList & { broughtBy: string | null; now: Date },
): Promise<void> {
  await tx
    .deleteFrom("organization_list")
    .where("initiative_id", "=", initiativeId)
    .where("brought_at", "<", new Date(list.now.getTime() - daysToWait * 86_400_000))
    .execute();
  await tx
    .insertInto("organization_list")
    .values({
      initiative_id: initiativeId,
      id: list.id,
      filename: list.filename,
      rows: list.rows,
      notes: JSON.stringify(list.notes),
      brought_by: list.broughtBy,
      brought_at: list.now,
    })
    .execute();
}

/** A list that waits. */
export async function findList(tx: Reader, initiativeId: string, id: string): Promise<BroughtList | undefined> {
  const row = await tx
    .selectFrom("organization_list")
    .select(["id", "filename", "rows", "notes"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, notes: row.notes as ListNote[] };
}

/** Lets a list go: it was added, or is not wanted. */
export async function dropList(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("organization_list").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
