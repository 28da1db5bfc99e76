import { newId } from "../../../../core/id.ts";
import type { On } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { findCampaign } from "../../campaigns/store.ts";
import { addStep, addWorry, findOpenBy } from "./store.ts";
import { guardsOf, tellOfWorry } from "./telling.ts";
import { worryWords as said } from "./words.ts";

interface Raising {
  campaign: StoryCampaign;
  /** Null where nothing of it was kept: the paper alone says it. */
  storyId: string | null;
  /** Whom it worries: who reads it, or who types it in. */
  personId: string;
  urgent: boolean;
}

/** Begins the log of a worry and tells those who are called, at once; pressed again, it is the same worry. Answers its id. */
export async function raiseOne(tx: Writer, on: Pick<On, "initiativeId" | "now">, raising: Raising): Promise<string> {
  const { campaign, storyId, personId, urgent } = raising;
  await findCampaign(tx, on.initiativeId, { id: campaign.id }, { held: true });
  const before = storyId ? await findOpenBy(tx, on.initiativeId, { storyId, raisedBy: personId }) : undefined;
  const id = before?.id ?? newId();
  if (before && (!urgent || before.urgent)) return id;
  if (before) {
    const step = { by: personId, kind: "raised", what: null, now: on.now } as const;
    await addStep(tx, on.initiativeId, id, step, { urgent: true });
  } else
    await addWorry(tx, on.initiativeId, {
      ...{ id, campaignId: campaign.id, storyId, raisedBy: personId, urgent, now: on.now },
    });
  const sentence = urgent ? said.raisedUrgent : said.raised;
  await tellOfWorry(tx, on, { campaign, to: guardsOf(campaign), urgent, sentence, path: `listening/worries/${id}` });
  return id;
}
