import { z } from "zod";
import type { Audience } from "../../../core/audience.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { steps } from "../coarse.ts";

/** By whom a theme was seen first. */
export const seers = ["program", "people"] as const;

const toldSchema = z.object({
  step: z.literal(steps),
  counted: z.number().int(),
  at: z.iso.datetime(),
});

/** A theme as it is kept. What was counted never leaves this noun; readers are told the step alone. */
export const keptThemeSchema = z.object({
  id: idSchema,
  campaignId: idSchema,
  names: namesSchema,
  meaning: maybeNamesSchema,
  seenBy: z.enum(seers),
  told: toldSchema.nullable(),
  came: z.number().int(),
  isOpen: z.boolean(),
});
export type KeptTheme = z.output<typeof keptThemeSchema>;

/** What people write of a theme. */
export const themeTextSchema = z.object({ names: namesSchema, meaning: maybeNamesSchema });

/** A theme as readers see it. */
export const themeViewSchema = keptThemeSchema.omit({ told: true, came: true }).extend({
  /** How many told of it, coarsely; null where that is not told, for those who work with it. */
  step: z.literal(steps).nullable(),
});
export type ThemeView = z.output<typeof themeViewSchema>;

/** A theme without what must not leave. */
export const viewOfTheme = ({ told, came: _, ...theme }: KeptTheme): ThemeView => ({
  ...theme,
  step: told?.step ?? null,
});

/** Who reads a theme once its count was told: members, and everyone where it was opened and the initiative opened its voices. */
export const audienceOf = (theme: Pick<KeptTheme, "isOpen">, voicesAreOpen: boolean): Audience =>
  theme.isOpen && voicesAreOpen ? ["everyone", "members"] : ["members"];

/** Where a theme is, inside its initiative. */
export const pathOfTheme = (id: string): string => `listening/themes/${id}`;
