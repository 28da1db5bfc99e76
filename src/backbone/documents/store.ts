import type { Circle } from "../../core/audience.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { retellText } from "../things/public.ts";
import { additionsFrom, asOne, changeTo, type Doc, mergeInto, openText, textIn, wholeOf } from "./shared-text.ts";
import { sittingsOf } from "./sittings.ts";

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

/** The updates that make a text as it was at a version; without one, as it is now. */
export async function listChangesTo(
  tx: Reader,
  initiativeId: string,
  id: string,
  version?: number,
): Promise<Uint8Array[]> {
  const kept = await tx
    .selectFrom("document")
    .select(["state", "state_version"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  const helps = kept?.state && (version === undefined || version >= kept.state_version);
  const later = await listUpdates(tx, initiativeId, id, {
    after: helps ? kept.state_version : 0,
    ...(version === undefined ? {} : { upTo: version }),
  });
  return [...(helps && kept.state ? [kept.state] : []), ...later.map(({ change }) => change)];
}

/** Whether a text can still be made as it was at a version: old ones of one sitting are put together. */
async function isKnown(tx: Reader, initiativeId: string, id: string, version: number): Promise<boolean> {
  if (version === 0) return true;
  const row = await tx
    .selectFrom("document_update")
    .select("version")
    .where("initiative_id", "=", initiativeId)
    .where("document_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row !== undefined;
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
  const changes = await listChangesTo(tx, initiativeId, written.id);
  const text = written.text.replace(/\r\n?/g, "\n");
  const change = (await isKnown(tx, initiativeId, written.id, written.base))
    ? changeTo(openText(await listChangesTo(tx, initiativeId, written.id, written.base)), text)
    : additionsFrom(openText(changes), text);
  if (!change) return kept;
  return keepUpdate(tx, initiativeId, { ...written, version: kept.version + 1, present: openText(changes), change });
}

/**
 * Keeps an update that somebody's browser made; one that holds nothing new is kept once only.
 * Answers the text as it is then; undefined where there is no such text.
 * @throws {BrokenUpdate} when it cannot be read, or builds on what is not there.
 */
export async function mergeUpdate(
  tx: Writer,
  initiativeId: string,
  update: { id: string; change: Uint8Array; by: string | null; now: Date },
): Promise<{ text: string; version: number } | undefined> {
  const kept = await lockDocument(tx, initiativeId, update.id);
  if (!kept) return undefined;
  const present = openText(await listChangesTo(tx, initiativeId, update.id));
  return keepUpdate(tx, initiativeId, { ...update, version: kept.version + 1, present, isTyped: true });
}

/** What somebody would change who wrote from a version of a text: the update, to be merged once it is accepted. */
export async function prepareChange(
  tx: Reader,
  initiativeId: string,
  written: { id: string; base: number; text: string },
): Promise<{ before: string; change: Uint8Array | null }> {
  const base = openText(await listChangesTo(tx, initiativeId, written.id, written.base));
  const before = textIn(base);
  return { before, change: changeTo(base, written.text.replace(/\r\n?/g, "\n")) };
}

const lockDocument = (tx: Writer, initiativeId: string, id: string) =>
  tx
    .selectFrom("document")
    .select(["text", "version"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** How often the whole text is kept beside its updates. */
const everyState = 100;

async function keepUpdate(
  tx: Writer,
  initiativeId: string,
  update: {
    id: string;
    version: number;
    present: Doc;
    change: Uint8Array;
    by: string | null;
    now: Date;
    /** It comes while somebody types, many times a minute. */
    isTyped?: boolean;
  },
): Promise<{ text: string; version: number }> {
  const { id, version, present, change, now } = update;
  if (!mergeInto(present, change)) return { text: textIn(present), version: version - 1 };
  const text = textIn(present);
  await tx
    .insertInto("document_update")
    .values({
      initiative_id: initiativeId,
      document_id: id,
      version,
      change: Buffer.from(change),
      person_id: update.by,
      at: now,
    })
    .execute();
  const withState = version % everyState === 0;
  await tx
    .updateTable("document")
    .set({
      text,
      version,
      changed_at: now,
      ...(withState && { state: Buffer.from(wholeOf(present)), state_version: version }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
  if (withState) await putSittingsTogether(tx, initiativeId, id, now);
  await retellText(tx, initiativeId, id, text, !update.isTyped);
  return { text, version };
}

/** Younger updates stay as they are: a form may be open that was written from any of them. */
const settledAfter = 24 * 60 * 60 * 1000;

/** Puts the updates of one sitting together into its last one, once nobody can be writing from those in between. */
async function putSittingsTogether(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  const settled = (await listUpdates(tx, initiativeId, id)).filter(
    ({ at }) => at.getTime() < now.getTime() - settledAfter,
  );
  for (const sitting of sittingsOf(settled)) {
    const last = sitting.at(-1);
    if (!last || sitting.length === 1) continue;
    const ofText = tx
      .deleteFrom("document_update")
      .where("initiative_id", "=", initiativeId)
      .where("document_id", "=", id);
    await ofText
      .where(
        "version",
        "in",
        sitting.slice(0, -1).map(({ version }) => version),
      )
      .execute();
    await tx
      .updateTable("document_update")
      .set({ change: Buffer.from(asOne(sitting.map(({ change }) => change))) })
      .where("initiative_id", "=", initiativeId)
      .where("document_id", "=", id)
      .where("version", "=", last.version)
      .execute();
  }
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
