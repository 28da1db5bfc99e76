import { notify } from "../../../backbone/notifications/public.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import type { ComeDownReason } from "../voices/voice.ts";
import { deleteQuote, deleteStory, endUses, listUsed, lockStory, setKeptUntil } from "./store.ts";
import { noteTakenBack } from "./tombstones.ts";
import { takingBackWords as said } from "./words.ts";

type Taking = Pick<On, "initiativeId" | "now" | "uploads">;

/** Whether a story is gone; where the law stops its deletion, until which day and why, to be told to its teller. */
export type TakenBack = { held: null } | { held: { until: string; because: string } };

/**
 * Takes a story back, at once and everywhere: its row and all that hangs on it. Whoever calls it has made sure that the
 * teller asks, or that its time is over. A story that the law holds is deleted when the hold ends; until then nobody uses
 * it. Whoever used a sentence of it is asked to delete what she took along.
 */
export async function takeStoryBack(tx: Writer, on: Taking, id: string): Promise<TakenBack> {
  const story = await lockStory(tx, on.initiativeId, id);
  if (!story) throw new Refusal("not-found", coreWords.notFound);
  const today = dayOf(on.now);
  const quotes = await listUsed(tx, on.initiativeId, id);
  const usedBy = quotes.flatMap((quote) => (quote.publishedAt ? [quote.askedBy] : []));
  if (usedBy.length > 0)
    await notify(tx, on.initiativeId, {
      ...{ to: usedBy, reason: "decided", path: "listening", sentence: said.deleteElsewhere, now: on.now },
      about: { kind: "story-campaign", id: story.campaignId },
    });
  const quoteIds = quotes.map((quote) => quote.id);
  if (story.heldUntil && story.heldUntil >= today) {
    await endUses(tx, on.initiativeId, id, today);
    await noteTakenBack(on.uploads, quoteIds);
    return { held: { until: story.heldUntil, because: story.heldBecause ?? "" } };
  }
  await deleteStory(tx, on.initiativeId, id);
  // Last: should the transaction fail after all, the story goes at the next start, as was asked. With its words, so that an
  // older copy does not bring back the sheet of paper that it was typed in from.
  await noteTakenBack(on.uploads, [id, ...(story.keyHash ? [story.keyHash] : []), ...quoteIds]);
  return { held: null };
}

/** Takes one sentence, or what stands of a whole story, back: it is shown nowhere from now on, not even from a safety copy. */
export async function takeQuoteBack(
  tx: Writer,
  on: Taking,
  quote: { id: string; storyId: string },
  because: ComeDownReason | null = null,
): Promise<void> {
  await deleteQuote(tx, on.initiativeId, quote, because && { on: dayOf(on.now), because });
  await noteTakenBack(on.uploads, [quote.id]);
}

const asksBeforeDays = 30;

/** Whether it is time to ask the teller whether the story is to be kept for longer; without an answer it is deleted that day. */
export const asksToKeep = (keepUntil: string | null, now: Date): boolean =>
  keepUntil !== null && daysAfter(keepUntil, -asksBeforeDays) <= dayOf(now);

/** Keeps a story for so many months more, as its teller says; counted from the day on which it would have gone. */
export async function keepStoryLonger(
  tx: Writer,
  on: Pick<On, "initiativeId">,
  story: { id: string; keepUntil: string },
  months: number,
): Promise<string> {
  const day = new Date(`${story.keepUntil}T00:00:00Z`);
  const date = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(date, last));
  await setKeptUntil(tx, on.initiativeId, story.id, dayOf(day));
  return dayOf(day);
}
