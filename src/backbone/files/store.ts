import type { Audience, Circle } from "../../core/audience.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { ThingRef } from "../things/public.ts";
import type { FileView, TakenFile } from "./file.ts";

/** Names a file that lies in the data folder. */
export async function addFileRow(
  tx: Writer,
  initiativeId: string,
  file: TakenFile & { audience: Audience; about: ThingRef; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("file")
    .values({
      initiative_id: initiativeId,
      id: file.id,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      audience: [...file.audience],
      about_kind: file.about.kind,
      about_id: file.about.id,
      brought_by: file.by,
      brought_at: file.now,
    })
    .execute();
}

const columns = ["id", "name", "media_type", "bytes", "brought_at", "brought_by", "audience"] as const;

interface FileRow {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  brought_at: Date;
  brought_by: string | null;
  audience: string[];
}

const viewOf = (row: FileRow): FileView & { audience: Circle[]; broughtBy: string | null } => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  broughtAt: row.brought_at.toISOString(),
  broughtBy: row.brought_by,
  audience: row.audience as Circle[],
});

/** The files of a thing, oldest first, with who may read each and who brought it. */
export async function listFiles(tx: Reader, initiativeId: string, about: ThingRef) {
  const rows = await tx
    .selectFrom("file")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("about_kind", "=", about.kind)
    .where("about_id", "=", about.id)
    .orderBy("id")
    .execute();
  return rows.map(viewOf);
}

/** The file with this id. */
export async function findFile(tx: Reader, initiativeId: string, id: string) {
  const row = await tx
    .selectFrom("file")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** The ids of all files that an initiative names. */
export async function listFileIds(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await tx.selectFrom("file").select("id").where("initiative_id", "=", initiativeId).execute();
  return rows.map(({ id }) => id);
}

/** Sets who may read the files of a thing. */
export async function openFileRows(
  tx: Writer,
  initiativeId: string,
  about: ThingRef,
  audience: Audience,
): Promise<void> {
  await tx
    .updateTable("file")
    .set({ audience: [...audience] })
    .where("initiative_id", "=", initiativeId)
    .where("about_kind", "=", about.kind)
    .where("about_id", "=", about.id)
    .execute();
}

/** Takes the name of a file away. */
export async function removeFileRow(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("file").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
