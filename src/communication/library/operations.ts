import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { readDocument, readHistory } from "../../backbone/documents/public.ts";
import { listFiles } from "../../backbone/files/public.ts";
import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, isMember, may, permissionsIn } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listReadable, mayOpenToAll } from "./guard.ts";
import {
  bodyChoiceSchema,
  keptDays,
  linkedTitles,
  mayRead,
  mayWrite,
  type PageEntry,
  pageEntrySchema,
  pageFileSchema,
  titleKey,
} from "./library-page.ts";
import { type LibraryPage, listPages, pageAt } from "./store.ts";

/** Who makes pages: whoever works in the initiative. */
export const makers = may("backbone", "data-lead", "steering", "partner");

/** A page as those see it who see these pages: that it lies under another is told to none who does not see that. */
const entryAmong =
  (seen: readonly LibraryPage[]) =>
  ({ documentId: _, madeBy: __, removedAt: ___, ...entry }: LibraryPage): PageEntry => ({
    ...entry,
    parentId: seen.some(({ id }) => id === entry.parentId) ? entry.parentId : null,
  });

export const listLibrary = query({
  name: "library.list",
  summary: "Lists the pages of the library that the asker may read, and those she may bring back.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    pages: z.array(pageEntrySchema),
    removed: z.array(z.object({ id: z.string(), title: z.string(), until: z.iso.datetime() })),
    mayMake: z.boolean(),
    bodies: z.array(bodyChoiceSchema),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const all = (await listPages(tx, on.initiativeId)).filter((page) => mayRead(on.actor, on.initiativeId, page));
      const pages = all.filter(({ removedAt }) => removedAt === null);
      if (pages.length === 0 && !isMember(on.actor, on.initiativeId) && !(await isOpenToEveryone(tx, on.initiativeId)))
        throw on.actor.kind === "visitor"
          ? new Refusal("forbidden", coreWords.signInFirst)
          : new Refusal("not-found", coreWords.notFound);
      return {
        pages: pages.map(entryAmong(pages)),
        removed: all.flatMap(({ id, title, removedAt, ...rights }) =>
          removedAt && mayWrite(on.actor, on.initiativeId, rights)
            ? [{ id, title, until: new Date(removedAt.getTime() + keptDays * 86_400_000).toISOString() }]
            : [],
        ),
        mayMake: makers.test(on.actor, on.initiativeId),
        bodies: await bodiesIn(tx, on, pages),
      };
    }),
});

/** The committees that pages are for which the reader sees, and those in which she sits. */
async function bodiesIn(tx: Reader, on: On, pages: readonly PageEntry[]) {
  const named = new Set(pages.flatMap(({ readers, writers }) => [readers, writers]));
  const sits = on.actor.kind === "person" ? on.actor.memberships.flatMap(({ bodyIds }) => bodyIds) : [];
  const bodies = await listBodies(tx, on.initiativeId);
  return bodies
    .filter(({ id, closedOn }) => named.has(`body:${id}`) || (sits.includes(id) && closedOn === null))
    .map(({ id, names }) => ({ id, names }));
}

/** A page that the asker may read. @throws {Refusal} for one that is closed to her as for one that is not there. */
async function demandPage(tx: Reader, on: On, slug: string): Promise<LibraryPage> {
  const page = await pageAt(tx, on.initiativeId, slug);
  if (!page || page.removedAt !== null || !mayRead(on.actor, on.initiativeId, page))
    throw new Refusal("not-found", coreWords.notFound);
  return page;
}

export const readPage = query({
  name: "library.show",
  summary:
    "Shows a page of the library by an address that it has or ever had: its text, its files, the pages under it.",
  scope: "initiative",
  input: z.object({ slug: slugSchema }),
  output: z.object({
    page: pageEntrySchema,
    documentId: z.string(),
    text: z.string(),
    version: z.number().int(),
    pages: z.array(pageEntrySchema),
    /** Titles in the text that lead to a page that the reader may see. */
    links: z.array(z.object({ title: z.string(), slug: z.string() })),
    files: z.array(pageFileSchema),
    bodies: z.array(bodyChoiceSchema),
    mayWrite: z.boolean(),
    mayMake: z.boolean(),
    mayOpenToAll: z.boolean(),
    standing: standingSchema,
  }),
  allow: anyone,
  example: { slug: "not-there" },
  run: (on, { slug }) =>
    on.read(async (tx) => {
      const page = await demandPage(tx, on, slug);
      const document = await readDocument(tx, on.initiativeId, page.documentId);
      if (!document) throw new Refusal("not-found", coreWords.notFound);
      const pages = await listReadable(tx, on);
      const byTitle = new Map(pages.map((one) => [titleKey(one.title), one.slug]));
      const leads = on.actor.kind === "program" || permissionsIn(on.actor, on.initiativeId).includes("backbone");
      const self = on.actor.kind === "person" ? on.actor.personId : "";
      const files = await listFiles(tx, on.initiativeId, { kind: "library-page", id: page.id });
      return {
        page: entryAmong(pages)(page),
        documentId: page.documentId,
        text: document.text,
        version: document.version,
        pages: pages.map(entryAmong(pages)),
        links: linkedTitles(document.text).flatMap((title) => {
          const found = byTitle.get(titleKey(title));
          return found ? [{ title, slug: found }] : [];
        }),
        files: files.map((file) => ({ ...file, mine: leads || file.broughtBy === self })),
        bodies: await bodiesIn(tx, on, [page]),
        mayWrite: mayWrite(on.actor, on.initiativeId, page),
        mayMake: makers.test(on.actor, on.initiativeId),
        mayOpenToAll: mayOpenToAll(on),
        standing: await standingFor(tx, on, { kind: "library-page", id: page.id }),
      };
    }),
});

export const offerPage = query({
  name: "library.offer",
  summary: "Says where a new page of the library can lie, and who can read and write it.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    pages: z.array(pageEntrySchema),
    bodies: z.array(bodyChoiceSchema),
    mayOpenToAll: z.boolean(),
  }),
  allow: makers,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const pages = await listReadable(tx, on);
      return {
        pages: pages.map(entryAmong(pages)),
        bodies: await bodiesIn(tx, on, []),
        mayOpenToAll: mayOpenToAll(on),
      };
    }),
});

export const listVersions = query({
  name: "library.versions",
  summary: "Tells who wrote in a page and when, and what one sitting changed.",
  scope: "initiative",
  input: z.object({ slug: slugSchema, version: z.coerce.number().int().min(1).optional() }),
  output: z.object({
    page: pageEntrySchema,
    newest: z.number().int(),
    mayWrite: z.boolean(),
    history: readHistory.output,
  }),
  allow: anyone,
  example: { slug: "not-there" },
  run: async (on, { slug, version }) => {
    const { page, newest } = await on.read(async (tx) => {
      const page = await demandPage(tx, on, slug);
      return { page, newest: (await readDocument(tx, on.initiativeId, page.documentId))?.version ?? 0 };
    });
    const history = await readHistory.run(on, { id: page.documentId, version });
    return { page: entryAmong([])(page), newest, mayWrite: mayWrite(on.actor, on.initiativeId, page), history };
  },
});

export const queries = [listLibrary, readPage, offerPage, listVersions];
