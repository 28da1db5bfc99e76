import { sql } from "kysely";
import type { Names } from "../../../../core/message.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import type { Code, CodeText, Version } from "./code-book.ts";

/** Every code of a campaign, through all versions of its code book. */
export async function listCodes(tx: Reader, initiativeId: string, campaignId: string): Promise<Code[]> {
  const rows = await tx
    .selectFrom("story_code")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("number")
    .orderBy("from_version")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    rootId: row.root_id ?? row.id,
    number: row.number,
    names: row.names as Names,
    meaning: row.meaning as Names,
    useWhen: row.use_when,
    notWhen: row.not_when,
    parentId: row.parent_id,
    fromVersion: row.from_version,
    untilVersion: row.until_version,
  }));
}

/** The versions of a campaign's code book, the newest first. */
export async function listVersions(tx: Reader, initiativeId: string, campaignId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom("code_book")
    .select(["version", "made_at", "made_by", "why"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ version: row.version, madeAt: row.made_at, madeBy: row.made_by, why: row.why }));
}

/** Lets nobody else change this code book until the transaction ends. */
export const holdBook = (tx: Writer, campaignId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`code-book ${campaignId}`}))`.execute(tx);

/** Adds a version. */
export const addVersion = (
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  made: { version: number; why: string | null; madeBy: string; now: Date },
) =>
  tx
    .insertInto("code_book")
    .values({
      initiative_id: initiativeId,
      campaign_id: campaignId,
      version: made.version,
      why: made.why,
      made_by: made.madeBy,
      made_at: made.now,
    })
    .execute();

const written = (text: CodeText) => ({
  names: JSON.stringify(text.names),
  meaning: JSON.stringify(text.meaning),
  use_when: text.useWhen,
  not_when: text.notWhen,
  parent_id: text.parentId,
});

/** Adds a code that begins with a version. */
export const addCode = (
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  code: CodeText & Pick<Code, "id" | "rootId" | "number" | "fromVersion"> & { now: Date },
) =>
  tx
    .insertInto("story_code")
    .values({
      initiative_id: initiativeId,
      campaign_id: campaignId,
      id: code.id,
      root_id: code.rootId,
      number: code.number,
      from_version: code.fromVersion,
      made_at: code.now,
      ...written(code),
    })
    .execute();

/** Changes a code in the version with which it began. */
export const rewriteCode = (tx: Writer, initiativeId: string, id: string, text: CodeText) =>
  tx
    .updateTable("story_code")
    .set(written(text))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();

/** Says with which version a code was the last time in the book. */
export const endCode = (tx: Writer, initiativeId: string, id: string, lastVersion: number) =>
  tx
    .updateTable("story_code")
    .set({ until_version: lastVersion })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();

/** Deletes a code that no version holds in which anybody coded. */
export const dropCode = (tx: Writer, initiativeId: string, id: string) =>
  tx.deleteFrom("story_code").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
