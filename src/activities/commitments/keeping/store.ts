import type { Reader, Writer } from "../../../storage/records.ts";
import { type Checklist, checklistSchema } from "../checklist.ts";
import { type Commitment, type CommitmentView, commitmentSchema } from "../commitment.ts";
import { columnsOf, findCommitment, setPartners } from "../store.ts";

/** What is between an organization and the backbone alone. */
export interface Private {
  checklist: Checklist;
  endedBecause: string | null;
  declinedAt: Date | null;
  declinedBecause: string | null;
  madeBy: string | null;
}

/** What is written of a promise for its organization and the backbone. */
export async function readPrivate(tx: Reader, initiativeId: string, id: string): Promise<Private> {
  const row = await tx
    .selectFrom("commitment")
    .select(["checklist", "ended_because", "declined_at", "declined_because", "made_by"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return {
    checklist: checklistSchema.catch({ answers: {}, note: null }).parse(row?.checklist ?? {}),
    endedBecause: row?.ended_because ?? null,
    declinedAt: row?.declined_at ?? null,
    declinedBecause: row?.declined_because ?? null,
    madeBy: row?.made_by ?? null,
  };
}

/** A promise, held until the transaction ends, so that two who change it come one after another. */
export async function holdCommitment(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<CommitmentView | undefined> {
  await tx
    .selectFrom("commitment")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return findCommitment(tx, initiativeId, id);
}

/** Writes what a promise says anew, and counts its version on. */
export async function setCommitment(
  tx: Writer,
  initiativeId: string,
  before: CommitmentView,
  promise: Commitment,
): Promise<void> {
  await tx
    .updateTable("commitment")
    .set({ ...columnsOf(promise), version: before.version + 1 })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", before.id)
    .execute();
  await setPartners(tx, initiativeId, before.id, promise.partners);
}

/** Where a promise stands; what is left out stays. */
export interface Stand {
  state?: CommitmentView["state"];
  endedOn?: string | null;
  endedBecause?: string | null;
  promisedAt?: Date;
  lastHeardAt?: Date;
  waitsForWord?: boolean;
  declined?: { at: Date; because: string | null } | null;
}

/** Sets where a promise stands. */
export async function setStand(tx: Writer, initiativeId: string, id: string, stand: Stand): Promise<void> {
  const { state, endedOn, endedBecause, promisedAt, lastHeardAt, waitsForWord, declined } = stand;
  await tx
    .updateTable("commitment")
    .set({
      ...(state && { state }),
      ...(endedOn !== undefined && { ended_on: endedOn }),
      ...(endedBecause !== undefined && { ended_because: endedBecause }),
      ...(promisedAt && { promised_at: promisedAt }),
      ...(lastHeardAt && { last_heard_at: lastHeardAt }),
      ...(waitsForWord !== undefined && { waits_for_word: waitsForWord }),
      ...(declined !== undefined && {
        declined_at: declined?.at ?? null,
        declined_because: declined?.because ?? null,
      }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Keeps the private checklist of a promise. */
export async function setChecklist(tx: Writer, initiativeId: string, id: string, checklist: Checklist): Promise<void> {
  await tx
    .updateTable("commitment")
    .set({ checklist: JSON.stringify(checklist) })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Takes a draft out. */
export async function removeCommitment(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("commitment").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** A promise as it stood before a change, and until when. */
export interface Revision {
  version: number;
  promise: Commitment;
  because: string | null;
  until: string;
}

/** Keeps a promise as it stood before a change. */
export async function addRevision(
  tx: Writer,
  initiativeId: string,
  before: CommitmentView,
  { because, by, now }: { because: string | null; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("commitment_revision")
    .values({
      initiative_id: initiativeId,
      commitment_id: before.id,
      version: before.version,
      promise: JSON.stringify(commitmentSchema.parse(before)),
      because,
      until: now,
      changed_by: by,
    })
    .execute();
}

/** A promise as it stood before each change, the first first. */
export async function listRevisions(tx: Reader, initiativeId: string, id: string): Promise<Revision[]> {
  const rows = await tx
    .selectFrom("commitment_revision")
    .select(["version", "promise", "because", "until"])
    .where("initiative_id", "=", initiativeId)
    .where("commitment_id", "=", id)
    .orderBy("version")
    .execute();
  return rows.map(({ promise, until, ...row }) => ({
    ...row,
    promise: commitmentSchema.parse(promise),
    until: until.toISOString(),
  }));
}

/** The promise that renews another, if one was begun. */
export async function findRenewal(tx: Reader, initiativeId: string, id: string): Promise<CommitmentView | undefined> {
  const row = await tx
    .selectFrom("commitment")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("renews_id", "=", id)
    .executeTakeFirst();
  return row && findCommitment(tx, initiativeId, row.id);
}

/** What the newest report of each promise says of its pace, as far as one was sent. */
export async function listPaces(tx: Reader, initiativeId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("progress_report")
    .distinctOn("commitment_id")
    .select(["commitment_id", "pace"])
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "sent")
    .orderBy("commitment_id")
    .orderBy("sent_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.flatMap(({ commitment_id, pace }) => (pace ? [[commitment_id, pace] as const] : [])));
}
