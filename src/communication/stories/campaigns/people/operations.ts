import { z } from "zod";
import { peopleIn } from "../../../../backbone/memberships/public.ts";
import { notify } from "../../../../backbone/notifications/public.ts";
import { may, members } from "../../../../core/actor.ts";
import { ofPerson } from "../../../../core/audience.ts";
import { change } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import { calledOf, pathOfCampaign, type StoryCampaign, safeguardingSchema } from "../campaign.ts";
import { fewestListeners } from "../checklist.ts";
import { type ChangedPart, changePart, demandCampaign, doing, holdCampaign } from "../hold.ts";
import type { CampaignParts } from "../store.ts";
import { campaignNews as news, campaignWords as said } from "../words.ts";
import { type AskedPerson, addAsked, duties, listAsked, removeAsked, type StoryDuty, setAgreed } from "./store.ts";

const number = z.number().int().positive();
const done = z.object({ number: z.number().int() });
const duty = z.enum(duties);
const nowhere = 999_999;

const partOf: Record<StoryDuty, ChangedPart> = {
  listener: "listeners",
  coder: "coders",
  contact: "contact",
  deputy: "contact",
  enterer: "enterers",
};

/** What a campaign holds once somebody does something for it, or no longer does. */
function partsWith(campaign: StoryCampaign, duty: StoryDuty, personId: string, does: boolean): CampaignParts {
  const { safeguarding } = campaign;
  const listed = (ids: readonly string[]): string[] => [
    ...ids.filter((id) => id !== personId),
    ...(does ? [personId] : []),
  ];
  if (duty === "listener") return { listenerIds: listed(campaign.listenerIds) };
  if (duty === "coder") return { coderIds: listed(campaign.coderIds) };
  if (duty === "enterer") return { entererIds: listed(campaign.entererIds) };
  const key = duty === "contact" ? "contactId" : "deputyId";
  return { safeguarding: { ...safeguarding, [key]: does ? personId : null } };
}

const isDoing = (campaign: StoryCampaign, duty: StoryDuty, personId: string): boolean =>
  ({
    listener: campaign.listenerIds.includes(personId),
    coder: campaign.coderIds.includes(personId),
    contact: campaign.safeguarding.contactId === personId,
    deputy: campaign.safeguarding.deputyId === personId,
    enterer: campaign.entererIds.includes(personId),
  })[duty];

export const askSomebody = change({
  name: "listening.ask",
  summary:
    "Asks somebody of the initiative to listen, to code, to type in papers, or to be called when a story worries a listener.",
  scope: "initiative",
  input: z.object({ number, personId: z.string().min(1).max(100), duty }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, personId: "nobody", duty: "listener" },
  run: (on, { number: of, personId, duty: asked }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      if ((await peopleIn(tx, on.initiativeId, [ofPerson(personId)])).length === 0)
        throw refuseField("personId", said.notOfUs);
      const before = await listAsked(tx, on.initiativeId, campaign.id);
      if (before.some((one) => one.duty === asked && one.personId === personId)) {
        note({ kind: "story-campaign", id: campaign.id, keptElsewhere: true });
        return { number: of };
      }
      demandPlace(before, asked, personId);
      await addAsked(tx, on.initiativeId, { campaignId: campaign.id, personId, duty: asked, ...doing(on) });
      await changePart(tx, on, campaign, { part: partOf[asked], set: {}, note });
      await notify(tx, on.initiativeId, {
        to: [personId],
        reason: "asked",
        about: { kind: "story-campaign", id: campaign.id },
        path: `${pathOfCampaign(of)}/agree`,
        sentence: news[asked],
        values: { campaign: calledOf(campaign) },
        now: on.now,
      });
      return { number: of };
    }),
});

/** There is one contact and one deputy, and they are two people. @throws {Refusal} otherwise. */
function demandPlace(before: readonly AskedPerson[], asked: StoryDuty, personId: string): void {
  if (asked !== "contact" && asked !== "deputy") return;
  const other = asked === "contact" ? "deputy" : "contact";
  if (before.some((one) => one.duty === other && one.personId === personId))
    throw refuseField("personId", said.twoPeople);
  if (before.some((one) => one.duty === asked)) throw new Refusal("conflict", said.takenAlready);
}

export const agreeToHelp = change({
  name: "listening.agree",
  summary: "Says yes to what one was asked for, and that one has read the guide for it.",
  scope: "initiative",
  input: z.object({ number, duty, hasReadGuide: z.boolean() }),
  output: done,
  allow: members,
  example: { number: nowhere, duty: "listener", hasReadGuide: true },
  run: (on, { number: of, duty: asked, hasReadGuide }) =>
    on.write(async (tx, note) => {
      const { id: campaignId } = await demandCampaign(tx, on, of);
      const campaign = await holdCampaign(tx, on, of);
      const { by } = doing(on);
      if (!hasReadGuide) throw refuseField("hasReadGuide", said.readGuideFirst);
      const agreed = { campaignId, personId: by ?? "", duty: asked, now: on.now };
      if (!by || !(await setAgreed(tx, on.initiativeId, agreed))) throw new Refusal("not-found", coreWords.notFound);
      if (isDoing(campaign, asked, by)) {
        note({ kind: "story-campaign", id: campaignId, keptElsewhere: true });
        return { number: of };
      }
      await changePart(tx, on, campaign, { part: partOf[asked], set: partsWith(campaign, asked, by, true), note });
      return { number: of };
    }),
});

export const stepDown = change({
  name: "listening.step-down",
  summary: "Somebody no longer listens, codes, types in or is called: she says so herself, or the backbone team does.",
  scope: "initiative",
  input: z.object({ number, duty, personId: z.string().max(100).optional() }),
  output: done.extend({ listeners: z.number().int(), fewest: z.number().int() }),
  allow: members,
  example: { number: nowhere, duty: "listener" },
  run: (on, { number: of, duty: asked, personId }) =>
    on.write(async (tx, note) => {
      await demandCampaign(tx, on, of);
      const campaign = await holdCampaign(tx, on, of);
      const { by } = doing(on);
      const who = personId ?? by ?? "";
      if (who !== by && !may("backbone").test(on.actor, on.initiativeId))
        throw new Refusal("forbidden", coreWords.forbidden);
      const one = { campaignId: campaign.id, personId: who, duty: asked };
      if (!(await removeAsked(tx, on.initiativeId, one))) throw new Refusal("not-found", coreWords.notFound);
      const did = isDoing(campaign, asked, who);
      const set = did ? partsWith(campaign, asked, who, false) : {};
      await changePart(tx, on, campaign, { part: partOf[asked], set, note });
      return { number: of, listeners: (set.listenerIds ?? campaign.listenerIds).length, fewest: fewestListeners };
    }),
});

export const setSupport = change({
  name: "listening.set-support",
  summary: "Says how the safeguarding contact is reached at once, and whom listeners can talk to about what they read.",
  scope: "initiative",
  input: z.object({ number, reach: safeguardingSchema.shape.reach, support: maybeNamesSchema }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, reach: "The office, always", support: { en: "Our school psychologist" } },
  run: (on, { number: of, reach, support }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      const set = { support, safeguarding: { ...campaign.safeguarding, reach } };
      await changePart(tx, on, campaign, { part: "support", set, note });
      return { number: of };
    }),
});

export const peopleOperations = [askSomebody, agreeToHelp, stepDown, setSupport];
