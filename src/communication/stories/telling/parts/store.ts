import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { type Part, partSchema } from "../story.ts";

/** The recordings and photos of an open story, without their bytes. */
export async function listParts(tx: Reader, initiativeId: string, storyId: string): Promise<Part[]> {
  const rows = await tx
    .selectFrom("story_part")
    .select(["id", "kind", "seconds", "is_whole as isWhole", "pieces"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => partSchema.parse(row));
}

/** The bytes of one part of an open story. */
export async function readPart(
  tx: Reader,
  initiativeId: string,
  storyId: string,
  id: string,
): Promise<{ kind: string; mediaType: string; bytes: Buffer; pieces: number; isWhole: boolean } | undefined> {
  return await tx
    .selectFrom("story_part")
    .select(["kind", "media_type as mediaType", "bytes", "pieces", "is_whole as isWhole"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Adds a part behind those that are there. */
export async function addPart(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  part: {
    id: string;
    kind: Part["kind"];
    mediaType: string;
    bytes: Uint8Array;
    seconds: number | null;
    isWhole: boolean;
  },
): Promise<void> {
  await tx
    .insertInto("story_part")
    .values((row) => ({
      ...{ initiative_id: initiativeId, id: part.id, story_id: storyId, kind: part.kind, media_type: part.mediaType },
      ...{ bytes: Buffer.from(part.bytes), seconds: part.seconds, is_whole: part.isWhole },
      position: row
        .selectFrom("story_part")
        .select(sql<number>`coalesce(max(position), 0) + 1`.as("next"))
        .where("initiative_id", "=", initiativeId)
        .where("story_id", "=", storyId),
    }))
    .execute();
}

/** Adds a piece to a recording. */
export async function appendPiece(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  { id, bytes }: { id: string; bytes: Uint8Array },
): Promise<void> {
  await tx
    .updateTable("story_part")
    .set((row) => ({ bytes: sql`bytes || ${Buffer.from(bytes)}`, pieces: row.eb("pieces", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", id)
    .execute();
}

/** Keeps a recording whole, as it was read. */
export async function finishPart(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  part: { id: string; mediaType: string; bytes: Uint8Array; seconds: number },
): Promise<void> {
  await tx
    .updateTable("story_part")
    .set({ media_type: part.mediaType, bytes: Buffer.from(part.bytes), seconds: part.seconds, is_whole: true })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", part.id)
    .execute();
}

/** Removes parts of an open story: one, or all of a kind. */
export async function removeParts(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  which: { id: string } | { kind: Part["kind"] },
): Promise<void> {
  const all = tx.deleteFrom("story_part").where("initiative_id", "=", initiativeId).where("story_id", "=", storyId);
  await ("id" in which ? all.where("id", "=", which.id) : all.where("kind", "=", which.kind)).execute();
}
