export type { CommitmentType } from "./arranging/arrangement.ts";
export { listTypes, readArrangement } from "./arranging/store.ts";
export {
  type Commitment,
  type CommitmentView,
  commitmentSchema,
  commitmentViewSchema,
  countsIn,
  isSilent,
  monthsLater,
} from "./commitment.ts";
export { sayAmount } from "./pages/amount.ts";
export { keepsPromise } from "./rights.ts";
export { demandOpenWork, isWorkOpenTo, listVisibleCommitments, type VisibleCommitment } from "./showing.ts";
export { addCommitment, findCommitment, holdCommitment, listCommitments, setHeard } from "./store.ts";
export { pathOf } from "./telling.ts";
