import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { emptyReport, type Glance, type Report, type Upload, type UploadMapping, uploadSchema } from "./upload.ts";

/** The job that runs an operation as the program; its payload names operation, initiative and input. */
const operationTask = "operation";

type Row = NonNullable<Awaited<ReturnType<typeof selectUpload>>>;

const selectUpload = (tx: Reader, initiativeId: string, id: string) =>
  tx.selectFrom("upload").selectAll().where("initiative_id", "=", initiativeId).where("id", "=", id).executeTakeFirst();

const uploadOf = (row: Row): Upload =>
  uploadSchema.parse({
    id: row.id,
    indicatorId: row.indicator_id,
    filename: row.filename,
    sha256: row.sha256,
    bytes: row.bytes,
    status: row.status,
    glance: row.header,
    mapping: row.mapping,
    report: row.report,
    doneShare: row.done_share,
    broughtAt: row.brought_at.toISOString(),
    broughtBy: row.brought_by,
  });

/** One file that was brought. */
export async function uploadById(tx: Reader, initiativeId: string, id: string): Promise<Upload | undefined> {
  const row = await selectUpload(tx, initiativeId, id);
  return row && uploadOf(row);
}

/** As `uploadById`, held until the end of the transaction. */
export async function holdUpload(tx: Writer, initiativeId: string, id: string): Promise<Upload | undefined> {
  const row = await tx
    .selectFrom("upload")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && uploadOf(row);
}

/** Files with these bytes that were brought here before, newest first, and the edition that each became. */
export async function findSameFile(tx: Reader, initiativeId: string, sha256: string) {
  return tx
    .selectFrom("upload")
    .leftJoin("edition", (join) =>
      join.onRef("edition.initiative_id", "=", "upload.initiative_id").onRef("edition.upload_id", "=", "upload.id"),
    )
    .select(["upload.id", "upload.indicator_id", "upload.status", "edition.number", "edition.status as stage"])
    .where("upload.initiative_id", "=", initiativeId)
    .where("upload.sha256", "=", sha256)
    .orderBy("upload.id", "desc")
    .execute();
}

/** The files of an initiative that still wait for somebody, newest first. */
export async function listWaitingUploads(tx: Reader, initiativeId: string) {
  return tx
    .selectFrom("upload")
    .select(["id", "indicator_id", "filename", "status", "brought_at"])
    .where("initiative_id", "=", initiativeId)
    .where("status", "in", ["received", "working", "ready", "failed"])
    .orderBy("id", "desc")
    .execute();
}

export interface NewUpload {
  id: string;
  indicatorId: string;
  filename: string;
  sha256: string;
  bytes: number;
  glance: Glance;
  broughtAt: Date;
  broughtBy: string | null;
}

export async function addUpload(tx: Writer, initiativeId: string, upload: NewUpload): Promise<void> {
  await tx
    .insertInto("upload")
    .values({
      initiative_id: initiativeId,
      id: upload.id,
      indicator_id: upload.indicatorId,
      filename: upload.filename,
      sha256: upload.sha256,
      bytes: upload.bytes,
      status: "received",
      header: JSON.stringify(upload.glance),
      brought_at: upload.broughtAt,
      brought_by: upload.broughtBy,
    })
    .execute();
}

async function update(
  tx: Writer,
  initiativeId: string,
  id: string,
  change: { status?: Upload["status"]; mapping?: string; report?: string; done_share?: number },
): Promise<void> {
  await tx.updateTable("upload").set(change).where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Keeps what a person said of the columns, and asks the queue to read the file; both or neither. */
export async function beginWork(tx: Writer, initiativeId: string, id: string, mapping: UploadMapping): Promise<void> {
  const report = JSON.stringify(emptyReport);
  await update(tx, initiativeId, id, { status: "working", mapping: JSON.stringify(mapping), report, done_share: 0 });
  await askQueue(tx, initiativeId, id);
}

/** Asks the queue once more to read a file; what is asked twice is done once. */
export async function askQueue(tx: Writer, initiativeId: string, uploadId: string): Promise<void> {
  const payload = JSON.stringify({ operation: "edition.make", initiativeId, input: { uploadId } });
  await tx
    .selectNoFrom(sql`enqueue(${operationTask}, ${payload}::jsonb, ${`edition.make ${uploadId}`})`.as("asked"))
    .execute();
}

export const noteProgress = (tx: Writer, initiativeId: string, id: string, share: number): Promise<void> =>
  update(tx, initiativeId, id, { done_share: share });

/** The file is read and its edition made; called in the transaction that adds the edition. */
export const keepReport = (tx: Writer, initiativeId: string, id: string, report: Report): Promise<void> =>
  update(tx, initiativeId, id, { status: "ready", report: JSON.stringify(report), done_share: 1 });

/** The reading failed; the report says why. */
export const failUpload = (tx: Writer, initiativeId: string, id: string, report: Report): Promise<void> =>
  update(tx, initiativeId, id, { status: "failed", report: JSON.stringify(report) });

export const cancelUpload = (tx: Writer, initiativeId: string, id: string): Promise<void> =>
  update(tx, initiativeId, id, { status: "cancelled" });

/** The upload's edition went to partners: nothing waits in it any more. */
export const finishUpload = (tx: Writer, initiativeId: string, id: string): Promise<void> =>
  update(tx, initiativeId, id, { status: "done" });

/** What the records know of files: everything else in the folders is left over from something that was killed. */
export async function listKnownFiles(tx: Reader, initiativeId: string) {
  const editions = await tx
    .selectFrom("edition")
    .select(["rows_file", "figures_file"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  const uploads = await tx
    .selectFrom("upload")
    .select(["id", "status"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  return { editions, uploads };
}

/** Every initiative of the installation. */
export async function listInitiativeIds(tx: Reader): Promise<string[]> {
  const rows = await tx.selectFrom("initiative").select("id").execute();
  return rows.map(({ id }) => id);
}
