import { z } from "zod";
import { listInitiatives } from "../../../../backbone/initiatives/public.ts";
import { peopleIn } from "../../../../backbone/memberships/public.ts";
import { type Allowance, members } from "../../../../core/actor.ts";
import { change, type OnChange } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { campaignRights } from "../../campaigns/rights.ts";
import { findCampaign, listCampaigns } from "../../campaigns/store.ts";
import { seeingCampaign } from "../../sight/store.ts";
import { unlogged } from "../operations.ts";
import { addStep, listWorries, readHours, setHours } from "./store.ts";
import { guardsOf, tellOfWorry } from "./telling.ts";
import { worryWords as said } from "./words.ts";
import { isUntaken } from "./worry.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

/** Those named are told again; who leads the initiative hears only that nobody took a worry on, and whom to call. */
async function tellMoreIn(tx: Writer, on: OnChange, initiativeId: string, campaign: StoryCampaign): Promise<number> {
  const within = { initiativeId, now: on.now };
  const hours = await readHours(tx, initiativeId, campaign.id);
  const late = (await listWorries(tx, initiativeId)).filter(
    (worry) => worry.campaignId === campaign.id && isUntaken(worry, hours, on.now),
  );
  for (const { id, urgent, raisedBy } of late) {
    await addStep(tx, initiativeId, id, { by: null, kind: "told-more", what: null, now: on.now }, { toldMore: true });
    const path = `listening/worries/${id}`;
    const guards = guardsOf(campaign);
    await tellOfWorry(tx, within, { campaign, urgent, path, to: [...guards, raisedBy], sentence: said.nobodyTookIt });
    const leads = (await peopleIn(tx, initiativeId, ["backbone"])).filter(
      (one) => ![...guards, raisedBy].includes(one),
    );
    const sentence = said.nobodyTookItLeads;
    await tellOfWorry(tx, within, {
      ...{ campaign, urgent, sentence, to: leads, path: `listening/campaigns/${campaign.number}` },
    });
  }
  return late.length;
}

export const tellMoreOfWorries = change({
  name: "worry.tell-more",
  summary:
    "Every few minutes: tells more people of a worry that nobody took on within the hours that the campaign says.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ told: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let told = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx)))
      told += await on.write(async (tx, note) => {
        let count = 0;
        for (const campaign of await listCampaigns(tx, id))
          count += await seeingCampaign(tx, campaign.id, () => tellMoreIn(tx, on, id, campaign));
        note(unlogged(id));
        return count;
      }, id);
    return { told };
  },
});

export const setWorryHours = change({
  name: "worry.set-hours",
  summary: "Says within how many hours somebody takes a worry on, before more people are told that nobody did.",
  scope: "initiative",
  input: z.object({
    campaignId: idSchema,
    urgent: z.number().int().min(1).max(24),
    other: z.number().int().min(1).max(168),
  }),
  output: z.object({ campaignId: idSchema }),
  allow: members,
  example: { campaignId: "00000000-0000-7000-8000-000000000000", urgent: 1, other: 24 },
  run: (on, { campaignId, urgent, other }) =>
    on.write(async (tx, note) => {
      const campaign = await findCampaign(tx, on.initiativeId, { id: campaignId });
      if (!campaign) throw new Refusal("not-found", coreWords.notFound);
      const { leads, guards } = campaignRights(on, campaign);
      if (!leads && !guards) throw new Refusal("not-found", coreWords.notFound);
      await setHours(tx, on.initiativeId, campaignId, { urgent, other });
      note({ kind: "story-campaign", id: campaignId, detail: { urgent, other } });
      return { campaignId };
    }),
});

export const changes = [tellMoreOfWorries, setWorryHours];
