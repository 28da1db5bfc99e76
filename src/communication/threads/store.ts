import { sql } from "kysely";
import type { ThingKind, ThingRef } from "../../backbone/things/public.ts";
import type { Circle } from "../../core/audience.ts";
import type { Language, Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";

/** A thread as it is kept. */
export interface Thread {
  id: string;
  about: ThingRef | null;
  title: string;
  language: Language;
  /** Null where it is about a thing: its readers are those of the thing. */
  audience: Circle[] | null;
  /** Null where Fivefold itself opened it. */
  openedBy: string | null;
}

export async function addThread(tx: Writer, initiativeId: string, thread: Thread & { now: Date }): Promise<boolean> {
  const { id, about, title, language, audience, openedBy, now } = thread;
  const row = await tx
    .insertInto("thread")
    .values({
      initiative_id: initiativeId,
      id,
      about_kind: about?.kind ?? null,
      about_id: about?.id ?? null,
      title,
      language,
      audience,
      opened_by: openedBy,
      opened_at: now,
      said_at: now,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The thread with this id, whoever may read it. */
export async function findThread(tx: Reader, initiativeId: string, id: string): Promise<Thread | undefined> {
  const row = await tx
    .selectFrom("thread")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const about = row.about_kind && row.about_id ? { kind: row.about_kind as ThingKind, id: row.about_id } : null;
  const audience = row.audience as Circle[] | null;
  return {
    id: row.id,
    about,
    title: row.title,
    language: row.language as Language,
    audience,
    openedBy: row.opened_by,
  };
}

/** Every thread with its row as a thing and with that of what it is about. */
const threadsIn = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("thread")
    .innerJoin("thing", (join) =>
      join
        .onRef("thing.initiative_id", "=", "thread.initiative_id")
        .on("thing.kind", "=", "thread")
        .on("thing.object_id", "=", sql<string>`thread.id::text`),
    )
    .leftJoin("thing as whole", (join) =>
      join
        .onRef("whole.initiative_id", "=", "thread.initiative_id")
        .onRef("whole.kind", "=", "thread.about_kind")
        .onRef("whole.object_id", "=", "thread.about_id"),
    )
    .where("thread.initiative_id", "=", initiativeId);

/** How many messages can be read in each of these threads, and how many of others a person has not read. */
async function countMessages(tx: Reader, initiativeId: string, threadIds: readonly string[], personId: string) {
  if (threadIds.length === 0) return new Map<string, { messages: number; unread: number }>();
  const rows = await tx
    .selectFrom("message")
    .leftJoin("thread_read", (join) =>
      join
        .onRef("thread_read.initiative_id", "=", "message.initiative_id")
        .onRef("thread_read.thread_id", "=", "message.thread_id")
        .on("thread_read.person_id", "=", personId),
    )
    .select(({ fn }) => [
      "message.thread_id",
      fn.countAll<number>().as("messages"),
      sql<number>`count(*) filter (where message.person_id is distinct from ${personId}
        and (read_to is null or message.at > read_to))`.as("unread"),
    ])
    .where("message.initiative_id", "=", initiativeId)
    .where("message.thread_id", "in", threadIds)
    .where("taken_back_at", "is", null)
    .where("hidden_at", "is", null)
    .groupBy("message.thread_id")
    .execute();
  return new Map(rows.map((row) => [row.thread_id, { messages: row.messages, unread: row.unread }]));
}

/** The threads that a reader in these circles may read, the newest said first, with what she has not read in each. */
export async function listThreads(
  tx: Reader,
  initiativeId: string,
  asked: { circles: readonly Circle[] | null; personId: string | null; about?: ThingRef; most: number },
) {
  const { circles, about, most } = asked;
  let rows = threadsIn(tx, initiativeId).select([
    "thread.id",
    "thread.title",
    "thread.language",
    "thread.said_at",
    "thread.about_kind",
    "thread.about_id",
    "whole.names as about_names",
  ]);
  if (circles) {
    const hers = sql.val([...circles]);
    rows = rows
      .where((t) => t("thing.audience", "&&", hers))
      .where((t) => t.or([t("thread.about_kind", "is", null), t("whole.audience", "&&", hers)]));
  }
  if (about) rows = rows.where("thread.about_kind", "=", about.kind).where("thread.about_id", "=", about.id);
  const found = await rows.orderBy("thread.said_at", "desc").orderBy("thread.id", "desc").limit(most).execute();
  const counts = await countMessages(
    tx,
    initiativeId,
    found.map(({ id }) => id),
    asked.personId ?? "",
  );
  return found.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language as Language,
    saidAt: row.said_at.toISOString(),
    messages: counts.get(row.id)?.messages ?? 0,
    unread: counts.get(row.id)?.unread ?? 0,
    about: row.about_kind
      ? { kind: row.about_kind as ThingKind, id: row.about_id ?? "", names: (row.about_names ?? {}) as Names }
      : null,
  }));
}

/** A message as it is kept. */
export interface Message {
  id: string;
  threadId: string;
  /** Null where Fivefold itself says it. */
  personId: string | null;
  language: Language;
  text: string;
  at: Date;
  answersTo: string | null;
  changedAt: Date | null;
  takenBackAt: Date | null;
  hiddenAt: Date | null;
  hiddenBecause: string | null;
}

const messageColumns = [
  "id",
  "thread_id as threadId",
  "person_id as personId",
  "language",
  "text",
  "at",
  "answers_to as answersTo",
  "changed_at as changedAt",
  "taken_back_at as takenBackAt",
  "hidden_at as hiddenAt",
  "hidden_because as hiddenBecause",
] as const;

/** Adds a message. Answers false where one with this id is there: the form was sent twice. */
export async function addMessage(
  tx: Writer,
  initiativeId: string,
  message: Pick<Message, "id" | "threadId" | "personId" | "language" | "text" | "answersTo"> & { now: Date },
): Promise<boolean> {
  const { id, threadId, personId, language, text, answersTo, now } = message;
  const row = await tx
    .insertInto("message")
    .values({
      initiative_id: initiativeId,
      id,
      thread_id: threadId,
      person_id: personId,
      language,
      text,
      at: now,
      answers_to: answersTo,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .updateTable("thread")
    .set({ said_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", threadId)
    .execute();
  return true;
}

/** The messages of a thread, the oldest first. */
export const listMessages = (tx: Reader, initiativeId: string, threadId: string): Promise<Message[]> =>
  tx
    .selectFrom("message")
    .select(messageColumns)
    .where("initiative_id", "=", initiativeId)
    .where("thread_id", "=", threadId)
    .orderBy("at")
    .orderBy("id")
    .execute() as Promise<Message[]>;

/** The messages with these ids, in no order. */
export async function findMessages(tx: Reader, initiativeId: string, ids: readonly string[]): Promise<Message[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("message")
    .select(messageColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "in", ids)
    .execute();
  return rows as Message[];
}

/** A message, held until the transaction ends: what one changes the other does not take back meanwhile. */
export async function holdMessage(tx: Writer, initiativeId: string, id: string): Promise<Message | undefined> {
  const row = await tx
    .selectFrom("message")
    .select(messageColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row as Message | undefined;
}

/** Changes a message: its text, or that it is taken back or hidden. */
export async function setMessage(
  tx: Writer,
  initiativeId: string,
  id: string,
  set: {
    text?: string;
    language?: Language;
    changed_at?: Date;
    taken_back_at?: Date;
    hidden_at?: Date;
    hidden_by?: string;
    hidden_because?: string;
  },
): Promise<void> {
  await tx.updateTable("message").set(set).where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Keeps whom a message asks to look. */
export async function addMentions(tx: Writer, initiativeId: string, messageId: string, people: readonly string[]) {
  if (people.length === 0) return;
  await tx
    .insertInto("mention")
    .values(people.map((personId) => ({ initiative_id: initiativeId, message_id: messageId, person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
