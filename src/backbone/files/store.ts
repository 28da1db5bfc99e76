import type { Audience, Circle } from "../../core/audience.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { ThingRef } from "../things/public.ts";
import type { FileView, TakenFile } from "./files.ts";

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

const columns = ["id", "name", "media_type", "bytes", "brought_at", "audience"] as const;

interface FileRow {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  brought_at: Date;
  audience: string[];
}

const viewOf = (row: FileRow): FileView & { audience: Circle[] } => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  broughtAt: row.brought_at.toISOString(),
  audience: row.audience as Circle[],
});

/** The files of a thing, oldest first, with who may read each. */
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
