import { z } from "zod";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Commitment, CommitmentView } from "../commitment.ts";
import { columnsOf } from "../store.ts";
import type { ListRow, ReadList } from "./read-list.ts";

/** A list of promises that was read from a file. */
export interface BroughtList extends ReadList {
  id: string;
  filename: string;
  takenAt: Date | null;
}

/** Keeps a list until somebody has looked at it; lists that nobody came back to for a week go. */
export async function keepList(
  tx: Writer,
  initiativeId: string,
  list: Omit<BroughtList, "takenAt">,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .deleteFrom("commitment_list")
    .where("initiative_id", "=", initiativeId)
    .where("taken_at", "is", null)
    .where("brought_at", "<", new Date(now.getTime() - 7 * 86_400_000))
    .execute();
  await tx
    .insertInto("commitment_list")
    .values({
      initiative_id: initiativeId,
      id: list.id,
      filename: list.filename,
      header: list.header,
      rows: JSON.stringify(list.rows),
      notes: JSON.stringify(list.notes),
      brought_at: now,
      brought_by: by,
    })
    .execute();
}

const listColumns = ["id", "filename", "header", "rows", "notes", "taken_at as takenAt"] as const;

/** A list that was brought. */
export async function findList(tx: Reader, initiativeId: string, id: string): Promise<BroughtList | undefined> {
  const row = await tx
    .selectFrom("commitment_list")
    .select(listColumns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, rows: row.rows as ListRow[], notes: row.notes as ReadList["notes"] };
}

/** As `findList`, held so that it comes in once. */
export async function holdList(tx: Writer, initiativeId: string, id: string): Promise<BroughtList | undefined> {
  await tx
    .selectFrom("commitment_list")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return findList(tx, initiativeId, id);
}

/** Notes that a list came in; its rows are kept with the promises, and not twice. */
export async function setTaken(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("commitment_list")
    .set({ taken_at: now, rows: JSON.stringify([]) })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** The lists that came in, the newest first. */
export async function listTaken(
  tx: Reader,
  initiativeId: string,
): Promise<{ id: string; filename: string; takenAt: Date }[]> {
  const rows = await tx
    .selectFrom("commitment_list")
    .select(["id", "filename", "taken_at"])
    .where("initiative_id", "=", initiativeId)
    .where("taken_at", "is not", null)
    .orderBy("taken_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.flatMap(({ taken_at, ...row }) => (taken_at ? [{ ...row, takenAt: taken_at }] : []));
}

/** Where a promise was brought from, as it stood there. */
export const sourceSchema = z.object({
  filename: z.string(),
  row: z.number().int(),
  header: z.array(z.string()),
  cells: z.array(z.string()),
  /** The number or sign that it had there. */
  reference: z.string(),
});
export type Source = z.output<typeof sourceSchema>;

/** Where the promises that were brought came from, in the order of their lists. */
export async function listSources(
  tx: Reader,
  initiativeId: string,
): Promise<{ id: string; listId: string | null; source: Source }[]> {
  const rows = await tx
    .selectFrom("commitment")
    .select(["id", "list_id as listId", "source"])
    .where("initiative_id", "=", initiativeId)
    .where("source", "is not", null)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, source: sourceSchema.parse(row.source) }));
}

/** A promise that comes in from a list. */
export interface Incoming extends Commitment {
  id: string;
  state: CommitmentView["state"];
  waitsForWord: boolean;
  endedOn: string | null;
  promisedAt: Date | null;
  lastHeardAt: Date | null;
  source: Source;
  /** The list says that it goes slower than planned: this is kept as a report that came by file. */
  isSlower: boolean;
}

const perStatement = 500;

function* inPieces<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += perStatement) yield all.slice(start, start + perStatement);
}

/** Adds the promises of a list, numbered on from the last; whoever calls this holds the initiative. */
export async function addIncoming(
  tx: Writer,
  initiativeId: string,
  listId: string,
  all: readonly Incoming[],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const last = await tx
    .selectFrom("commitment")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const rows = all.map((one, at) => ({
    initiative_id: initiativeId,
    id: one.id,
    number: (last?.number ?? 0) + 1 + at,
    ...columnsOf(one),
    state: one.state,
    ended_on: one.endedOn,
    waits_for_word: one.waitsForWord,
    promised_at: one.promisedAt,
    last_heard_at: one.lastHeardAt,
    source: JSON.stringify(one.source),
    list_id: listId,
    made_at: now,
    made_by: by,
  }));
  for (const piece of inPieces(rows)) await tx.insertInto("commitment").values(piece).execute();
  const partners = all.flatMap(({ id, partners: helpers }) =>
    helpers.map((one, position) => ({
      initiative_id: initiativeId,
      commitment_id: id,
      position,
      organization_id: "organizationId" in one ? one.organizationId : null,
      name: "name" in one ? one.name : null,
    })),
  );
  for (const piece of inPieces(partners)) await tx.insertInto("commitment_partner").values(piece).execute();
  await addSlower(tx, initiativeId, all, { by, now });
}

async function addSlower(
  tx: Writer,
  initiativeId: string,
  all: readonly Incoming[],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const reports = all
    .filter(({ isSlower, state }) => isSlower && state === "open")
    .map(({ id, lastHeardAt }) => ({
      initiative_id: initiativeId,
      id: newId(),
      commitment_id: id,
      state: "sent" as const,
      count: "nothing-new" as const,
      pace: "slower" as const,
      via: "file" as const,
      begun_at: now,
      begun_by: by,
      sent_at: lastHeardAt ?? now,
      sent_by: by,
    }));
  for (const piece of inPieces(reports)) await tx.insertInto("progress_report").values(piece).execute();
}
