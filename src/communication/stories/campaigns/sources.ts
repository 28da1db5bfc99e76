import type { DeskSource } from "../../../backbone/desk/public.ts";
import type { WaitingSource } from "../../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { calledOf, pathOfCampaign } from "./campaign.ts";
import { checksHoldUntil, missingPoints, warnDays } from "./checklist.ts";
import { listUnanswered } from "./people/store.ts";
import { presentIn } from "./rights.ts";
import { listCampaigns } from "./store.ts";
import { campaignNews as said } from "./words.ts";

/** What campaigns of stories ask of the backbone team: checks that run out, what is missing, coders, an end that is near. */
export const campaignsOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const day = dayOf(now);
  const soon = daysAfter(day, warnDays);
  const running = (await listCampaigns(tx, initiativeId)).filter(
    ({ openedAt, closedAt, closesOn }) => openedAt && !closedAt && (!closesOn || closesOn >= day),
  );
  const lines = [];
  for (const campaign of running) {
    const path = pathOfCampaign(campaign.number);
    const line = { about: "people" as const, values: { campaign: calledOf(campaign) } };
    const until = checksHoldUntil(campaign);
    const missing = missingPoints(campaign, day, await presentIn(tx, initiativeId, campaign));
    if (missing.length > 0) lines.push({ ...line, sentence: said.isIncomplete, path, due: null });
    else if (until && until <= soon)
      lines.push({
        ...{ ...line, sentence: said.checksRunOut, path: `${path}/lines`, due: until },
        values: { ...line.values, day: until },
      });
    if (campaign.coderIds.length < 2)
      lines.push({ ...line, sentence: said.fewCoders, path: `${path}/people`, due: null });
    if (campaign.closesOn && campaign.closesOn <= soon)
      lines.push({
        ...{ ...line, sentence: said.endsSoon, path, due: campaign.closesOn },
        values: { ...line.values, day: campaign.closesOn },
      });
  }
  return lines;
};

/** What somebody was asked to do for a campaign, and did not answer yet. */
export const campaignsWaiting: WaitingSource = async (tx, { initiativeId, personId }) => {
  if (!personId) return [];
  const asked = await listUnanswered(tx, initiativeId, personId);
  if (asked.length === 0) return [];
  const campaigns = await listCampaigns(tx, initiativeId);
  return asked.flatMap(({ campaignId, duty }) => {
    const campaign = campaigns.find(({ id, closedAt }) => id === campaignId && !closedAt);
    if (!campaign) return [];
    return [
      {
        sentence: said[duty],
        values: { campaign: calledOf(campaign) },
        path: `${pathOfCampaign(campaign.number)}/agree`,
        due: null,
      },
    ];
  });
};
