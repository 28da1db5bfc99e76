import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import type { Deed, OnChange } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import type { StoryCampaign } from "./campaign.ts";
import { listCampaigns } from "./store.ts";

/**
 * What the clock does in every campaign of the installation, each in a transaction of its own, and in how many it did
 * something: a step answers what of it stands in the log of changes, and null where it did nothing.
 */
export async function inEachCampaign(
  on: OnChange,
  step: (
    tx: Writer,
    campaign: StoryCampaign,
    initiativeId: string,
  ) => Promise<Pick<Deed, "detail" | "keptElsewhere"> | null>,
): Promise<number> {
  let count = 0;
  for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
    for (const campaign of await on.readOwn(initiativeId, (tx) => listCampaigns(tx, initiativeId)))
      count += await on.write(async (tx, note) => {
        const did = await step(tx, campaign, initiativeId);
        note({ kind: "story-campaign", id: campaign.id, ...(did ?? { keptElsewhere: true }) });
        return did ? 1 : 0;
      }, initiativeId);
  return count;
}
