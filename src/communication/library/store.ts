import { sql } from "kysely";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type PageEntry, pageEntrySchema, type Readers, type Writers } from "./library-page.ts";

/** A page with what keeps it: its text, and when it was removed, if it was. */
export interface LibraryPage extends PageEntry {
  documentId: string;
  madeBy: string | null;
  removedAt: Date | null;
}

const pages = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("library_page")
    .innerJoin("document", (join) =>
      join
        .onRef("document.initiative_id", "=", "library_page.initiative_id")
        .onRef("document.id", "=", "library_page.document_id"),
    )
    .select([
      "library_page.id",
      "slug",
      "title",
      "language",
      "parent_id as parentId",
      "library_page.readers",
      "library_page.writers",
      "changed_at as changedAt",
      "document_id as documentId",
      "made_by as madeBy",
      "removed_at as removedAt",
    ])
    .where("library_page.initiative_id", "=", initiativeId);

const pageOf = (row: {
  changedAt: Date;
  documentId: string;
  madeBy: string | null;
  removedAt: Date | null;
}): LibraryPage => ({
  ...pageEntrySchema.parse({ ...row, changedAt: row.changedAt.toISOString() }),
  documentId: row.documentId,
  madeBy: row.madeBy,
  removedAt: row.removedAt,
});

/** The pages of a library by their titles; those that were removed among them. */
export async function listPages(tx: Reader, initiativeId: string): Promise<LibraryPage[]> {
  const rows = await pages(tx, initiativeId).orderBy("title").orderBy("library_page.id").execute();
  return rows.map(pageOf);
}

/** The page with this id, removed or not. */
export async function findPage(tx: Reader, initiativeId: string, id: string): Promise<LibraryPage | undefined> {
  const row = await pages(tx, initiativeId).where("library_page.id", "=", id).executeTakeFirst();
  return row && pageOf(row);
}

/** The page at an address that it has or ever had. */
export async function pageAt(tx: Reader, initiativeId: string, slug: string): Promise<LibraryPage | undefined> {
  const row = await tx
    .selectFrom("library_address")
    .select("page_id")
    .where("initiative_id", "=", initiativeId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && findPage(tx, initiativeId, row.page_id);
}

/** Lets one change of names and places at a time into a library, until the transaction ends. */
export async function holdLibrary(tx: Writer, initiativeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`library ${initiativeId}`}))`.execute(tx);
}

/** Every address that leads to a page. */
export async function listAddresses(tx: Reader, initiativeId: string): Promise<{ slug: string; pageId: string }[]> {
  return tx
    .selectFrom("library_address")
    .select(["slug", "page_id as pageId"])
    .where("initiative_id", "=", initiativeId)
    .execute();
}

/** Lets an address lead to a page, and be the one that is shown. */
export async function leadTo(tx: Writer, initiativeId: string, pageId: string, slug: string): Promise<void> {
  await tx
    .insertInto("library_address")
    .values({ initiative_id: initiativeId, slug, page_id: pageId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable("library_page")
    .set({ slug })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", pageId)
    .execute();
}

/** Adds a page whose text is there already. */
export async function addPage(
  tx: Writer,
  initiativeId: string,
  page: {
    id: string;
    slug: string;
    title: string;
    parentId: string | null;
    documentId: string;
    readers: Readers;
    writers: Writers;
    by: string | null;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("library_page")
    .values({
      initiative_id: initiativeId,
      id: page.id,
      slug: page.slug,
      title: page.title,
      parent_id: page.parentId,
      document_id: page.documentId,
      readers: page.readers,
      writers: page.writers,
      made_by: page.by,
      made_at: page.now,
    })
    .execute();
}

/** Changes what is kept of a page beside its text. */
export async function changePage(
  tx: Writer,
  initiativeId: string,
  id: string,
  changed: {
    title?: string;
    parentId?: string | null;
    readers?: Readers;
    writers?: Writers;
    removed?: { by: string | null; at: Date } | null;
  },
): Promise<void> {
  const { removed } = changed;
  await tx
    .updateTable("library_page")
    .set({
      ...(changed.title !== undefined && { title: changed.title }),
      ...(changed.parentId !== undefined && { parent_id: changed.parentId }),
      ...(changed.readers && { readers: changed.readers }),
      ...(changed.writers && { writers: changed.writers }),
      ...(removed !== undefined && { removed_by: removed?.by ?? null, removed_at: removed?.at ?? null }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Holds a page until the transaction ends, so that two changes of it come one after the other. */
export async function holdPage(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx
    .selectFrom("library_page")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

/** The pages that were removed before a moment. */
export async function listRemovedBefore(tx: Reader, initiativeId: string, before: Date): Promise<LibraryPage[]> {
  return (await pages(tx, initiativeId).where("removed_at", "<", before).execute()).map(pageOf);
}

/** Throws a page away for good, with its text and every version of it. */
export async function throwPageAway(tx: Writer, initiativeId: string, documentId: string): Promise<void> {
  await tx.deleteFrom("document").where("initiative_id", "=", initiativeId).where("id", "=", documentId).execute();
}

/** The language of a text, where its title has come to be in another. */
export async function setLanguage(tx: Writer, initiativeId: string, documentId: string, language: Language) {
  await tx
    .updateTable("document")
    .set({ language })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", documentId)
    .execute();
}
