import type { Reader, Writer } from "../../../storage/records.ts";
import { type Note, type NoteView, noteViewSchema } from "./note.ts";

/** What was brought beside a cause, oldest first. */
export async function listNotes(tx: Reader, initiativeId: string, challengeId: string): Promise<NoteView[]> {
  const rows = await tx
    .selectFrom("challenge_note")
    .select(["id", "kind", "language", "words", "source", "written_at", "written_by as writtenBy"])
    .where("initiative_id", "=", initiativeId)
    .where("challenge_id", "=", challengeId)
    .orderBy("written_at")
    .orderBy("id")
    .execute();
  return rows.map(({ written_at, ...row }) => noteViewSchema.parse({ ...row, writtenAt: written_at.toISOString() }));
}

/** Keeps what somebody brings beside a cause. */
export async function addNote(
  tx: Writer,
  initiativeId: string,
  note: Note & { id: string; challengeId: string; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("challenge_note")
    .values({
      initiative_id: initiativeId,
      id: note.id,
      challenge_id: note.challengeId,
      kind: note.kind,
      language: note.language,
      words: note.words,
      source: note.source,
      written_at: note.now,
      written_by: note.by,
    })
    .execute();
}

/** Takes a note away: her own, or anybody's where no writer is named. Answers the cause that it stood beside. */
export async function dropNote(
  tx: Writer,
  initiativeId: string,
  id: string,
  writtenBy: string | null,
): Promise<string | undefined> {
  let asked = tx.deleteFrom("challenge_note").where("initiative_id", "=", initiativeId).where("id", "=", id);
  if (writtenBy) asked = asked.where("written_by", "=", writtenBy);
  return (await asked.returning("challenge_id").executeTakeFirst())?.challenge_id;
}
