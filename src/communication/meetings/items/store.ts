import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type AgendaItem, type ItemSource, itemSchema, type Matter, matterSchema, type WrittenItem } from "./item.ts";

const columns = ["id", "source", "kind", "title", "note", "minutes", "leader", "version"] as const;

/** The agenda of a meeting, in its order. */
export async function listItems(tx: Reader, initiativeId: string, meetingId: string): Promise<AgendaItem[]> {
  const rows = await tx
    .selectFrom("agenda_item")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return itemSchema.array().parse(rows);
}

/** Adds an item to the end of the agenda, or before all others. One that the program makes is made once. */
export async function addItem(
  tx: Writer,
  initiativeId: string,
  item: WrittenItem & { id: string; meetingId: string; source: ItemSource; first?: boolean },
): Promise<void> {
  const edge = tx
    .selectFrom("agenda_item")
    .select(
      item.first
        ? sql<number>`coalesce(min(position), 0) - 1`.as("place")
        : sql<number>`coalesce(max(position), 0) + 1`.as("place"),
    )
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", item.meetingId);
  const { place } = await edge.executeTakeFirstOrThrow();
  await tx
    .insertInto("agenda_item")
    .values({
      initiative_id: initiativeId,
      id: item.id,
      meeting_id: item.meetingId,
      position: place,
      source: item.source,
      ...written(item),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const written = ({ kind, title, note, minutes, leader }: WrittenItem) => ({ kind, title, note, minutes, leader });

/** The item as it is now, held until the transaction ends. */
export async function lockItem(tx: Writer, initiativeId: string, meetingId: string, id: string) {
  const row = await tx
    .selectFrom("agenda_item")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && itemSchema.parse(row);
}

/** Writes an item anew, one version further. */
export async function setItem(tx: Writer, initiativeId: string, id: string, item: WrittenItem): Promise<void> {
  await tx
    .updateTable("agenda_item")
    .set({ ...written(item), version: sql<number>`version + 1` })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Sets the order of an agenda by the ids of its items. */
export async function setOrder(tx: Writer, initiativeId: string, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries())
    await tx
      .updateTable("agenda_item")
      .set({ position: place + 1 })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", id)
      .execute();
}

/** Takes an item off the agenda. */
export async function removeItem(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("agenda_item").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

const matterColumns = [
  ...(["id", "title", "why", "language", "state", "carried"] as const),
  "body_id as bodyId",
  "raised_by as raisedBy",
  "raised_at as raisedAt",
  "meeting_id as meetingId",
  "not_before as notBefore",
] as const;

/** The matters that wait in a committee, the oldest first. */
export async function listMatters(tx: Reader, initiativeId: string, bodyId: string): Promise<Matter[]> {
  const rows = await tx
    .selectFrom("matter")
    .select(matterColumns)
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .where("state", "=", "raised")
    .orderBy("raised_at")
    .orderBy("id")
    .execute();
  return matterSchema.array().parse(rows);
}

/** A matter as it is now, held until the transaction ends. */
export async function lockMatter(tx: Writer, initiativeId: string, id: string): Promise<Matter | undefined> {
  const row = await tx
    .selectFrom("matter")
    .select(matterColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && matterSchema.parse(row);
}

/** Keeps what somebody asks to be talked about. */
export async function addMatter(
  tx: Writer,
  initiativeId: string,
  matter: Pick<Matter, "id" | "bodyId" | "title" | "why" | "language" | "raisedBy"> & { now: Date },
): Promise<void> {
  await tx
    .insertInto("matter")
    .values({
      initiative_id: initiativeId,
      id: matter.id,
      body_id: matter.bodyId,
      title: matter.title,
      why: matter.why,
      language: matter.language,
      raised_by: matter.raisedBy,
      raised_at: matter.now,
    })
    .execute();
}

/** What becomes of a matter: it is on an agenda, carried past a meeting, or withdrawn. */
export async function setMatter(
  tx: Writer,
  initiativeId: string,
  id: string,
  became: { accepted: string } | { carriedPast: Date } | "withdrawn",
): Promise<void> {
  const row =
    became === "withdrawn"
      ? { state: "withdrawn" }
      : "accepted" in became
        ? { state: "accepted", meeting_id: became.accepted }
        : { not_before: became.carriedPast, carried: sql<number>`carried + 1` };
  await tx.updateTable("matter").set(row).where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
