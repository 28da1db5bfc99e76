export { type Contribution, contributionSchema } from "./contribution.ts";
export { addContribution, sumDelivered } from "./store.ts";
