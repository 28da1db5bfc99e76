export { type Contribution, contributionSchema } from "./contribution.ts";
export { addContribution, listStanding, replaceContributions, sumDelivered } from "./store.ts";
