import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as actions } from "./actions/operations.ts";
import { actionPage } from "./actions/pages/action.tsx";
import { actionsPage } from "./actions/pages/actions.tsx";
import { closeOperations } from "./decisions/close-operations.ts";
import { followOperations } from "./decisions/follow-operations.ts";
import { readOperations } from "./decisions/operations.ts";
import { decisionPage } from "./decisions/pages/decision.tsx";
import { editDecisionPage } from "./decisions/pages/edit-decision.tsx";
import { newDecisionPage } from "./decisions/pages/new-decision.tsx";
import { decisionsPage } from "./decisions/pages/register.tsx";
import { proposeOperations } from "./decisions/propose-operations.ts";
import { voteOperations } from "./decisions/vote-operations.ts";

/** What can be asked and done about meeting, deciding and talking. */
export const operations: readonly Operation[] = [
  ...readOperations,
  ...proposeOperations,
  ...voteOperations,
  ...closeOperations,
  ...followOperations,
  ...actions,
];

/** The pages of meeting, deciding and talking. */
export const pages: readonly Page[] = [
  decisionsPage,
  newDecisionPage,
  decisionPage,
  editDecisionPage,
  actionsPage,
  actionPage,
];
