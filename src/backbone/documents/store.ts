import type { Circle } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { changeTo, openText, textIn } from "./shared-text.ts";

/** A text that several people write, as it is now. */
export interface DocumentView {
  id: string;
  language: Language;
  text: string;
  /** How many updates made it; what somebody writes from this version is merged with all that came since. */
  version: number;
  readers: Circle[];
  writers: Circle[];
  locked: boolean;
  changedAt: Date;
}

/** Begins a text. `readers` and `writers` are circles; the noun that owns it keeps them right. */
export async function addDocument(
  tx: Writer,
  initiativeId: string,
  document: Pick<DocumentView, "id" | "language" | "text"> & {
    readers: readonly Circle[];
    writers: readonly Circle[];
    by: string | null;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("document")
    .values({
      initiative_id: initiativeId,
      id: document.id,
      language: document.language,
      readers: [...document.readers],
      writers: [...document.writers],
      changed_at: document.now,
    })
    .execute();
  await writeDocument(tx, initiativeId, { ...document, base: 0 });
}

/** The text with this id, as it is now. */
export async function readDocument(tx: Reader, initiativeId: string, id: string): Promise<DocumentView | undefined> {
  const row = await tx
    .selectFrom("document")
    .select(["id", "language", "text", "version", "readers", "writers", "locked", "changed_at"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      language: row.language as Language,
      text: row.text,
      version: row.version,
      readers: row.readers as Circle[],
      writers: row.writers as Circle[],
      locked: row.locked,
      changedAt: row.changed_at,
    }
  );
}

/** The updates of a text after one version up to another, in their order. */
export async function listUpdates(
  tx: Reader,
  initiativeId: string,
  id: string,
  { after = 0, upTo }: { after?: number; upTo?: number } = {},
): Promise<{ version: number; change: Buffer; personId: string | null; at: Date }[]> {
  let asked = tx
    .selectFrom("document_update")
    .select(["version", "change", "person_id", "at"])
    .where("initiative_id", "=", initiativeId)
    .where("document_id", "=", id)
    .where("version", ">", after);
  if (upTo !== undefined) asked = asked.where("version", "<=", upTo);
  const rows = await asked.orderBy("version").execute();
  return rows.map((row) => ({ version: row.version, change: row.change, personId: row.person_id, at: row.at }));
}

/**
 * Keeps what somebody wrote from a version of the text, merged with all that others wrote since: nobody's words are lost.
 * Answers the text as it is then; undefined where there is no such text.
 */
export async function writeDocument(
  tx: Writer,
  initiativeId: string,
  written: { id: string; base: number; text: string; by: string | null; now: Date },
): Promise<{ text: string; version: number } | undefined> {
  const kept = await lockDocument(tx, initiativeId, written.id);
  if (!kept) return undefined;
  const updates = await listUpdates(tx, initiativeId, written.id);
  const changes = updates.map(({ change }) => change);
  const change = changeTo(openText(changes.slice(0, written.base)), written.text.replace(/\r\n?/g, "\n"));
  if (!change) return kept;
  return keepUpdate(tx, initiativeId, { ...written, version: kept.version + 1, changes, change });
}

/** Keeps an update that somebody's browser made. Answers the text as it is then; undefined where there is no such text. */
export async function mergeUpdate(
  tx: Writer,
  initiativeId: string,
  update: { id: string; change: Uint8Array; by: string | null; now: Date },
): Promise<{ text: string; version: number } | undefined> {
  const kept = await lockDocument(tx, initiativeId, update.id);
  if (!kept) return undefined;
  const updates = await listUpdates(tx, initiativeId, update.id);
  const changes = updates.map(({ change }) => change);
  return keepUpdate(tx, initiativeId, { ...update, version: kept.version + 1, changes });
}

const lockDocument = (tx: Writer, initiativeId: string, id: string) =>
  tx
    .selectFrom("document")
    .select(["text", "version"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

async function keepUpdate(
  tx: Writer,
  initiativeId: string,
  update: {
    id: string;
    version: number;
    changes: readonly Uint8Array[];
    change: Uint8Array;
    by: string | null;
    now: Date;
  },
): Promise<{ text: string; version: number }> {
  const { id, version } = update;
  const text = textIn(openText([...update.changes, update.change]));
  await tx
    .insertInto("document_update")
    .values({
      initiative_id: initiativeId,
      document_id: id,
      version,
      change: Buffer.from(update.change),
      person_id: update.by,
      at: update.now,
    })
    .execute();
  await tx
    .updateTable("document")
    .set({ text, version, changed_at: update.now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
  return { text, version };
}

/** Closes a text to writing, or opens it again. */
export async function lockText(tx: Writer, initiativeId: string, id: string, locked: boolean): Promise<void> {
  await tx
    .updateTable("document")
    .set({ locked })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Sets who reads a text and who writes it. */
export async function openTextTo(
  tx: Writer,
  initiativeId: string,
  id: string,
  circles: { readers: readonly Circle[]; writers: readonly Circle[] },
): Promise<void> {
  await tx
    .updateTable("document")
    .set({ readers: [...circles.readers], writers: [...circles.writers] })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
