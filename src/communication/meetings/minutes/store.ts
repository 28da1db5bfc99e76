import type { Reader, Writer } from "../../../storage/records.ts";

/** What somebody asks to be put right in the minutes. */
export interface Correction {
  id: string;
  text: string;
  askedBy: string | null;
  askedAt: Date;
  answer: string | null;
  settledAt: Date | null;
}

/** The corrections that were asked of a meeting's minutes, the oldest first. */
export async function listCorrections(tx: Reader, initiativeId: string, meetingId: string): Promise<Correction[]> {
  return tx
    .selectFrom("minutes_correction")
    .select(["id", "text", "asked_by as askedBy", "asked_at as askedAt", "answer", "settled_at as settledAt"])
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", meetingId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
}

/** Keeps what somebody asks to be put right. */
export async function addCorrection(
  tx: Writer,
  initiativeId: string,
  correction: { id: string; meetingId: string; text: string; askedBy: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("minutes_correction")
    .values({
      initiative_id: initiativeId,
      id: correction.id,
      meeting_id: correction.meetingId,
      text: correction.text,
      asked_by: correction.askedBy,
      asked_at: correction.now,
    })
    .execute();
}

/** Answers a correction. Answers who asked for it; undefined where it is not there or was answered before. */
export async function settleCorrection(
  tx: Writer,
  initiativeId: string,
  settled: { meetingId: string; id: string; answer: string; now: Date },
): Promise<{ askedBy: string | null } | undefined> {
  const row = await tx
    .updateTable("minutes_correction")
    .set({ answer: settled.answer, settled_at: settled.now })
    .where("initiative_id", "=", initiativeId)
    .where("meeting_id", "=", settled.meetingId)
    .where("id", "=", settled.id)
    .where("settled_at", "is", null)
    .returning("asked_by")
    .executeTakeFirst();
  return row && { askedBy: row.asked_by };
}
