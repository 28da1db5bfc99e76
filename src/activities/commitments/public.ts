export { type Commitment, type CommitmentView, commitmentSchema, commitmentViewSchema } from "./commitment.ts";
export { addCommitment, findCommitment, holdCommitment, listCommitments, setHeard } from "./store.ts";
