import { z } from "zod";
import { thingKinds } from "../../../backbone/things/public.ts";
import type { Audience } from "../../../core/audience.ts";
import type { Names } from "../../../core/message.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { heardWords as said } from "./words.ts";

const isSaid = (names: Names): boolean => Object.values(names).some((text) => text?.trim());

/** What was heard and what was done about it, or honestly why not, as the backbone team writes it. */
export const heardSchema = z.object({
  campaignId: idSchema.nullable().default(null),
  conversationId: idSchema.nullable().default(null),
  themeIds: z.array(idSchema).max(50).default([]),
  heard: namesSchema,
  done: maybeNamesSchema,
  notDone: maybeNamesSchema,
  /** The decision, promise, project or goal that was made of it. */
  thing: z
    .object({ kind: z.enum(thingKinds), id: idSchema })
    .nullable()
    .default(null),
  happenedOn: z.iso.date().nullable().default(null),
  isOpen: z.boolean().default(false),
});
export type Heard = z.output<typeof heardSchema>;

/** What is missing in it, by the field in which it is to be mended; null where nothing is. */
export function lackOf({ campaignId, conversationId, done, notDone }: Heard) {
  if ((campaignId === null) === (conversationId === null)) return { field: "campaignId", message: said.whereNeeded };
  return isSaid(done) || isSaid(notDone) ? null : { field: "done", message: said.doneNeeded };
}

/** As it is kept. */
export const keptHeardSchema = heardSchema.extend({ id: z.string() });
export type KeptHeard = z.output<typeof keptHeardSchema>;

/** As those who told, and all who may, read it. */
export const heardViewSchema = z.object({
  id: z.string(),
  heard: namesSchema,
  done: maybeNamesSchema,
  notDone: maybeNamesSchema,
  happenedOn: z.iso.date().nullable(),
  isOpen: z.boolean(),
  /** What came of it, where the reader may see that. */
  thing: z.object({ names: maybeNamesSchema, path: z.string() }).nullable(),
  themes: z.array(z.object({ id: z.string(), names: namesSchema })),
});
export type HeardView = z.output<typeof heardViewSchema>;

/** Who reads it: members, and everyone where it was opened and the initiative opened its voices. */
export const audienceOf = ({ isOpen }: Pick<Heard, "isOpen">, voicesAreOpen: boolean): Audience =>
  isOpen && voicesAreOpen ? ["everyone", "members"] : ["members"];

/** Where it is, inside its initiative. */
export const pathOfHeard = (id: string): string => `listening/heard/${id}`;
