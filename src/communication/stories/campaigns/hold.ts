import { tellThing } from "../../../backbone/things/public.ts";
import { type Audience, isOpenTo, ofPerson } from "../../../core/audience.ts";
import type { Deed, On, OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { pathOfCampaign, type StoryCampaign } from "./campaign.ts";
import { listAsked } from "./people/store.ts";
import { campaignRights } from "./rights.ts";
import { type CampaignParts, type Doing, findCampaign, keepBefore, setCampaign } from "./store.ts";
import { campaignWords as said } from "./words.ts";

/** Who did it, and when. */
export const doing = (on: OnChange): Doing => ({
  by: on.actor.kind === "person" ? on.actor.personId : null,
  now: on.now,
});

/** Who may know of a campaign: the backbone team and those who were asked to help; once stories were taken, all members. */
export async function audienceOf(tx: Reader, initiativeId: string, campaign: StoryCampaign): Promise<Audience> {
  if (campaign.openedAt) return ["members"];
  const asked = await listAsked(tx, initiativeId, campaign.id);
  return ["backbone", ...asked.map(({ personId }) => ofPerson(personId))];
}

/** Whether somebody may know of a campaign: before it opens, those who lead it or were asked to help alone. */
export async function mayKnowOf(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  campaign: StoryCampaign,
): Promise<boolean> {
  const { leads, listens, codes, guards } = campaignRights(on, campaign);
  if (leads || listens || codes || guards) return true;
  return isOpenTo(on.actor, on.initiativeId, await audienceOf(tx, on.initiativeId, campaign));
}

/** A campaign that whoever asks may know of. @throws {Refusal} that looks the same where there is none. */
export async function demandCampaign(tx: Reader, on: On, number: number): Promise<StoryCampaign> {
  const campaign = await findCampaign(tx, on.initiativeId, { number });
  if (!campaign || !(await mayKnowOf(tx, on, campaign))) throw new Refusal("not-found", coreWords.notFound);
  return campaign;
}

/** Holds a campaign that can still be changed. @throws {Refusal} where there is none, or it was closed. */
export async function holdCampaign(tx: Writer, on: OnChange, number: number): Promise<StoryCampaign> {
  const campaign = await findCampaign(tx, on.initiativeId, { number }, { held: true });
  if (!campaign) throw new Refusal("not-found", coreWords.notFound);
  if (campaign.closedAt) throw new Refusal("conflict", said.isClosedForGood);
  return campaign;
}

/** Tells of a campaign as it stands: its name and question, never a story. */
export async function tellCampaign(tx: Writer, on: OnChange, id: string): Promise<void> {
  const campaign = await findCampaign(tx, on.initiativeId, { id });
  if (!campaign) throw new Error(`The campaign ${id} was lost`);
  await tellThing(tx, on.initiativeId, {
    kind: "story-campaign",
    id,
    path: pathOfCampaign(campaign.number),
    names: campaign.names,
    body: Object.values(campaign.prompt).filter(Boolean).join("\n"),
    audience: await audienceOf(tx, on.initiativeId, campaign),
    by: doing(on).by,
    now: on.now,
  });
}

/** Changes a part of a campaign; once it has opened, what the part was before is kept. */
export async function changePart(
  tx: Writer,
  on: OnChange,
  campaign: StoryCampaign,
  { part, set, note }: { part: ChangedPart; set: CampaignParts; note: (deed: Deed) => void },
): Promise<void> {
  await setCampaign(tx, on.initiativeId, campaign.id, set);
  if (campaign.openedAt && Object.keys(set).length > 0) {
    const before = Object.fromEntries(Object.keys(set).map((key) => [key, campaign[key as keyof StoryCampaign]]));
    await keepBefore(tx, on.initiativeId, { campaignId: campaign.id, part, before, ...doing(on) });
  }
  note({ kind: "story-campaign", id: campaign.id, detail: { names: campaign.names, part } });
  await tellCampaign(tx, on, campaign.id);
}

/** The parts of a campaign that can be changed. */
export const changedParts = [
  "words",
  "lines",
  "duty",
  "ages",
  "contact",
  "listeners",
  "coders",
  "enterers",
  "support",
  "asked",
  "sms",
] as const;
export type ChangedPart = (typeof changedParts)[number];
