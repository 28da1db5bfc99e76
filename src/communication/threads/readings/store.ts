import { sql } from "kysely";
import type { ThingRef } from "../../../backbone/things/public.ts";
import type { Reader, Writer } from "../../../storage/records.ts";

/** Whom each message of a thread asks to look. */
export async function listMentions(tx: Reader, initiativeId: string, threadId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom("mention")
    .innerJoin("message", (join) =>
      join.onRef("message.initiative_id", "=", "mention.initiative_id").onRef("message.id", "=", "mention.message_id"),
    )
    .select(["message_id", "mention.person_id"])
    .where("mention.initiative_id", "=", initiativeId)
    .where("thread_id", "=", threadId)
    .execute();
  const told = new Map<string, string[]>();
  for (const row of rows) told.set(row.message_id, [...(told.get(row.message_id) ?? []), row.person_id]);
  return told;
}

/** Keeps how far a person has read in a thread. */
export async function setRead(
  tx: Writer,
  initiativeId: string,
  { threadId, personId, now }: { threadId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("thread_read")
    .values({ initiative_id: initiativeId, thread_id: threadId, person_id: personId, read_to: now })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "thread_id", "person_id"])
        .doUpdateSet({ read_to: sql`greatest(thread_read.read_to, excluded.read_to)` }),
    )
    .execute();
}

const mostSearched = 50_000;

/** What stands in a thread for all its readers: how many messages, and their text to be searched. */
export async function sumUp(tx: Reader, initiativeId: string, threadId: string) {
  const row = await tx
    .selectFrom("message")
    .select((from) => [
      from.fn.countAll<number>().as("messages"),
      sql<string>`coalesce(left(string_agg(text, E'\n' order by at desc), ${sql.lit(mostSearched)}), '')`.as("body"),
    ])
    .where("initiative_id", "=", initiativeId)
    .where("thread_id", "=", threadId)
    .where("taken_back_at", "is", null)
    .where("hidden_at", "is", null)
    .executeTakeFirstOrThrow();
  return row;
}

/** How many messages were said about a thing, over all its threads. */
export async function countTalked(tx: Reader, initiativeId: string, { kind, id }: ThingRef): Promise<number> {
  const row = await tx
    .selectFrom("message")
    .innerJoin("thread", (join) =>
      join.onRef("thread.initiative_id", "=", "message.initiative_id").onRef("thread.id", "=", "message.thread_id"),
    )
    .select(({ fn }) => fn.countAll<number>().as("talked"))
    .where("message.initiative_id", "=", initiativeId)
    .where("about_kind", "=", kind)
    .where("about_id", "=", id)
    .where("taken_back_at", "is", null)
    .where("hidden_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.talked;
}
