import type { OnChange } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { reachCampaign } from "../reach-campaign.ts";
import { isCodedBy } from "../store.ts";
import type { Code } from "./code-book.ts";
import { addVersion, holdBook, listCodes, listVersions } from "./store.ts";
import { bookWords as said } from "./words.ts";

/** What a change of the code book works on: the version that it goes into, and all codes as they stand. */
export interface Changing {
  campaign: StoryCampaign;
  version: number;
  codes: Code[];
}

/**
 * Runs a change of the code book by whoever leads or codes. While nobody coded by the newest version, changes stay within
 * it; afterwards the first change makes a new version, which needs its reason: what was coded means what it meant then.
 */
export const changeBook = (
  on: OnChange,
  number: number,
  why: string | null,
  step: (tx: Writer, changing: Changing) => Promise<void>,
): Promise<{ version: number }> =>
  on.write(async (tx, note) => {
    const { campaign, leads, codes } = await reachCampaign(tx, on, number);
    if (!(leads || codes) || on.actor.kind !== "person") throw new Refusal("forbidden", coreWords.forbidden);
    await holdBook(tx, campaign.id);
    const [newest] = await listVersions(tx, on.initiativeId, campaign.id);
    const isUsed = newest !== undefined && (await isCodedBy(tx, on.initiativeId, campaign.id, newest.version));
    if (isUsed && !why) throw refuseField("why", said.whyNeeded, { version: newest.version });
    const version = newest ? newest.version + Number(isUsed) : 1;
    if (!newest || isUsed)
      await addVersion(tx, on.initiativeId, campaign.id, {
        version,
        why: isUsed ? why : null,
        madeBy: on.actor.personId,
        now: on.now,
      });
    await step(tx, { campaign, version, codes: await listCodes(tx, on.initiativeId, campaign.id) });
    note({ kind: "story-campaign", id: campaign.id, detail: { codeBook: version } });
    return { version };
  });
