import type { Message } from "../../../../core/message.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { type Report, reportSchema } from "../grant.ts";

const states = ["reading", "read", "taking", "taken", "unreadable"] as const;

/** A file of grants as it is kept. */
export interface GrantFile {
  id: string;
  filename: string;
  form: string;
  envelope: string;
  state: (typeof states)[number];
  done: number;
  total: number;
  report: Report;
  trouble: { message: Message; values: Record<string, string | number> } | null;
  mended: boolean;
  broughtAt: Date;
}

/** The files of grants, the newest first; or one, held where it is to change. */
export async function listFiles(
  tx: Reader,
  initiativeId: string,
  { id, held = false }: { id?: string; held?: boolean } = {},
): Promise<GrantFile[]> {
  let asked = tx.selectFrom("grant_file").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await (held ? asked.forUpdate() : asked).orderBy("id", "desc").execute();
  return rows.map((row) => ({
    ...{ id: row.id, filename: row.filename, form: row.form, envelope: row.envelope, done: row.done, total: row.total },
    state: states.find((state) => state === row.state) ?? "unreadable",
    report: reportSchema.parse(row.report),
    trouble: row.trouble as GrantFile["trouble"],
    mended: row.mended,
    broughtAt: row.brought_at,
  }));
}

/** Begins the reading of a file. */
export async function addFile(
  tx: Writer,
  initiativeId: string,
  file: { id: string; filename: string; report: Report; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("grant_file")
    .values({
      initiative_id: initiativeId,
      id: file.id,
      filename: file.filename,
      form: "json",
      state: "reading",
      report: JSON.stringify(file.report),
      brought_at: file.now,
      brought_by: file.by,
    })
    .execute();
}

/** Writes down how far the reading of a file has come, or how it ended. */
export async function setFile(
  tx: Writer,
  initiativeId: string,
  id: string,
  change: Partial<Pick<GrantFile, "form" | "envelope" | "state" | "done" | "total" | "report" | "trouble" | "mended">>,
): Promise<void> {
  const { report, trouble, ...plain } = change;
  await tx
    .updateTable("grant_file")
    .set({
      ...plain,
      ...(report && { report: JSON.stringify(report) }),
      ...(trouble && { trouble: JSON.stringify(trouble) }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Lets a file go with every grant that came from it. */
export async function removeFile(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("grant_file").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}
