import { readInitiative } from "../../../backbone/initiatives/public.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { inLanguage, type Language } from "../../../core/message.ts";
import type { On } from "../../../core/operation.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import type { Reader } from "../../../storage/records.ts";
import { findBridge } from "../campaigns/bridges/store.ts";
import type { Bridge, StoryCampaign } from "../campaigns/campaign.ts";
import { linesFor } from "../campaigns/checklist.ts";
import { listFirstNames, listReaders, type StoryReaders, standingOf } from "../campaigns/rights.ts";
import { findCampaign } from "../campaigns/store.ts";
import { signOfReaders } from "../telling/readers.ts";
import type { Facts } from "./replies.ts";
import { isSmsOn, type SmsOfCampaign } from "./switch/sms-of-campaign.ts";
import { findSms } from "./switch/store.ts";

/** A campaign as text messages reach it. */
export interface SmsPlace {
  campaign: StoryCampaign;
  sms: SmsOfCampaign;
  bridge: Bridge;
  /** Its lead wants text messages, and whoever is called when a story worries a listener knows of them today. */
  isOn: boolean;
}

/** The campaign that a message belongs to; undefined where it never took any. */
export async function findPlace(tx: Reader, initiativeId: string, campaignId: string): Promise<SmsPlace | undefined> {
  const campaign = await findCampaign(tx, initiativeId, { id: campaignId });
  const sms = campaign && (await findSms(tx, initiativeId, campaignId));
  const bridge = sms && (await findBridge(tx, initiativeId, { id: sms.bridgeId }));
  return (
    campaign && sms && bridge && { campaign, sms, bridge, isOn: isSmsOn(campaign, sms) && bridge.endedAt === null }
  );
}

/** Whether a message may begin or go on with a story now. */
export const takesStories = async (
  tx: Reader,
  on: Pick<On, "initiativeId" | "now">,
  place: SmsPlace,
): Promise<boolean> => place.isOn && (await standingOf(tx, on.initiativeId, place.campaign, on.now)) === "open";

/** Who would read a story that is told in messages: those who read all of it. Coders are asked for later, on the page. */
export async function readersOf(
  tx: Reader,
  on: Pick<On, "initiativeId">,
  campaign: StoryCampaign,
): Promise<StoryReaders> {
  return { readerIds: (await listReaders(tx, on.initiativeId, campaign)).readerIds, coderIds: [] };
}

/** What a campaign says of itself in text messages, in one language. */
export async function factsOf(
  tx: Reader,
  on: Pick<On, "initiativeId" | "now">,
  { campaign, code }: { campaign: StoryCampaign; code: string },
  { language, isOpen, site }: { language: Language; isOpen: boolean; site: string },
): Promise<Facts> {
  const day = dayOf(on.now);
  const readers = await readersOf(tx, on, campaign);
  const slug = (await readInitiative(tx, on.initiativeId))?.slug ?? "";
  const here = `${site.replace(/^https?:\/\//, "").replace(/\/$/, "")}/${slug}`;
  return {
    ...{ language, isOpen },
    asks: inLanguage(campaign.whoAsks, language),
    prompt: inLanguage(campaign.prompt, language),
    duties: campaign.duty.map(({ words }) => inLanguage(words, language)),
    lines: linesFor(campaign, { language, day }).map(({ country, number, names }) => ({
      ...{ country, number },
      name: inLanguage(names, language),
    })),
    readers: (await listFirstNames(tx, readers.readerIds)).map(({ name }) => name),
    named: signOfReaders(readers),
    ...{ tellPage: `${here}/tell/${code}`, backPage: `${here}/my-story` },
    answerBy: formatDate(new Date(daysAfter(day, campaign.answerWithinDays)), language),
  };
}
