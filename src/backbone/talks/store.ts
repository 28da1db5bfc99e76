import type { Reader, Writer } from "../../storage/records.ts";
import type { Talk } from "./talk.ts";

const selected = [
  "id",
  "organization_id as organizationId",
  "held_on as heldOn",
  "held_by as heldBy",
  "talked_with as talkedWith",
  "strengths",
  "struggles",
  "follow_up as followUp",
  "follow_up_by as followUpBy",
  "follow_up_due as followUpDue",
  "follow_up_done_on as followUpDoneOn",
] as const;

/** Adds a talk. */
export async function addTalk(
  tx: Writer,
  initiativeId: string,
  talk: Omit<Talk, "followUpDoneOn"> & { now: Date },
): Promise<void> {
  await tx
    .insertInto("talk")
    .values({
      initiative_id: initiativeId,
      id: talk.id,
      organization_id: talk.organizationId,
      held_on: talk.heldOn,
      held_by: talk.heldBy,
      talked_with: talk.talkedWith,
      strengths: talk.strengths,
      struggles: talk.struggles,
      logged_at: talk.now,
      follow_up: talk.followUp,
      follow_up_by: talk.followUpBy,
      follow_up_due: talk.followUpDue,
    })
    .execute();
}

/** The talks with one organization since a day, newest first. */
export const listTalks = (tx: Reader, initiativeId: string, organizationId: string, since: string): Promise<Talk[]> =>
  tx
    .selectFrom("talk")
    .select(selected)
    .where("initiative_id", "=", initiativeId)
    .where("organization_id", "=", organizationId)
    .where("held_on", ">=", since)
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .execute();

/** One talk, locked until the transaction ends. */
export const lockTalk = (tx: Writer, initiativeId: string, id: string): Promise<Talk | undefined> =>
  tx
    .selectFrom("talk")
    .select(selected)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** When each organization was last talked to, by its id. */
export async function lastTalks(tx: Reader, initiativeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("talk")
    .select(({ fn }) => ["organization_id", fn.max("held_on").as("last")])
    .where("initiative_id", "=", initiativeId)
    .groupBy("organization_id")
    .execute();
  return new Map(rows.map(({ organization_id, last }) => [organization_id, last]));
}

/** Follow-ups that are not done: all, or those that one person gave; the earliest due first. */
export async function listOpenFollowUps(tx: Reader, initiativeId: string, personId?: string) {
  let asked = tx
    .selectFrom("talk")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "talk.initiative_id")
        .onRef("organization.id", "=", "talk.organization_id"),
    )
    .select([
      "talk.id",
      "talk.organization_id as organizationId",
      "organization.name as organization",
      "follow_up as followUp",
      "follow_up_by as followUpBy",
      "follow_up_due as followUpDue",
    ])
    .where("talk.initiative_id", "=", initiativeId)
    .where("follow_up_done_on", "is", null);
  if (personId) asked = asked.where("follow_up_by", "=", personId);
  return asked.orderBy("follow_up_due").orderBy("talk.id").execute();
}

/** Notes on which day a follow-up was done, or that it is open again. */
export async function setFollowUpDone(tx: Writer, initiativeId: string, id: string, day: string | null) {
  await tx
    .updateTable("talk")
    .set({ follow_up_done_on: day })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes a talk away, and what was said beside it. */
export async function removeTalk(tx: Writer, initiativeId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("talk")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds what somebody of the organization says beside a talk. */
export async function addCorrection(
  tx: Writer,
  initiativeId: string,
  correction: { id: string; talkId: string; personId: string; text: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("talk_correction")
    .values({
      initiative_id: initiativeId,
      id: correction.id,
      talk_id: correction.talkId,
      person_id: correction.personId,
      said_at: correction.now,
      text: correction.text,
    })
    .execute();
}

/** What was said beside these talks, in the order in which it was said. */
export async function listCorrections(tx: Reader, initiativeId: string, talkIds: readonly string[]) {
  if (talkIds.length === 0) return [];
  return tx
    .selectFrom("talk_correction")
    .select(["id", "talk_id as talkId", "person_id as personId", "said_at as saidAt", "text"])
    .where("initiative_id", "=", initiativeId)
    .where("talk_id", "in", talkIds)
    .orderBy("id")
    .execute();
}

/** Whether there are talks that were held before a day. */
export async function hasTalksBefore(tx: Reader, initiativeId: string, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom("talk")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("held_on", "<", day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes the talks that were held before a day, and answers how many there were. */
export async function forgetTalksBefore(tx: Writer, initiativeId: string, day: string): Promise<number> {
  const rows = await tx
    .deleteFrom("talk")
    .where("initiative_id", "=", initiativeId)
    .where("held_on", "<", day)
    .returning("id")
    .execute();
  return rows.length;
}
