import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { SectionKind } from "../agenda.ts";
import type { Amendment, AmendmentState } from "./amendment.ts";

const columns = [
  "id",
  "section",
  "text_before",
  "text_after",
  "why",
  "proposed_by",
  "proposed_at",
  "state",
  "reason",
  "decision",
  "answered_by",
  "answered_at",
] as const;

const select = (tx: Reader, initiativeId: string) =>
  tx.selectFrom("amendment").select(columns).where("initiative_id", "=", initiativeId);
type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const amendmentOf = (row: Row): Amendment => ({
  id: row.id,
  section: row.section as SectionKind,
  before: row.text_before,
  after: row.text_after,
  why: row.why,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at.toISOString(),
  state: row.state as AmendmentState,
  reason: row.reason,
  decision: row.decision,
  answeredBy: row.answered_by,
  answeredAt: row.answered_at?.toISOString() ?? null,
});

/** Every change that was proposed, the newest first. */
export async function listAmendments(tx: Reader, initiativeId: string): Promise<Amendment[]> {
  const rows = await select(tx, initiativeId).orderBy("proposed_at", "desc").orderBy("id", "desc").execute();
  return rows.map(amendmentOf);
}

export async function findAmendment(tx: Reader, initiativeId: string, id: string): Promise<Amendment | undefined> {
  const row = await select(tx, initiativeId).where("id", "=", id).executeTakeFirst();
  return row && amendmentOf(row);
}

/** How many proposed changes wait for an answer. */
export async function countWaiting(tx: Reader, initiativeId: string): Promise<number> {
  const row = await tx
    .selectFrom("amendment")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("initiative_id", "=", initiativeId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return row?.waiting ?? 0;
}

export async function addAmendment(
  tx: Writer,
  initiativeId: string,
  amendment: Pick<Amendment, "section" | "before" | "after" | "why" | "proposedBy"> & { change: Uint8Array; now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("amendment")
    .values({
      initiative_id: initiativeId,
      id,
      section: amendment.section,
      text_before: amendment.before,
      text_after: amendment.after,
      change: Buffer.from(amendment.change),
      why: amendment.why,
      proposed_by: amendment.proposedBy,
      proposed_at: amendment.now,
    })
    .execute();
  return id;
}

/** The update of a proposed change, locked until it is answered: only one answer is given. */
export async function lockAmendment(
  tx: Writer,
  initiativeId: string,
  id: string,
): Promise<{ amendment: Amendment; change: Uint8Array } | undefined> {
  const row = await tx
    .selectFrom("amendment")
    .select([...columns, "change"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { amendment: amendmentOf(row), change: row.change };
}

/** Answers a proposed change. */
export async function setAnswer(
  tx: Writer,
  initiativeId: string,
  id: string,
  answer: { state: AmendmentState; reason: string | null; decision: string | null; by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable("amendment")
    .set({
      state: answer.state,
      reason: answer.reason,
      decision: answer.decision,
      answered_by: answer.by,
      answered_at: answer.now,
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
