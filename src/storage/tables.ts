/** The tables, as the migrations make them. Generated. */
// biome-ignore lint/complexity/noBannedTypes: filled by the generator
export type Tables = {};
