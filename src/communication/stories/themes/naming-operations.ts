import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import type { Writer } from "../../../storage/records.ts";
import { announceTheme } from "./announce.ts";
import { listMasked, moveStories, putStories, takeStoriesOut } from "./placing/store.ts";
import { demandWork, holdTheme } from "./rights.ts";
import { addTheme, removeTheme, setTheme } from "./store.ts";
import { seers, themeTextSchema } from "./theme.ts";
import { themeWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const storyIdsSchema = z.array(idSchema).max(20_000);
const byOf = (on: OnChange): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

/** Every story must be one that this person may read, whose teller lets it be counted; which it is not is not told. */
async function demandStories(tx: Writer, on: OnChange, campaignId: string, storyIds: readonly string[]) {
  const there = new Set((await listMasked(tx, on.initiativeId, campaignId, dayOf(on.now))).map(({ id }) => id));
  // What was taken back while the page was open is left out, and no story's coming or going is told.
  return [...new Set(storyIds)].filter((id) => there.has(id));
}

/** That something was done with a theme before it was told of stands in no log that others read. */
const quietly = (id: string) => ({ kind: "theme", id, keptElsewhere: true }) as const;

export const nameTheme = change({
  name: "storytheme.name",
  summary: "Makes a theme of stories that tell of the same: as the program suggested it, or as people saw it.",
  scope: "initiative",
  input: themeTextSchema.extend({
    campaign: z.number().int(),
    seenBy: z.enum(seers).default("people"),
    storyIds: storyIdsSchema.default([]),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { campaign: 0, names: { en: "Waiting for the bus" } },
  run: (on, { campaign: number, storyIds, ...theme }) =>
    on.write(async (tx, note) => {
      const campaign = await demandWork(tx, on, number);
      const found = await demandStories(tx, on, campaign.id, storyIds);
      const id = newId();
      const by = byOf(on);
      await addTheme(tx, on.initiativeId, { id, campaignId: campaign.id, ...theme }, { by, now: on.now });
      await putStories(tx, on.initiativeId, { campaignId: campaign.id, themeId: id, storyIds: found, by });
      note(quietly(id));
      return { id };
    }),
});

export const describeTheme = change({
  name: "storytheme.describe",
  summary: "Changes what a theme is called and what it means.",
  scope: "initiative",
  input: themeTextSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, names: { en: "Waiting for the bus" } },
  run: (on, { id, ...text }) =>
    on.write(async (tx, note) => {
      const { theme } = await holdTheme(tx, on, id);
      await setTheme(tx, on.initiativeId, id, text);
      await announceTheme(tx, on, id);
      note(theme.told ? { kind: "theme", id, detail: { names: text.names } } : quietly(id));
      return { id };
    }),
});

export const placeStories = change({
  name: "storytheme.place",
  summary: "Puts stories into a theme by hand, or takes them out.",
  scope: "initiative",
  input: z.object({ id: idSchema, storyIds: storyIdsSchema, into: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, storyIds: [nowhere], into: true },
  run: (on, { id, storyIds, into }) =>
    on.write(async (tx, note) => {
      const { theme } = await holdTheme(tx, on, id);
      const found = await demandStories(tx, on, theme.campaignId, storyIds);
      const placing = { campaignId: theme.campaignId, themeId: id, storyIds: found, by: byOf(on) };
      if (into) await putStories(tx, on.initiativeId, placing);
      else await takeStoriesOut(tx, on.initiativeId, id, found);
      note(quietly(id));
      return { id };
    }),
});

export const mergeThemes = change({
  name: "storytheme.merge",
  summary: "Puts all stories of one theme into another, and takes the first away.",
  scope: "initiative",
  input: z.object({ id: idSchema, into: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, into: nowhere },
  run: (on, { id, into }) =>
    on.write(async (tx, note) => {
      // One order for all, so that two who merge crosswise do not wait for each other.
      for (const one of [id, into].sort()) await holdTheme(tx, on, one);
      const { theme } = await holdTheme(tx, on, id);
      const { theme: other } = await holdTheme(tx, on, into);
      if (id === into || theme.campaignId !== other.campaignId) throw refuseField("into", said.otherOne);
      await moveStories(tx, on.initiativeId, { campaignId: theme.campaignId, from: id, into });
      await endTheme(tx, on, id);
      note(quietly(into));
      return { id: into };
    }),
});

async function endTheme(tx: Writer, on: OnChange, id: string): Promise<void> {
  await removeTheme(tx, on.initiativeId, id);
  await announceTheme(tx, on, id);
}

export const splitTheme = change({
  name: "storytheme.split",
  summary: "Makes a theme of its own of some of the stories that stand in another.",
  scope: "initiative",
  input: themeTextSchema.extend({ id: idSchema, storyIds: storyIdsSchema.min(1) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, storyIds: [nowhere], names: { en: "Waiting for the bus" } },
  run: (on, { id, storyIds, ...text }) =>
    on.write(async (tx, note) => {
      const { theme } = await holdTheme(tx, on, id);
      const there = await listMasked(tx, on.initiativeId, theme.campaignId, dayOf(on.now));
      const found = there.filter((story) => storyIds.includes(story.id) && story.themeIds.includes(id));
      if (found.length === 0) throw new Refusal("conflict", said.noneOfThem);
      const by = byOf(on);
      const made = { id: newId(), campaignId: theme.campaignId, seenBy: "people" as const, ...text };
      await addTheme(tx, on.initiativeId, made, { by, now: on.now });
      const ids = found.map((story) => story.id);
      await putStories(tx, on.initiativeId, { campaignId: theme.campaignId, themeId: made.id, storyIds: ids, by });
      await takeStoriesOut(tx, on.initiativeId, id, ids);
      note(quietly(made.id));
      return { id: made.id };
    }),
});

export const dropTheme = change({
  name: "storytheme.remove",
  summary: "Takes a theme away; its stories stay.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ campaign: z.number().int() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { theme, campaign } = await holdTheme(tx, on, id);
      await endTheme(tx, on, id);
      note(theme.told ? { kind: "theme", id, detail: { names: theme.names, removed: true } } : quietly(id));
      return { campaign: campaign.number };
    }),
});

/** What people do with themes. */
export const operations = [nameTheme, describeTheme, placeStories, mergeThemes, splitTheme, dropTheme];
