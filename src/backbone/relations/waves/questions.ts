/** From this on one works with the other, and is asked how. */
export const worksWith = 2;

/** How often they work together. */
export const frequencies = ["yearly", "quarterly", "monthly", "weekly"] as const;

/** What came of it; any of these. */
export const outcomes = ["learned", "shared", "served", "changed", "began", "nothing-yet"] as const;

/** Three questions of trust and three of value, each 1 to 4; trust itself is never asked. */
export const scales = ["openness", "reliability", "mission", "influence", "involvement", "resources"] as const;
export type ScaleKey = (typeof scales)[number];

/** What an organization is asked about another. */
export const relationQuestions = ["tie", "often", "outcome", ...scales] as const;

/** What it is asked about being part of the initiative: agreement, 1 to 5. */
export const partnerQuestions = ["worth", "access", "credit"] as const;
export type PartnerQuestion = (typeof partnerQuestions)[number];

/** Everything that is asked, each of which an initiative may put in its own words. */
export const questionKeys = [...relationQuestions, ...partnerQuestions] as const;
export type QuestionKey = (typeof questionKeys)[number];
