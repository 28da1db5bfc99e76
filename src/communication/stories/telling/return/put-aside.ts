import { notify } from "../../../../backbone/notifications/public.ts";
import type { On } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import { listReaders } from "../../campaigns/rights.ts";
import { takeQuoteBack } from "../../taking-back/take-back.ts";
import type { Opened } from "../phone-key.ts";
import { stillReading } from "../readers.ts";
import { setStory } from "../store.ts";
import { tellWords as said } from "../words.ts";
import { askQuoteAgain, forgetCodings, listOwnQuotes } from "./store.ts";

/**
 * Puts aside what was made of words that their teller changed: the masked words and what was coded in them go, sentences
 * that she did not answer yet go, and for those that she said yes to she is asked again; until then they stand nowhere.
 * Whoever answers her is asked to mask it anew.
 */
export async function putAside(
  tx: Writer,
  on: Pick<On, "initiativeId" | "now" | "uploads">,
  { story, campaign }: Opened,
  changed: { words: string; language: string | null },
): Promise<void> {
  await setStory(tx, on.initiativeId, story.id, changed);
  await forgetCodings(tx, on.initiativeId, story.id);
  for (const { id, extent, answer, isAskedAgain } of await listOwnQuotes(tx, on.initiativeId, story.id)) {
    // The whole of other words is another whole: it comes down until it is masked, read and asked about anew.
    if (extent === "whole") {
      await takeQuoteBack(tx, on, { id, storyId: story.id }, "changed");
      continue;
    }
    if (answer === null && !isAskedAgain) await takeQuoteBack(tx, on, { id, storyId: story.id });
    if (answer === "yes") await askQuoteAgain(tx, on.initiativeId, story.id, id);
  }
  if (!story.isMasked) return;
  const { readerIds } = stillReading(story, await listReaders(tx, on.initiativeId, campaign));
  const to = readerIds.filter((id) => id === story.listenerId);
  await notify(tx, on.initiativeId, {
    ...{ to: to.length > 0 ? to : readerIds, reason: "asked", path: "listening/stories", now: on.now },
    ...{ sentence: said.maskAnew, about: { kind: "story-campaign", id: campaign.id } },
  });
}
