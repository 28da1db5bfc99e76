import { sql } from "kysely";
import type { Names } from "../../../core/message.ts";
import type { Writer } from "../../../storage/records.ts";
import { madeOf, rulesOfNow, widest, wordsOf } from "../words-of.ts";

/** What the words of a thing are made of. */
export const read = ["number", "names", "body", "audience", "words_of"] as const;

/** Makes the words by which a thing is found, where they were made of something else. */
export async function readWords(
  tx: Writer,
  initiativeId: string,
  thing: { number: number; names: unknown; body: string; audience: string[]; words_of: string },
): Promise<void> {
  const names = thing.names as Names;
  const circles = widest(thing.audience);
  const made = madeOf(names, thing.body, circles);
  if (made === thing.words_of) return;
  const words = [...wordsOf(names, thing.body)];
  await tx
    .deleteFrom("thing_word")
    .where("initiative_id", "=", initiativeId)
    .where("thing", "=", thing.number)
    .execute();
  await sql`insert into thing_word (initiative_id, thing, word, circle, rank)
    select ${initiativeId}::uuid, ${thing.number}::int, word, circle, rank
    from unnest(${words.map(([word]) => word)}::text[], ${words.map(([, rank]) => rank)}::int2[]) as made (word, rank)
    cross join unnest(${circles}::text[]) as circle`.execute(tx);
  await tx
    .updateTable("thing")
    .set({ words_of: made })
    .where("initiative_id", "=", initiativeId)
    .where("number", "=", thing.number)
    .execute();
}

/**
 * Makes the words of some things that have none yet; answers how many it did, fewer than asked when all is done. What
 * another reader holds is left to it.
 */
export async function readUnread(tx: Writer, initiativeId: string, most: number): Promise<number> {
  const unread = await tx
    .selectFrom("thing")
    .select(read)
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`words_of = ''`)
    .orderBy("number")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const thing of unread) await readWords(tx, initiativeId, thing);
  return unread.length;
}

/** Marks the things whose words were made by older rules, to be read again; until then they are found as they were. */
export async function unreadOldRules(tx: Writer, initiativeId: string): Promise<void> {
  await tx
    .updateTable("thing")
    .set({ words_of: "" })
    .where("initiative_id", "=", initiativeId)
    .where("words_of", "<>", "")
    .where("words_of", "not like", `${rulesOfNow}%`)
    .execute();
}

/** Lets a thing be found by a text written together as it is now: at once, or within a minute where it is being typed. */
export async function retellText(
  tx: Writer,
  initiativeId: string,
  documentId: string,
  text: string,
  atOnce: boolean,
): Promise<void> {
  const things = await tx
    .updateTable("thing")
    .set({ body: text, words_of: "" })
    .where("initiative_id", "=", initiativeId)
    .where("document_id", "=", documentId)
    .where("body", "<>", text)
    .returning(read)
    .execute();
  if (atOnce) for (const thing of things) await readWords(tx, initiativeId, thing);
}
