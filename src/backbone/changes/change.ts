/** The kinds of history that the public log tells: goals and definitions, and the editions that figures come from. */
export const loggedKinds = ["goal", "indicator", "definition", "dimension", "edition"] as const;
