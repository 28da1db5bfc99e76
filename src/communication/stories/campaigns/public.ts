export { type Age, type AgeRule, ages, countrySchema, ruleFor } from "./age-table.ts";
export {
  type Asked,
  type Bridge,
  type CountedStep,
  forms,
  type Line,
  pathOfCampaign,
  type StoryCampaign,
  type Use,
  uses,
} from "./campaign.ts";
export { type CampaignState, linesFor } from "./checklist.ts";
export { consentWords } from "./consent-words.ts";
export { campaignRights, findCampaignByCode, listReaderNames, standingOf } from "./rights.ts";
export { countStep, findBridge, findCampaign, listBridges, listCampaigns, listCounts } from "./store.ts";
