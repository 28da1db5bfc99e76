import { z } from "zod";
import type { Circle } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { readAmount } from "./read-amount.ts";
import { type Answers, answersSchema, dayIn, type Report, type Via } from "./report.ts";

const reports = (tx: Reader, initiativeId: string) =>
  tx.selectFrom("progress_report").selectAll().where("initiative_id", "=", initiativeId);

type Row = Awaited<ReturnType<ReturnType<typeof reports>["execute"]>>[number];

const percentOf = (share: number | null): string => (share === null ? "" : String(Math.round(share * 1e4) / 100));

const answersOf = (row: Row): Answers =>
  answersSchema.parse({
    count: row.count,
    typed: row.typed,
    sureOf: row.sure_of,
    countedOtherwise: row.counted_otherwise ?? "",
    asOf: row.as_of ?? "",
    pace: row.pace,
    alsoCounted: row.also_counted,
    alsoWith: row.also_counted_organization_id ?? row.also_named,
    ownShare: percentOf(row.own_share),
    words: row.words ?? "",
    readers: row.readers,
    senderName: row.sender_name ?? "",
    senderRole: row.sender_role ?? "",
  });

const reportOf = (row: Row): Report => ({
  id: row.id,
  commitmentId: row.commitment_id,
  windowId: row.window_id,
  state: row.state as Report["state"],
  version: row.version,
  added: row.added,
  via: row.via as Via,
  replaces: row.replaces,
  waitsForWord: row.waits_for_word,
  begunAt: row.begun_at,
  savedAt: row.saved_at,
  sentAt: row.sent_at,
  sentBy: row.sent_by,
  language: row.language,
  answers: answersOf(row),
});

const shareOf = (percent: string, language: Language): number | null => {
  const read = readAmount(percent.replace(/[%\u066a]$/, ""), language)?.value;
  return read === undefined || read < 0 || read > 100 ? null : read / 100;
};

const idIn = (text: string): string | null => z.uuid().safeParse(text).data ?? null;

const columnsOf = (answers: Answers, language: Language) => ({
  count: answers.count,
  typed: answers.typed,
  added: answers.count === "more" ? (readAmount(answers.typed, language)?.value ?? null) : null,
  sure_of: answers.sureOf,
  counted_otherwise: answers.countedOtherwise || null,
  as_of: dayIn(answers.asOf),
  pace: answers.pace,
  also_counted: answers.alsoCounted,
  also_counted_organization_id: idIn(answers.alsoWith),
  also_named: idIn(answers.alsoWith) ? "" : answers.alsoWith,
  own_share: shareOf(answers.ownShare, language),
  words: answers.words || null,
  language,
  readers: [...answers.readers],
  sender_name: answers.senderName || null,
  sender_role: answers.senderRole || null,
});

/** One report, or undefined; `hold` keeps it until the transaction ends. */
export async function findReport(
  tx: Reader,
  initiativeId: string,
  id: string,
  hold?: "hold",
): Promise<Report | undefined> {
  const asked = reports(tx, initiativeId).where("id", "=", id);
  const row = await (hold ? asked.forUpdate() : asked).executeTakeFirst();
  return row && reportOf(row);
}

/** What is being written about a promise: a first report, or the one that puts a sent one right. */
export async function findDraft(
  tx: Reader,
  initiativeId: string,
  commitmentId: string,
  replaces: string | null = null,
): Promise<Report | undefined> {
  const row = await reports(tx, initiativeId)
    .where("commitment_id", "=", commitmentId)
    .where("state", "=", "draft")
    .where("replaces", replaces ? "=" : "is", replaces)
    .executeTakeFirst();
  return row && reportOf(row);
}

/** The reports of these promises, the newest first: those that were sent, and those that are being written. */
export async function listReports(
  tx: Reader,
  initiativeId: string,
  commitmentIds: readonly string[],
): Promise<Report[]> {
  if (commitmentIds.length === 0) return [];
  const rows = await reports(tx, initiativeId)
    .where("commitment_id", "in", commitmentIds)
    .orderBy("begun_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(reportOf);
}

/** The newest sent report of each promise of the initiative, for saying in sum how it goes. */
export async function listNewestPaces(
  tx: Reader,
  initiativeId: string,
): Promise<{ commitmentId: string; organizationId: string; pace: string | null }[]> {
  const rows = await tx
    .selectFrom("progress_report")
    .innerJoin("commitment", (join) =>
      join
        .onRef("commitment.initiative_id", "=", "progress_report.initiative_id")
        .onRef("commitment.id", "=", "progress_report.commitment_id"),
    )
    .distinctOn("commitment_id")
    .select(["commitment_id as commitmentId", "organization_id as organizationId", "pace"])
    .where("progress_report.initiative_id", "=", initiativeId)
    .where("progress_report.state", "=", "sent")
    .where("commitment.state", "=", "open")
    .orderBy("commitment_id")
    .orderBy("sent_at", "desc")
    .orderBy("progress_report.id", "desc")
    .execute();
  return rows;
}

/** The promises of these organizations for which the backbone team wrote something that waits for their word. */
export async function listWaitingForWord(
  tx: Reader,
  initiativeId: string,
  organizationIds: readonly string[],
): Promise<{ commitmentId: string; organizationId: string }[]> {
  if (organizationIds.length === 0) return [];
  return tx
    .selectFrom("progress_report")
    .innerJoin("commitment", (join) =>
      join
        .onRef("commitment.initiative_id", "=", "progress_report.initiative_id")
        .onRef("commitment.id", "=", "progress_report.commitment_id"),
    )
    .select(["commitment_id as commitmentId", "organization_id as organizationId"])
    .where("progress_report.initiative_id", "=", initiativeId)
    .where("progress_report.state", "=", "draft")
    .where("progress_report.waits_for_word", "=", true)
    .where("organization_id", "in", organizationIds)
    .execute();
}

/** What is kept of a report that begins. */
export interface Beginning {
  id: string;
  commitmentId: string;
  windowId: string | null;
  via: Via;
  replaces: string | null;
  answers: Answers;
  language: Language;
  by: string | null;
  now: Date;
}

/** Begins a report. */
export async function addDraft(tx: Writer, initiativeId: string, one: Beginning): Promise<void> {
  await tx
    .insertInto("progress_report")
    .values({
      initiative_id: initiativeId,
      id: one.id,
      commitment_id: one.commitmentId,
      window_id: one.windowId,
      via: one.via,
      replaces: one.replaces,
      begun_at: one.now,
      begun_by: one.by,
      saved_at: one.now,
      ...columnsOf(one.answers, one.language),
    })
    .execute();
}

/** Keeps the answers of a report that is being written. */
export async function setAnswers(
  tx: Writer,
  initiativeId: string,
  id: string,
  { answers, language, via, now }: { answers: Answers; language: Language; via: Via; now: Date },
): Promise<void> {
  await tx
    .updateTable("progress_report")
    .set((report) => ({ ...columnsOf(answers, language), via, saved_at: now, version: report("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Notes that a report waits for the word of its organization, or no more. */
export async function setWaits(tx: Writer, initiativeId: string, id: string, waits: boolean): Promise<void> {
  await tx
    .updateTable("progress_report")
    .set({ waits_for_word: waits })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Marks a report as sent. */
export async function markSent(
  tx: Writer,
  initiativeId: string,
  id: string,
  { asOf, windowId, by, now }: { asOf: string; windowId: string | null; by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable("progress_report")
    .set({ state: "sent", as_of: asOf, window_id: windowId, sent_at: now, sent_by: by, waits_for_word: false, step: 5 })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Sets who reads a report beside its organization and the backbone team. */
export async function setReaders(
  tx: Writer,
  initiativeId: string,
  id: string,
  readers: readonly Circle[],
): Promise<void> {
  await tx
    .updateTable("progress_report")
    .set({ readers: [...readers] })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
