/** What a story is called among coders: letters of its id, which say nothing of it. */
export const shortName = (id: string): string => id.replaceAll("-", "").slice(-4).toUpperCase();
