/** Where a sentence is to stand, as its teller is told when she is asked. It stands nowhere else. */
export const quotePurposes = ["voices", "report", "theme"] as const;
export type QuotePurpose = (typeof quotePurposes)[number];
