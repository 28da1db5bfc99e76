import { z } from "zod";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import { firstSix, general } from "./type-words.ts";

/** What an initiative decided about promises. */
export const arrangementSchema = z.object({
  /** Everybody may read what was promised; how it goes stays between the partner and the backbone. */
  open: z.boolean().default(false),
  /** A promise of which nothing was heard for so many months leaves the totals until something is. */
  silentAfterMonths: z.number().int().min(3).max(120).default(24),
});
export type Arrangement = z.output<typeof arrangementSchema>;

/** The arrangement from what is stored in the settings; what nobody has decided is as the program proposes. */
export const arrangementOf = (settings: unknown): Arrangement =>
  arrangementSchema
    .catch(arrangementSchema.parse({}))
    .parse((settings as { promises?: unknown } | null | undefined)?.promises ?? {});

/** A kind of promise, as the initiative calls it. */
export const commitmentTypeSchema = z.object({ id: z.string(), names: maybeNamesSchema, retired: z.boolean() });
export type CommitmentType = z.output<typeof commitmentTypeSchema>;

/** The lists that an initiative can begin with. */
export const beginnings = ["general", "teachers"] as const;

/** The kinds that any initiative begins with. */
export const genericTypes = Object.values(general);

/** The kinds of each beginning; the six for teachers are those of 100Kin10. */
export const typesOf: Record<(typeof beginnings)[number], typeof genericTypes> = {
  general: genericTypes,
  teachers: Object.values(firstSix),
};
