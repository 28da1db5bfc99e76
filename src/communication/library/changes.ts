import { z } from "zod";
import { addDocument, openTextTo, readDocument, readHistory, writeDocument } from "../../backbone/documents/public.ts";
import { forgetFilesOf, keepFile, openFilesTo, sentFileSchema, takeFile } from "../../backbone/files/public.ts";
import { listInitiatives, suggestSlug } from "../../backbone/initiatives/public.ts";
import { followThing, forgetThing, tellThing } from "../../backbone/things/public.ts";
import { type Allowance, members } from "../../core/actor.ts";
import type { Circle } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { demandFreeTitle, demandParent, demandRights, demandWritable, placeFor } from "./guard.ts";
import {
  audienceOf,
  keptDays,
  languageOf,
  mayRead,
  mayWrite,
  readersSchema,
  titleSchema,
  writersSchema,
} from "./library-page.ts";
import { makers } from "./operations.ts";
import {
  addPage,
  changePage,
  findPage,
  holdLibrary,
  holdPage,
  type LibraryPage,
  leadTo,
  listAddresses,
  listRemovedBefore,
  setLanguage,
  throwPageAway,
} from "./store.ts";
import { libraryWords as said } from "./words.ts";

const notHere = "00000000-0000-7000-8000-000000000000";
const by = ({ actor }: Pick<OnChange, "actor">): string | null => (actor.kind === "person" ? actor.personId : null);
const thingOf = (id: string) => ({ kind: "library-page", id }) as const;

/**
 * An address that is free, or that has led to this page before. A page that not all members read has letters of chance in
 * it, so that nobody can tell from the address of another page, or by trying, what a closed one is called.
 */
async function chooseSlug(
  tx: Writer,
  initiativeId: string,
  page: Pick<LibraryPage, "id" | "title" | "readers">,
): Promise<string> {
  const others = (await listAddresses(tx, initiativeId)).filter(({ pageId }) => pageId !== page.id);
  const slug = suggestSlug({ en: page.title }, new Set(others.map((one) => one.slug)), "page");
  const isKnownToAll = page.readers === "everyone" || page.readers === "members";
  return isKnownToAll ? slug : `${slug.slice(0, 40)}-${page.id.slice(-6)}`;
}

/** Tells of a page as it is now, with the text that is searched in it. */
async function tellPage(
  tx: Writer,
  on: OnChange,
  page: Pick<LibraryPage, "id" | "slug" | "title" | "readers" | "writers" | "documentId">,
  isNew = false,
): Promise<void> {
  await tellThing(tx, on.initiativeId, {
    ...thingOf(page.id),
    path: `library/${page.slug}`,
    names: { [languageOf(page.title)]: page.title },
    body: (await readDocument(tx, on.initiativeId, page.documentId))?.text ?? "",
    documentId: page.documentId,
    audience: audienceOf(page),
    ...(isNew && { state: { message: said.isNew } }),
    by: by(on),
    now: on.now,
  });
}

/** Opens all that belongs to a page to those who may read it now: its text, its files, and what is found of it. */
async function openAll(tx: Writer, on: OnChange, page: LibraryPage): Promise<void> {
  const audience = audienceOf(page);
  const circles = { readers: audience, writers: [page.writers as Circle] };
  await openTextTo(tx, on.initiativeId, page.documentId, circles);
  await openFilesTo(tx, on.initiativeId, thingOf(page.id), { audience, now: on.now });
  await tellPage(tx, on, page);
}

export const makePage = change({
  name: "library.make",
  summary: "Begins a page in the library: its title, who reads it, who writes it, and where it lies.",
  scope: "initiative",
  input: z.object({
    title: titleSchema,
    text: z.string().max(200_000).default(""),
    readers: readersSchema.default("members"),
    writers: writersSchema.default("partners"),
    parentId: idSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string(), slug: z.string() }),
  allow: makers,
  example: { title: "How we work together", text: "We meet on the first Sunday.\n" },
  run: (on, { title, text, readers, writers, parentId }) =>
    on.write(async (tx, note) => {
      await holdLibrary(tx, on.initiativeId);
      demandRights(on, { readers, writers });
      await demandFreeTitle(tx, on, title);
      await demandParent(tx, on, parentId);
      const [id, documentId] = [newId(), newId()];
      const slug = await chooseSlug(tx, on.initiativeId, { id, title, readers });
      const page = { id, slug, title, parentId, documentId, readers, writers, by: by(on), now: on.now };
      const circles = { readers: audienceOf(page), writers: [writers as Circle] };
      const language = languageOf(title);
      await addDocument(tx, on.initiativeId, { ...circles, id: documentId, language, text, by: by(on), now: on.now });
      await addPage(tx, on.initiativeId, page);
      await leadTo(tx, on.initiativeId, id, slug);
      await tellPage(tx, on, page, true);
      const maker = by(on);
      if (maker) await followThing(tx, on.initiativeId, maker, thingOf(id));
      note({ kind: "library-page", id });
      return { id, slug };
    }),
});

export const namePage = change({
  name: "library.name",
  summary: "Renames a page of the library, or moves it; every address that it had leads to it on.",
  scope: "initiative",
  input: z.object({ id: idSchema, title: titleSchema, parentId: idSchema.nullable().default(null) }),
  output: z.object({ slug: z.string() }),
  allow: members,
  example: { id: notHere, title: "How we work" },
  run: (on, { id, title, parentId }) =>
    on.write(async (tx, note) => {
      await holdLibrary(tx, on.initiativeId);
      const page = await demandWritable(tx, on, id);
      if (title !== page.title) await demandFreeTitle(tx, on, title, id);
      const place = await placeFor(tx, on, page, parentId);
      if (place !== page.parentId) await demandParent(tx, on, place, id);
      const slug = title === page.title ? page.slug : await chooseSlug(tx, on.initiativeId, { ...page, title });
      await changePage(tx, on.initiativeId, id, { title, parentId: place });
      await setLanguage(tx, on.initiativeId, page.documentId, languageOf(title));
      await leadTo(tx, on.initiativeId, id, slug);
      await tellPage(tx, on, { ...page, title, slug });
      note({ kind: "library-page", id });
      return { slug };
    }),
});

export const openPage = change({
  name: "library.open",
  summary: "Sets who reads a page of the library and who writes it; its files follow.",
  scope: "initiative",
  input: z.object({ id: idSchema, readers: readersSchema, writers: writersSchema }),
  output: z.object({ slug: z.string() }),
  allow: members,
  example: { id: notHere, readers: "members", writers: "backbone" },
  run: (on, { id, readers, writers }) =>
    on.write(async (tx, note) => {
      const page = await demandWritable(tx, on, id);
      demandRights(on, { readers, writers }, page);
      await changePage(tx, on.initiativeId, id, { readers, writers });
      await openAll(tx, on, { ...page, readers, writers });
      note({ kind: "library-page", id, detail: { readers, writers } });
      return { slug: page.slug };
    }),
});

export const attachFile = change({
  name: "library.attach",
  summary: "Puts a file to a page of the library; whoever reads the page reads it.",
  scope: "initiative",
  input: z.object({ id: idSchema, file: sentFileSchema }),
  output: z.object({ fileId: z.string(), slug: z.string() }),
  allow: members,
  example: { id: notHere, file: new File(["We meet on the first Sunday.\n"], "notes.txt") },
  run: async (on, { id, file }) => {
    await on.read(async (tx) => {
      const page = await findPage(tx, on.initiativeId, id);
      if (!page || page.removedAt || !mayRead(on.actor, on.initiativeId, page))
        throw new Refusal("not-found", coreWords.notFound);
      if (!mayWrite(on.actor, on.initiativeId, page)) throw new Refusal("forbidden", said.notYours);
    });
    const taken = await takeFile(on, file);
    return on.write(async (tx, note) => {
      const page = await demandWritable(tx, on, id);
      const belonging = { audience: audienceOf(page), about: thingOf(id), by: by(on), now: on.now };
      await keepFile(tx, on.initiativeId, taken, belonging);
      note({ kind: "library-page", id, detail: { fileId: taken.id } });
      return { fileId: taken.id, slug: page.slug };
    });
  },
});

export const removePage = change({
  name: "library.remove",
  summary: "Takes a page out of the library, with its files; for thirty days it can be brought back.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: notHere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const page = await demandWritable(tx, on, id);
      await changePage(tx, on.initiativeId, id, { removed: { by: by(on), at: on.now } });
      await openTextTo(tx, on.initiativeId, page.documentId, { readers: [], writers: [] });
      await openFilesTo(tx, on.initiativeId, thingOf(id), { audience: [], now: on.now });
      await forgetThing(tx, on.initiativeId, thingOf(id));
      note({ kind: "library-page", id });
      return {};
    }),
});

export const restorePage = change({
  name: "library.restore",
  summary: "Brings a removed page back into the library, with its files and for the same readers.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ slug: z.string() }),
  allow: members,
  example: { id: notHere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await holdPage(tx, on.initiativeId, id);
      const page = await findPage(tx, on.initiativeId, id);
      if (!page?.removedAt || !mayWrite(on.actor, on.initiativeId, page))
        throw new Refusal("not-found", coreWords.notFound);
      await changePage(tx, on.initiativeId, id, { removed: null });
      await openAll(tx, on, page);
      note({ kind: "library-page", id });
      return { slug: page.slug };
    }),
});

export const revertPage = change({
  name: "library.revert",
  summary: "Writes a page of the library again as it was at a version; what stands there now stays among its versions.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.coerce.number().int().min(1) }),
  output: z.object({ slug: z.string(), version: z.number().int() }),
  allow: members,
  example: { id: notHere, version: 1 },
  run: async (on, { id, version }) => {
    const page = await on.read((tx) => findPage(tx, on.initiativeId, id));
    if (!page || page.removedAt || !mayRead(on.actor, on.initiativeId, page))
      throw new Refusal("not-found", coreWords.notFound);
    const { shown } = await readHistory.run(on, { id: page.documentId, version });
    if (shown?.version !== version) throw new Refusal("not-found", coreWords.notFound);
    return on.write(async (tx, note) => {
      const { slug, documentId } = await demandWritable(tx, on, id);
      const present = await readDocument(tx, on.initiativeId, documentId);
      const text = { id: documentId, base: present?.version ?? 0, text: shown.after, by: by(on), now: on.now };
      const written = await writeDocument(tx, on.initiativeId, text);
      if (!written) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "library-page", id, detail: { version } });
      return { slug, version: written.version };
    });
  },
});

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

export const purgePages = change({
  name: "library.purge",
  summary: "Every night: throws away for good the pages that were removed thirty days ago.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ purged: z.number().int() }),
  allow: programOnly,
  example: {},
  run: async (on) => {
    const before = new Date(on.now.getTime() - keptDays * 86_400_000);
    let purged = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx)))
      for (const page of await on.readOwn(id, (tx) => listRemovedBefore(tx, id, before)))
        await on.write(async (tx, note) => {
          await forgetFilesOf(tx, id, thingOf(page.id));
          await throwPageAway(tx, id, page.documentId);
          note({ kind: "library-page", id: page.id });
          purged += 1;
        }, id);
    return { purged };
  },
});

export const changes = [makePage, namePage, openPage, attachFile, removePage, restorePage, revertPage, purgePages];
