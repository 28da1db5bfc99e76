export { type Commitment, type CommitmentView, commitmentSchema, commitmentViewSchema } from "./commitment.ts";
export { addCommitment, findCommitment, listCommitments } from "./store.ts";
