import { type Actor, permissionsIn } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { fits, mayRead, mayWrite, type PageEntry, type Readers, titleKey, type Writers } from "./library-page.ts";
import { findPage, holdPage, type LibraryPage, listPages } from "./store.ts";
import { libraryWords as said } from "./words.ts";

type Asked = Pick<On, "actor" | "initiativeId">;

const notFound = () => new Refusal("not-found", coreWords.notFound);

/** The pages that somebody may read, without those that were removed. */
export async function listReadable(tx: Reader, { actor, initiativeId }: Asked): Promise<LibraryPage[]> {
  return (await listPages(tx, initiativeId)).filter(
    (page) => page.removedAt === null && mayRead(actor, initiativeId, page),
  );
}

/** A page to change, held until the transaction ends. @throws {Refusal} that looks like nothing is there, where she may not. */
export async function demandWritable(tx: Writer, on: Asked, id: string): Promise<LibraryPage> {
  await holdPage(tx, on.initiativeId, id);
  const page = await findPage(tx, on.initiativeId, id);
  if (!page || page.removedAt !== null || !mayRead(on.actor, on.initiativeId, page)) throw notFound();
  if (!mayWrite(on.actor, on.initiativeId, page)) throw new Refusal("forbidden", said.notYours);
  return page;
}

const leads = (actor: Actor, initiativeId: string): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

/** Whether somebody may let visitors read. */
export const mayOpenToAll = ({ actor, initiativeId }: Asked): boolean => leads(actor, initiativeId);

/** Refuses rights that would shut the asker out, let write who may not read, or let visitors in without the backbone team. */
export function demandRights(
  on: Asked,
  { readers, writers }: { readers: Readers; writers: Writers },
  before?: Pick<PageEntry, "readers">,
): void {
  if (!fits(readers, writers)) throw refuseField("writers", said.writersMustRead);
  if (!mayWrite(on.actor, on.initiativeId, { readers, writers })) throw refuseField("writers", said.shutsYouOut);
  if (readers === "everyone" && before?.readers !== "everyone" && !mayOpenToAll(on))
    throw refuseField("readers", said.everyoneByBackbone);
}

/** Refuses a title that another page has which the asker may read: links lead by titles. Of others nothing is said. */
export async function demandFreeTitle(tx: Reader, on: Asked, title: string, own?: string): Promise<void> {
  const same = (await listReadable(tx, on)).find((page) => page.id !== own && titleKey(page.title) === titleKey(title));
  if (same) throw refuseField("title", said.titleTaken);
}

/** The page under which another shall lie: one that she may read, and that lies under none itself. */
export async function demandParent(tx: Reader, on: Asked, parentId: string | null, own?: string): Promise<void> {
  if (parentId === null) return;
  const pages = await listReadable(tx, on);
  const parent = pages.find(({ id }) => id === parentId);
  if (!parent || parent.id === own || isUnderAnother(parent, pages)) throw refuseField("parentId", said.noSuchPlace);
  if (!own) return;
  const all = new Map((await listPages(tx, on.initiativeId)).map((page) => [page.id, page.parentId]));
  if ([...all.values()].includes(own)) throw refuseField("parentId", said.hasPagesUnderIt);
}

/** Where a page is to lie: whoever does not see under which it lies leaves it there when she says nothing. */
export async function placeFor(
  tx: Reader,
  on: Asked,
  page: LibraryPage,
  parentId: string | null,
): Promise<string | null> {
  if (parentId !== null || page.parentId === null) return parentId;
  const seen = (await listReadable(tx, on)).some(({ id }) => id === page.parentId);
  return seen ? null : page.parentId;
}

/** Whether a page lies under another that the reader sees. */
export const isUnderAnother = (page: PageEntry, seen: readonly PageEntry[]): boolean =>
  page.parentId !== null && seen.some(({ id }) => id === page.parentId);
