import type { DeskLine, DeskSource } from "../../../backbone/desk/public.ts";
import type { AskedOf, Waiting, WaitingSource } from "../../../backbone/people/public.ts";
import type { Reader } from "../../../storage/records.ts";
import { calledOf, pathOfCampaign, type StoryCampaign } from "../campaigns/campaign.ts";
import { readsAs } from "../campaigns/rights.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { codesOf } from "./book/code-book.ts";
import { listCodes, listVersions } from "./book/store.ts";
import { codersNeeded, waitsFor } from "./next-story.ts";
import { listStates, waitsSince } from "./store.ts";
import { listToSettle } from "./to-settle.ts";
import { codingWords as said } from "./words.ts";

/** So long may a masked story wait for its coders before whoever leads hears of it. */
const patience = 28 * 86_400_000;

async function waitingIn(tx: Reader, { initiativeId, personId }: AskedOf, campaign: StoryCampaign): Promise<Waiting[]> {
  const path = `listening/coding/${campaign.number}`;
  const [newest] = await listVersions(tx, initiativeId, campaign.id);
  const asked = { campaignId: campaign.id, version: newest?.version ?? 0, coderId: personId };
  const toCode = (await listStates(tx, initiativeId, asked)).filter(waitsFor).length;
  const line = (sentence: Waiting["sentence"], count: number): Waiting[] =>
    count === 0 ? [] : [{ sentence, values: { campaign: calledOf(campaign), count }, path, due: null }];
  if (!newest) return line(said.waitForBook, toCode).map((one) => ({ ...one, path: `${path}/book` }));
  const codes = codesOf(await listCodes(tx, initiativeId, campaign.id), newest.version).map(({ id }) => id);
  const toSettle = (await listToSettle(tx, initiativeId, asked, codes)).length;
  return [...line(said.waitToCode, toCode), ...line(said.waitToSettle, toSettle)];
}

/** What coders are asked: to code stories that wait for them, and to settle with another what they saw differently. */
export const codingWaiting: WaitingSource = async (tx, asked) => {
  const own = (await listCampaigns(tx, asked.initiativeId)).filter(({ coderIds }) => readsAs(asked, coderIds));
  const waiting: Waiting[] = [];
  for (const campaign of own) waiting.push(...(await waitingIn(tx, asked, campaign)));
  return waiting;
};

/** To whoever leads: that stories of a campaign wait long to be coded, and not how many. */
export const codingOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const lines: DeskLine[] = [];
  const before = new Date(now.getTime() - patience);
  for (const campaign of await listCampaigns(tx, initiativeId)) {
    if (campaign.coderIds.length < codersNeeded) continue;
    const [newest] = await listVersions(tx, initiativeId, campaign.id);
    // Of a new version nothing is coded at first.
    if (newest && newest.madeAt >= before) continue;
    const by = { campaignId: campaign.id, version: newest?.version ?? 0, needed: codersNeeded, before };
    if (!(await waitsSince(tx, initiativeId, by))) continue;
    lines.push({
      ...{ about: "talks", sentence: said.deskWaits, values: { campaign: calledOf(campaign) }, due: null, count: 1 },
      path: `${pathOfCampaign(campaign.number)}/people`,
    });
  }
  return lines;
};
