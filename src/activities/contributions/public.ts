export { contributionSchema } from "./contribution.ts";
export { creditSchema, readCredit } from "./credit.ts";
export { listAllOverlaps, seekOverlaps } from "./overlaps/operations.ts";
export { type OverlapView, overlapViewSchema } from "./overlaps/overlap.ts";
export { standing } from "./overlaps/pages/overlap-page.tsx";
export { addContribution, listStanding, replaceContributions, sumDelivered } from "./store.ts";
export { promisesCsv } from "./totals/promises-csv.ts";
