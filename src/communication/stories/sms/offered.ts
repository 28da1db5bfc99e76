import { inLanguage } from "../../../core/message.ts";
import type { On } from "../../../core/operation.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { smsGateway } from "./gateway.ts";
import { isSmsOn } from "./switch/sms-of-campaign.ts";
import { findSms } from "./switch/store.ts";

/** The number and the word by which a campaign is told without internet, in the reader's language; null where it is not. */
export async function smsOffered(
  tx: Reader,
  on: Pick<On, "initiativeId" | "language">,
  campaign: StoryCampaign,
): Promise<{ number: string; word: string } | null> {
  const gateway = smsGateway();
  const sms = gateway && (await findSms(tx, on.initiativeId, campaign.id));
  if (!gateway || !sms || !isSmsOn(campaign, sms)) return null;
  return { number: gateway.number, word: inLanguage(sms.words, on.language) };
}
