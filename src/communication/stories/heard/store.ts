import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type Heard, type KeptHeard, keptHeardSchema } from "./heard.ts";

const columns = [
  "id",
  "campaign_id as campaignId",
  "conversation_id as conversationId",
  "theme_ids as themeIds",
  "heard",
  "done",
  "not_done as notDone",
  "thing_kind",
  "thing_id",
  "happened_on as happenedOn",
  "is_open as isOpen",
] as const;

interface Row {
  thing_kind: string | null;
  thing_id: string | null;
}

const viewOf = ({ thing_kind, thing_id, ...row }: Row): KeptHeard =>
  keptHeardSchema.parse({ ...row, thing: thing_kind && thing_id ? { kind: thing_kind, id: thing_id } : null });

/** What was heard and done, the newest first: all of it, or of one campaign, conversation or theme. */
export async function listHeard(
  tx: Reader,
  initiativeId: string,
  of: { campaignId?: string; conversationId?: string; themeId?: string } = {},
): Promise<KeptHeard[]> {
  let asked = tx.selectFrom("heard_and_done").select(columns).where("initiative_id", "=", initiativeId);
  if (of.campaignId) asked = asked.where("campaign_id", "=", of.campaignId);
  if (of.conversationId) asked = asked.where("conversation_id", "=", of.conversationId);
  if (of.themeId) asked = asked.where(sql<boolean>`${of.themeId}::uuid = any (theme_ids)`);
  return (await asked.orderBy("id", "desc").execute()).map(viewOf);
}

/** One of them; held until the transaction ends where it is to be changed. */
export async function findHeard(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<KeptHeard | undefined> {
  const asked = tx
    .selectFrom("heard_and_done")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  return row && viewOf(row);
}

const columnsOf = (heard: Heard) => ({
  campaign_id: heard.campaignId,
  conversation_id: heard.conversationId,
  theme_ids: heard.themeIds,
  heard: JSON.stringify(heard.heard),
  done: JSON.stringify(heard.done),
  not_done: JSON.stringify(heard.notDone),
  thing_kind: heard.thing?.kind ?? null,
  thing_id: heard.thing?.id ?? null,
  happened_on: heard.happenedOn,
  is_open: heard.isOpen,
});

/** Writes it down under an id that the caller made; those who told read it from now on. */
export async function addHeard(
  tx: Writer,
  initiativeId: string,
  { id, ...heard }: Heard & { id: string },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const row = { initiative_id: initiativeId, id, made_at: now, made_by: by, told_at: now };
  await tx
    .insertInto("heard_and_done")
    .values({ ...row, ...columnsOf(heard) })
    .execute();
}

/** Writes what it says now. */
export async function setHeard(tx: Writer, initiativeId: string, id: string, heard: Heard): Promise<void> {
  await tx
    .updateTable("heard_and_done")
    .set(columnsOf(heard))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes it away. */
export async function removeHeard(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("heard_and_done").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
