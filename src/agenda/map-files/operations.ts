import { z } from "zod";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import type { Names } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import {
  addChallenges,
  type Challenge,
  type ChallengeView,
  challengeSchema,
  keysOf,
  languageByLetters,
  listChallenges,
  listThemes,
  lockCauses,
  setChallenge,
  tellCause,
  tellCauses,
  themesFor,
} from "../challenges/public.ts";
import { type Brought, broughtSchema } from "./brought.ts";
import { mapViewSchema, wholeMapSchema } from "./map.ts";
import { mostBytes, readMap } from "./read/read-map.ts";
import {
  addBrought,
  addMap,
  findBrought,
  holdBrought,
  listLinks,
  listMaps,
  type MapLink,
  setTaken,
  type Waiting,
} from "./store.ts";
import { mapWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const bringers = may("backbone", "steering", "partner", "data-lead");
const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

/** A file that was only looked at is its bringer's and the backbone team's. */
const isHers = (on: On, { broughtBy }: Waiting): boolean =>
  on.actor.kind === "program" ||
  (broughtBy !== null && broughtBy === byOf(on)) ||
  permissionsIn(on.actor, on.initiativeId).includes("backbone");

export const listInfluenceMaps = query({
  name: "map.list",
  summary: "Lists the maps of causes that were brought or drawn.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ maps: z.array(mapViewSchema.extend({ links: z.number().int() })) }),
  allow: members,
  example: {},
  run: (on) => on.read(async (tx) => ({ maps: await listMaps(tx, on.initiativeId) })),
});

export const bringMap = change({
  name: "map.bring",
  summary:
    "Reads a map of causes from a file (GraphML, GEXF, CSV, Excel, JSON of Kumu or PRSM, Dia) to be looked at first.",
  scope: "initiative",
  input: z.object({ file: z.file() }),
  output: z.object({ id: z.string() }),
  allow: bringers,
  example: { file: new File(["from,to,weight\nTeachers stay,Students choose five units,2\n"], "map.csv") },
  run: async (on, { file }) => {
    if (file.size > mostBytes) throw refuseField("file", said.fileTooLarge, { most: mostBytes / 1e6 });
    const content = await readMap(new Uint8Array(await file.arrayBuffer()), file.name).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw refuseField("file", error.said, error.values);
    });
    const id = newId();
    const filename = file.name.slice(0, 200) || "map";
    await on.write(async (tx, note) => {
      await addBrought(tx, on.initiativeId, { id, filename, content, broughtBy: byOf(on) }, on.now);
      note({ kind: "map", id, detail: { read: filename, causes: content.causes.length, links: content.links.length } });
    });
    return { id };
  },
});

export const lookAtBrought = query({
  name: "map.preview",
  summary: "Shows what was read from a file of a map before it is taken in, and what was left out and why.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    filename: z.string(),
    content: broughtSchema,
    /** How many of its causes are in the list already. */
    known: z.number().int(),
    mapId: z.string().nullable(),
  }),
  allow: bringers,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const brought = await findBrought(tx, on.initiativeId, id);
      if (!brought || !isHers(on, brought)) throw new Refusal("not-found", coreWords.notFound);
      const there = byWords(await listChallenges(tx, on.initiativeId, { all: true }));
      const { filename, content, mapId } = brought;
      return { filename, content, mapId, known: content.causes.filter(({ names }) => sameIn(there, names)).length };
    }),
});

/** Causes by each of their wordings; one that was merged leads to that which stayed, a retired one to none. */
function byWords(all: readonly ChallengeView[]): Map<string, ChallengeView> {
  const byId = new Map(all.map((cause) => [cause.id, cause]));
  const found = new Map<string, ChallengeView>();
  for (const cause of all) {
    const stays = cause.mergedInto ? byId.get(cause.mergedInto) : cause;
    if (!stays || stays.retiredAt) continue;
    for (const key of keysOf(cause.names)) if (!found.has(key) || stays === cause) found.set(key, stays);
  }
  return found;
}

const sameIn = (there: ReadonlyMap<string, ChallengeView>, names: Names): ChallengeView | undefined =>
  keysOf(names)
    .map((key) => there.get(key))
    .find(Boolean);

export const takeMap = change({
  name: "map.take",
  summary: "Takes a map in that was read from a file: its causes join the list, the same wording being the same cause.",
  scope: "initiative",
  input: z.object({ id: idSchema, names: namesSchema }),
  output: z.object({ mapId: z.string(), added: z.number().int() }),
  allow: bringers,
  example: { id: nobody, names: { en: "The map of the workshop" } },
  run: (on, { id, names }) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const brought = await holdBrought(tx, on.initiativeId, id);
      if (!brought || !isHers(on, brought)) throw new Refusal("not-found", coreWords.notFound);
      if (brought.mapId) {
        note({ kind: "map", id: brought.mapId, detail: { again: true } });
        return { mapId: brought.mapId, added: 0 };
      }
      const { ids, added } = await takeCauses(tx, on, brought.content);
      const mapId = newId();
      const map = { id: mapId, names, source: brought.filename, links: linksBetween(brought.content, ids) };
      await addMap(tx, on.initiativeId, map, { by: byOf(on), now: on.now });
      await setTaken(tx, on.initiativeId, id, mapId);
      note({ kind: "map", id: mapId, detail: { names, causes: ids.length, added, links: map.links.length } });
      return { mapId, added };
    }),
});

/** The cause of each of a file's causes: one that is worded so already, with languages it was missing filled in, or a new one. */
async function takeCauses(tx: Writer, on: On, content: Brought): Promise<{ ids: string[]; added: number }> {
  const there = byWords(await listChallenges(tx, on.initiativeId, { all: true }));
  const { themeOf } = await themesFor(
    tx,
    on.initiativeId,
    content.causes.flatMap(({ names, theme }) => (theme && !sameIn(there, names) ? [theme] : [])),
  );
  const fresh: (Challenge & { id: string })[] = [];
  const ids: string[] = [];
  for (const { names, about, theme } of content.causes) {
    const same = sameIn(there, names);
    if (same) {
      ids.push(same.id);
      const wanting = Object.keys(names).some((language) => !(language in same.names));
      if (wanting) {
        const fuller = { ...same, names: { ...names, ...same.names } };
        await setChallenge(tx, on.initiativeId, same.id, fuller);
        await tellCause(tx, on.initiativeId, fuller, { by: byOf(on), now: on.now });
      }
      continue;
    }
    const id = newId();
    ids.push(id);
    fresh.push({
      id,
      ...challengeSchema.parse({ names, about, themeId: theme ? (themeOf.get(theme) ?? null) : null }),
    });
  }
  await addChallenges(tx, on.initiativeId, fresh, { by: byOf(on), now: on.now });
  await tellCauses(tx, on.initiativeId, fresh, { by: byOf(on), now: on.now });
  return { ids, added: fresh.length };
}

/** The links between causes as they are in the list; two of the file that came to be one link count once, with their mean. */
function linksBetween({ links }: Brought, ids: readonly string[]): MapLink[] {
  const found = new Map<string, MapLink & { weights: number[] }>();
  for (const { from, to, weight, delay, note } of links) {
    const [fromId, toId] = [ids[from] ?? "", ids[to] ?? ""];
    // What two wordings of one cause did to each other says nothing once they are one; what one does to itself stays.
    if (fromId === toId && from !== to) continue;
    const there = found.get(`${fromId} ${toId}`);
    if (there) there.weights.push(weight);
    else found.set(`${fromId} ${toId}`, { fromId, toId, weight, delay, note, weights: [weight] });
  }
  return [...found.values()].map(({ weights, ...link }) => ({
    ...link,
    weight: weights.reduce((sum, one) => sum + one, 0) / weights.length,
  }));
}

export const readWholeMap = query({
  name: "map.read",
  summary: "Reads a map of causes whole: its causes in all languages, and its links with weight and sign.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: wholeMapSchema,
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const map = (await listMaps(tx, on.initiativeId)).find((one) => one.id === id);
      if (!map) throw new Refusal("not-found", coreWords.notFound);
      const links = await listLinks(tx, on.initiativeId, id);
      const tied = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
      const themes = new Map((await listThemes(tx, on.initiativeId)).map((theme) => [theme.id, theme.names]));
      const causes = (await listChallenges(tx, on.initiativeId, { all: true })).filter((cause) => tied.has(cause.id));
      return {
        ...map,
        links,
        causes: causes.map(({ themeId, ...cause }) => ({
          id: cause.id,
          number: cause.number,
          names: cause.names,
          about: cause.about,
          theme: (themeId && themes.get(themeId)) || null,
        })),
      };
    }),
});

/** What a map that is brought from a file is called unless somebody says otherwise. */
export const nameFromFile = (filename: string): Names => {
  const name =
    filename
      .replace(/\.[a-z0-9]{1,8}$/i, "")
      .replace(/[_-]+/g, " ")
      .trim() || filename;
  return { [languageByLetters(name)]: name };
};

export const operations = [listInfluenceMaps, bringMap, lookAtBrought, takeMap, readWholeMap];
