export { readArrangement } from "./arranging/store.ts";
export {
  type Commitment,
  type CommitmentView,
  commitmentSchema,
  commitmentViewSchema,
  isSilent,
  monthsLater,
} from "./commitment.ts";
export { demandOpenWork, isWorkOpenTo } from "./showing.ts";
export { addCommitment, findCommitment, holdCommitment, listCommitments, setHeard } from "./store.ts";
