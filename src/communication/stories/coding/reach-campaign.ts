import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { campaignRights } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";

/** A campaign for whoever leads it, listens or codes; for all others it is not there. */
export async function reachCampaign(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  number: number,
): Promise<{ campaign: StoryCampaign; leads: boolean; codes: boolean; listens: boolean }> {
  const campaign = await findCampaign(tx, on.initiativeId, { number });
  const rights = campaign && campaignRights(on, campaign);
  if (!campaign || !rights || !(rights.leads || rights.codes || rights.listens))
    throw new Refusal("not-found", coreWords.notFound);
  return { campaign, ...rights };
}

/** A campaign for its coders alone, and which of them asks. */
export async function reachAsCoder(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  by: { number: number } | { id: string },
): Promise<{ campaign: StoryCampaign; coderId: string }> {
  const campaign = await findCampaign(tx, on.initiativeId, by);
  if (!campaign || on.actor.kind !== "person" || !campaignRights(on, campaign).codes)
    throw new Refusal("not-found", coreWords.notFound);
  return { campaign, coderId: on.actor.personId };
}
