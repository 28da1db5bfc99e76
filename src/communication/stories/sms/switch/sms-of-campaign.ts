import type { Names } from "../../../../core/message.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";

/** That a campaign takes text messages, as it is kept. */
export interface SmsOfCampaign {
  campaignId: string;
  bridgeId: string;
  words: Names;
  askedAt: Date;
  askedBy: string | null;
  /** When its safeguarding contact or deputy said that she knows, and who it was. */
  knownAt: Date | null;
  knownBy: string | null;
  endedAt: Date | null;
}

/** Whether a campaign takes text messages: wanted, not ended, and known to its contact or deputy of today. */
export const isSmsOn = (campaign: Pick<StoryCampaign, "safeguarding">, sms: SmsOfCampaign | undefined): boolean =>
  sms !== undefined &&
  sms.endedAt === null &&
  sms.knownBy !== null &&
  [campaign.safeguarding.contactId, campaign.safeguarding.deputyId].includes(sms.knownBy);
