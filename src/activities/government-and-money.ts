import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { addNewCampaign, editCampaign, openCampaign, readCampaign, readGovernment } from "./campaigns/operations.ts";
import { campaignPage } from "./campaigns/pages/campaign-page.tsx";
import { governmentPage } from "./campaigns/pages/government-page.tsx";
import { bringReach, noteReach, removeOneReach } from "./campaigns/reach-operations.ts";
import { addNewFund, editFund, endFund, setFundRound, stepAside } from "./funds/fund-operations.ts";
import { bringGrants, dropGrants, listGrantFiles, lookAtGrants, takeGrants } from "./funds/grants/file-operations.ts";
import { exportGrants, linkGrant, readGrant, readGrantList, writeDownGrant } from "./funds/grants/operations.ts";
import { addFundingNeed, editFundingNeed, endFundingNeed } from "./funds/need-operations.ts";
import { readFund, readFunds, readNeed } from "./funds/operations.ts";
import { bringGrantsPage, lookAtGrantsPage } from "./funds/pages/bring-page.tsx";
import { fundPage } from "./funds/pages/fund-page.tsx";
import { fundsPage } from "./funds/pages/funds-page.tsx";
import { grantPage } from "./funds/pages/grant-page.tsx";
import { grantsPage } from "./funds/pages/grants-page.tsx";
import { needPage } from "./funds/pages/need-page.tsx";
import { addNewPledge, setPledge } from "./funds/pledges/operations.ts";
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

/** Needs, funds, pledges and grants. */
const moneyOperations = [
  ...[readFunds, readNeed, readFund, addFundingNeed, editFundingNeed, endFundingNeed],
  ...[addNewFund, editFund, endFund, setFundRound, stepAside, addNewPledge, setPledge],
  ...[readGrantList, readGrant, writeDownGrant, linkGrant, exportGrants],
  ...[listGrantFiles, bringGrants, lookAtGrants, takeGrants, dropGrants],
];

/** What can be asked and done about government, the public and money. */
export const operations: readonly Operation[] = [...governmentOperations, ...moneyOperations].map(
  (one) => one as unknown as Operation,
);

/** What people see of it. */
export const pages: readonly Page[] = [
  ...[governmentPage, policyAskPage, campaignPage],
  ...[fundsPage, needPage, fundPage, grantsPage, grantPage, bringGrantsPage, lookAtGrantsPage],
];
