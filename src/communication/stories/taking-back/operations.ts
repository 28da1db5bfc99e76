import { z } from "zod";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import type { Allowance } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { change } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import { listKeys, withdrawSheet } from "../papers/store.ts";
import { seeingCampaign } from "../sight/store.ts";
import { listAllIds, listCampaignIds, listOver } from "./store.ts";
import { takeQuoteBack, takeStoryBack } from "./take-back.ts";
import { printOf, readTakenBack } from "./tombstones.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** What was begun on a phone and never told is kept for so many days. */
const draftDays = 7;

/** Sheets of paper that were taken away from those who would type them in, or typed in and taken back since. */
async function sweepSheets(
  tx: Writer,
  { initiativeId, campaignId }: { initiativeId: string; campaignId: string },
  prints: ReadonlySet<string>,
): Promise<number> {
  const keys = await seeingCampaign(tx, campaignId, () => listKeys(tx, initiativeId, campaignId));
  const gone = keys.filter(({ hash }) => prints.has(printOf(hash)));
  for (const { hash, ...place } of gone) await withdrawSheet(tx, initiativeId, place, hash);
  return gone.length;
}

export const sweepTakenBack = change({
  name: "story.sweep-taken-back",
  summary: "At start: deletes again what was taken back, should a safety copy have brought it back.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ swept: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const prints = await readTakenBack(on.uploads);
    let swept = 0;
    if (prints.size === 0) return { swept };
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
      swept += await on.write(async (tx, note) => {
        const within = { ...on, initiativeId };
        let gone = 0;
        for (const campaignId of await listCampaignIds(tx, initiativeId)) {
          const { stories, quotes } = await listAllIds(tx, initiativeId, campaignId);
          const deleted = stories.filter((id) => prints.has(printOf(id)));
          for (const id of deleted) await takeStoryBack(tx, within, id);
          const left = quotes.filter(({ id, storyId }) => prints.has(printOf(id)) && !deleted.includes(storyId));
          for (const quote of left) await takeQuoteBack(tx, within, quote);
          gone += deleted.length + left.length + (await sweepSheets(tx, { initiativeId, campaignId }, prints));
        }
        note({ kind: "story-campaign", id: initiativeId, keptElsewhere: true });
        return gone;
      }, initiativeId);
    return { swept };
  },
});

export const endStories = change({
  name: "story.end-due",
  summary:
    "Each day: deletes stories whose time is over, what was begun and not told within a week, and what the law held no longer.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const today = dayOf(on.now);
    const over = { today, draftsBefore: daysAfter(today, -draftDays) };
    let ended = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
      ended += await on.write(async (tx, note) => {
        let gone = 0;
        for (const campaignId of await listCampaignIds(tx, initiativeId))
          for (const id of await listOver(tx, initiativeId, campaignId, over)) {
            await takeStoryBack(tx, { ...on, initiativeId }, id);
            gone += 1;
          }
        note({ kind: "story-campaign", id: initiativeId, keptElsewhere: true });
        return gone;
      }, initiativeId);
    return { ended };
  },
});

export const operations = [sweepTakenBack, endStories];
