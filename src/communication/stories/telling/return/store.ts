import type { Reader, Writer } from "../../../../storage/records.ts";

/** What a listener and the teller of an open story said to each other; null as the person: the teller. */
export const listReplies = (tx: Reader, initiativeId: string, storyId: string) =>
  tx
    .selectFrom("story_reply")
    .select(["id", "person_id as personId", "words", "said_at as saidAt"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("said_at")
    .orderBy("id")
    .execute();

/** Notes the day on which the teller read what was answered. */
export async function noteRead(tx: Writer, initiativeId: string, storyId: string, day: string): Promise<void> {
  await tx
    .updateTable("story_reply")
    .set({ read_on: day })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("person_id", "is not", null)
    .where("read_on", "is", null)
    .execute();
}

/** Keeps what the teller writes back. */
export async function addOwnReply(
  tx: Writer,
  initiativeId: string,
  reply: { id: string; storyId: string; words: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("story_reply")
    .values({
      ...{ initiative_id: initiativeId, id: reply.id, story_id: reply.storyId, person_id: null },
      ...{ words: reply.words, said_at: reply.now },
    })
    .execute();
}

/** The sentences of an open story that somebody wants to use or uses. */
export const listOwnQuotes = (tx: Reader, initiativeId: string, storyId: string) =>
  tx
    .selectFrom("story_quote")
    .select(["id", "extent", "words", "language", "purpose", "with_first_name as withFirstName", "answer"])
    .select(["published_at as publishedAt", "asked_again as isAskedAgain", "taken_down_at as takenDownAt"])
    .select(["places", "theme_id as themeId", "part_ids as partIds", "check_answer as checkAnswer"])
    .select(["is_edited as isEdited", "points"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();

/** Asks anew for a sentence that its teller said yes to; it stands nowhere until she answers. */
export async function askQuoteAgain(tx: Writer, initiativeId: string, storyId: string, id: string): Promise<void> {
  await tx
    .updateTable("story_quote")
    .set({ answer: null, answered_at: null, published_at: null, asked_again: true })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", id)
    .execute();
}

/** Deletes what was coded in the masked words of an open story, and what was settled about it. */
export async function forgetCodings(tx: Writer, initiativeId: string, storyId: string): Promise<void> {
  for (const table of ["story_coding", "story_coded", "coding_settled"] as const)
    await tx.deleteFrom(table).where("initiative_id", "=", initiativeId).where("story_id", "=", storyId).execute();
}

/** Keeps the teller's answer to one sentence, which stands where it was asked for from her yes on; false where there is no such sentence, or it was answered before. */
export async function answerQuote(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  { id, answer, now }: { id: string; answer: "yes" | "no"; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("story_quote")
    .set({ answer, answered_at: now, published_at: answer === "yes" ? now : null, asked_again: false })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("id", "=", id)
    .where("answer", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
