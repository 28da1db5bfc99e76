import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { addNewCampaign, editCampaign, openCampaign, readCampaign, readGovernment } from "./campaigns/operations.ts";
import { campaignPage } from "./campaigns/pages/campaign-page.tsx";
import { governmentPage } from "./campaigns/pages/government-page.tsx";
import { bringReach, noteReach, removeOneReach } from "./campaigns/reach-operations.ts";
import {
  addPolicyAsk,
  editPolicyAsk,
  listPolicyAsks,
  openPolicyAsk,
  readPolicyAsk,
  writePolicyNote,
} from "./policy-asks/operations.ts";
import { policyAskPage } from "./policy-asks/pages/ask-page.tsx";
import { markPolicyStep, notePolicyStep, removePolicyStep } from "./policy-asks/step-operations.ts";

/** What is asked of those who govern, and campaigns. */
const governmentOperations = [
  ...[listPolicyAsks, readPolicyAsk, addPolicyAsk, editPolicyAsk, openPolicyAsk, writePolicyNote],
  ...[notePolicyStep, removePolicyStep, markPolicyStep],
  ...[readGovernment, readCampaign, addNewCampaign, editCampaign, openCampaign],
  ...[noteReach, bringReach, removeOneReach],
];

/** What can be asked and done about government, the public and money. */
export const operations: readonly Operation[] = [...governmentOperations].map((one) => one as unknown as Operation);

/** What people see of it. */
export const pages: readonly Page[] = [governmentPage, policyAskPage, campaignPage];
