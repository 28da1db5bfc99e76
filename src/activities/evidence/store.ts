import type { Reader, Writer } from "../../storage/records.ts";
import { type Link, type Opinion, opinionSchema } from "./evidence.ts";

const columns = [
  "id",
  "from_kind as fromKind",
  "from_id as fromId",
  "to_kind as toKind",
  "to_id as toId",
  "strength",
  "words",
  "language",
  "source",
  "judged_by as judgedBy",
  "judged_at",
] as const;

const viewOf = ({ judged_at, ...row }: { judged_at: Date }): Opinion =>
  opinionSchema.parse({ ...row, judgedAt: judged_at.toISOString() });

/** Everything that people hold of links in an initiative, the oldest first. */
export async function listOpinions(tx: Reader, initiativeId: string): Promise<Opinion[]> {
  const rows = await tx
    .selectFrom("evidence")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("judged_at")
    .orderBy("id")
    .execute();
  return rows.map(viewOf);
}

/** One opinion, or undefined. */
export async function findOpinion(tx: Reader, initiativeId: string, id: string): Promise<Opinion | undefined> {
  const row = await tx
    .selectFrom("evidence")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Keeps what somebody holds of a link; what she held of it before is replaced. */
export async function setOpinion(
  tx: Writer,
  initiativeId: string,
  link: Link,
  held: Pick<Opinion, "id" | "strength" | "words" | "language" | "source"> & { by: string; now: Date },
): Promise<string> {
  const what = {
    strength: held.strength,
    words: held.words,
    language: held.language,
    source: held.source,
    judged_at: held.now,
  };
  const row = await tx
    .insertInto("evidence")
    .values({
      initiative_id: initiativeId,
      id: held.id,
      from_kind: link.fromKind,
      from_id: link.fromId,
      to_kind: link.toKind,
      to_id: link.toId,
      judged_by: held.by,
      ...what,
    })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "from_kind", "from_id", "to_kind", "to_id", "judged_by"]).doUpdateSet(what),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes one opinion back. */
export async function removeOpinion(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("evidence").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
