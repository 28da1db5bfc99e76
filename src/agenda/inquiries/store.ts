import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type InquiryView, inquiryViewSchema, type Reason, reasonSchema } from "./inquiry.ts";

const columns = ["id", "number", "names", "kind", "held_on as heldOn", "question", "closed_at"] as const;
const viewOf = ({ closed_at, ...row }: { closed_at: Date | null }): InquiryView =>
  inquiryViewSchema.parse({ ...row, closedAt: closed_at?.toISOString() ?? null });

/** The inquiries of an initiative, in the order in which they were held. */
export async function listInquiries(tx: Reader, initiativeId: string): Promise<InquiryView[]> {
  const rows = await tx
    .selectFrom("inquiry")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy((eb) => eb.fn.coalesce("held_on", eb.fn<string>("date", ["begun_at"])))
    .orderBy("number")
    .execute();
  return rows.map(viewOf);
}

/** One inquiry. */
export async function findInquiry(tx: Reader, initiativeId: string, id: string): Promise<InquiryView | undefined> {
  const row = await tx
    .selectFrom("inquiry")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Lets one caller at a time add to an inquiry, close it or take from it, until its transaction ends. */
export async function lockInquiry(tx: Writer, initiativeId: string, id: string): Promise<InquiryView | undefined> {
  const row = await tx
    .selectFrom("inquiry")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && viewOf(row);
}

/** Begins an inquiry, numbered on from the last; whoever calls holds the lock of causes. */
export async function addInquiry(
  tx: Writer,
  initiativeId: string,
  inquiry: { id: string; names: Names; kind: InquiryView["kind"]; heldOn: string | null; question: Names },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const last = await tx
    .selectFrom("inquiry")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  await tx
    .insertInto("inquiry")
    .values({
      initiative_id: initiativeId,
      id: inquiry.id,
      number: (last?.number ?? 0) + 1,
      names: JSON.stringify(inquiry.names),
      kind: inquiry.kind,
      held_on: inquiry.heldOn,
      question: JSON.stringify(inquiry.question),
      begun_at: now,
      begun_by: by,
    })
    .execute();
}

/** Closes an inquiry, or opens it again. */
export async function setClosed(tx: Writer, initiativeId: string, id: string, at: Date | null): Promise<void> {
  await tx
    .updateTable("inquiry")
    .set({ closed_at: at })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

const reasonColumns = [
  "id",
  "inquiry_id as inquiryId",
  "parent_id as parentId",
  "language",
  "words",
  "challenge_id as challengeId",
  "position",
  "version",
] as const;

/** The reasons of an inquiry, or of all, in their order. */
export async function listReasons(tx: Reader, initiativeId: string, inquiryId?: string): Promise<Reason[]> {
  let asked = tx.selectFrom("reason").select(reasonColumns).where("initiative_id", "=", initiativeId);
  if (inquiryId !== undefined) asked = asked.where("inquiry_id", "=", inquiryId);
  return reasonSchema.array().parse(await asked.orderBy("position").orderBy("id").execute());
}

/** One reason. */
export async function findReason(tx: Reader, initiativeId: string, id: string): Promise<Reason | undefined> {
  const row = await tx
    .selectFrom("reason")
    .select(reasonColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && reasonSchema.parse(row);
}

/** Writes a reason down after the others. */
export async function addReason(
  tx: Writer,
  initiativeId: string,
  reason: Pick<Reason, "id" | "inquiryId" | "parentId" | "language" | "words">,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const last = await tx
    .selectFrom("reason")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("initiative_id", "=", initiativeId)
    .where("inquiry_id", "=", reason.inquiryId)
    .executeTakeFirst();
  await tx
    .insertInto("reason")
    .values({
      initiative_id: initiativeId,
      id: reason.id,
      inquiry_id: reason.inquiryId,
      parent_id: reason.parentId,
      language: reason.language,
      words: reason.words,
      position: (last?.position ?? 0) + 1,
      written_at: now,
      written_by: by,
    })
    .execute();
}

/** Changes a reason where it still is as `version` had it; answers false where somebody was quicker. */
export async function setReason(
  tx: Writer,
  initiativeId: string,
  id: string,
  version: number,
  changed: { words?: string; language?: string; challengeId?: string | null },
): Promise<boolean> {
  const row = await tx
    .updateTable("reason")
    .set((eb) => ({
      version: eb("version", "+", 1),
      ...(changed.words !== undefined && { words: changed.words }),
      ...(changed.language !== undefined && { language: changed.language }),
      ...(changed.challengeId !== undefined && { challenge_id: changed.challengeId }),
    }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a reason away, where it still is as `version` had it. */
export async function dropReason(tx: Writer, initiativeId: string, id: string, version: number): Promise<boolean> {
  const row = await tx
    .deleteFrom("reason")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** How many reasons stand under one. */
export async function countBelow(tx: Reader, initiativeId: string, id: string): Promise<number> {
  const row = await tx
    .selectFrom("reason")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("initiative_id", "=", initiativeId)
    .where("parent_id", "=", id)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
