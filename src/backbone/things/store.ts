import { sql } from "kysely";
import type { Circle } from "../../core/audience.ts";
import type { Message, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { ThingKind, ThingRef, Told } from "./thing.ts";
import { madeOf, rulesOfNow, widest, wordsOf } from "./words-of.ts";

/** Tells of a thing that was made or has changed: from now on it is found, and its followers hear of its newest state. */
export async function tellThing(tx: Writer, initiativeId: string, told: Told): Promise<void> {
  const row = {
    path: told.path,
    names: JSON.stringify(told.names),
    body: told.body ?? "",
    document_id: told.documentId ?? null,
    audience: [...told.audience],
    ...(told.state && {
      state: JSON.stringify(told.state.message),
      state_values: JSON.stringify(told.state.values ?? {}),
      said_by: told.by,
      changed_at: told.now,
    }),
  };
  const kept = await tx
    .insertInto("thing")
    .values({ initiative_id: initiativeId, kind: told.kind, object_id: told.id, changed_at: told.now, ...row })
    .onConflict((conflict) => conflict.columns(["initiative_id", "kind", "object_id"]).doUpdateSet(row))
    .returning(read)
    .executeTakeFirstOrThrow();
  await readWords(tx, initiativeId, kept);
}

const read = ["number", "names", "body", "audience", "words_of"] as const;

/** Makes the words by which a thing is found, where they were made of something else. */
async function readWords(
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

/** How many rows go into one statement: PostgreSQL counts its parameters in 16 bits. */
const perStatement = 1000;

/** Tells of many things at once, as when a list is brought: they are found from now on, with no state worth telling. */
export async function tellThings(tx: Writer, initiativeId: string, all: readonly Omit<Told, "state">[]): Promise<void> {
  for (let start = 0; start < all.length; start += perStatement)
    await tx
      .insertInto("thing")
      .values(
        all.slice(start, start + perStatement).map((told) => ({
          initiative_id: initiativeId,
          kind: told.kind,
          object_id: told.id,
          path: told.path,
          names: JSON.stringify(told.names),
          body: told.body ?? "",
          audience: [...told.audience],
          changed_at: told.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["initiative_id", "kind", "object_id"]).doUpdateSet((eb) => ({
          path: eb.ref("excluded.path"),
          names: eb.ref("excluded.names"),
          body: eb.ref("excluded.body"),
          audience: eb.ref("excluded.audience"),
        })),
      )
      .execute();
}

/** Takes a thing out of what is found and followed: it is gone. */
export async function forgetThing(tx: Writer, initiativeId: string, { kind, id }: ThingRef): Promise<void> {
  for (const table of ["follow", "thing"] as const)
    await tx
      .deleteFrom(table)
      .where("initiative_id", "=", initiativeId)
      .where("kind", "=", kind)
      .where("object_id", "=", id)
      .execute();
}

/** A thing and its newest state, as a list shows it. */
export interface ThingView {
  kind: ThingKind;
  id: string;
  path: string;
  names: Names;
  state: Message | null;
  stateValues: Record<string, string | number>;
  saidBy: string | null;
  changedAt: Date;
}

const view = ["kind", "object_id", "path", "names", "state", "state_values", "said_by", "changed_at"] as const;

const viewOf = (row: {
  kind: string;
  object_id: string;
  path: string;
  names: unknown;
  state: unknown;
  state_values: unknown;
  said_by: string | null;
  changed_at: Date;
}): ThingView => ({
  kind: row.kind as ThingKind,
  id: row.object_id,
  path: row.path,
  names: row.names as Names,
  state: row.state as Message | null,
  stateValues: row.state_values as Record<string, string | number>,
  saidBy: row.said_by,
  changedAt: row.changed_at,
});

/** A thing that a reader in these circles may see; `null` circles see all. */
export async function findThing(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[] | null,
  { kind, id }: ThingRef,
): Promise<(ThingView & { audience: Circle[] }) | undefined> {
  let asked = tx
    .selectFrom("thing")
    .select([...view, "audience"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", kind)
    .where("object_id", "=", id);
  if (circles) asked = asked.where(({ eb }) => eb("audience", "&&", sql.val([...circles])));
  const row = await asked.executeTakeFirst();
  return row && { ...viewOf(row), audience: row.audience as Circle[] };
}

/** The things with something new since a moment that a reader in these circles may see, newest first. */
export async function listChanged(
  tx: Reader,
  initiativeId: string,
  circles: readonly Circle[],
  asked: { since: Date; most: number; exceptBy?: string },
): Promise<ThingView[]> {
  const rows = await tx
    .selectFrom("thing")
    .select(view)
    .where("initiative_id", "=", initiativeId)
    .where("state", "is not", null)
    .where("changed_at", ">", asked.since)
    .where(({ eb }) => eb("audience", "&&", sql.val([...circles])))
    .where("said_by", "is distinct from", asked.exceptBy ?? null)
    .orderBy("changed_at", "desc")
    .limit(asked.most)
    .execute();
  return rows.map(viewOf);
}

/** Lets a person follow a thing because she takes part in it; one that she has muted stays muted. */
export async function followThing(tx: Writer, initiativeId: string, personId: string, thing: ThingRef): Promise<void> {
  await tx
    .insertInto("follow")
    .values({ initiative_id: initiativeId, person_id: personId, kind: thing.kind, object_id: thing.id })
    .onConflict((conflict) => conflict.columns(["initiative_id", "person_id", "kind", "object_id"]).doNothing())
    .execute();
}
