import { z } from "zod";
import type { Message, Names, Values } from "../../core/message.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import type { AskedOf } from "../people/public.ts";

/** A part of what a person, or whoever she acts for, has taken on; a noun that knows of such a part declares one. */
export interface Part {
  title: Message;
  lines: readonly {
    names: Names;
    /** Inside the initiative. */
    path: string;
    /** How it stands, in a few words. */
    state: Message;
    values?: Values;
  }[];
  /** What can be done about it, and where. */
  actions: readonly { label: Message; path: string }[];
}

/** Finds a part of what a person has taken on in one initiative; null where there is none to speak of. */
export type PartSource = (tx: Reader, asked: AskedOf) => Promise<Part | null>;

const messageSchema = z.object({ en: z.string(), he: z.string(), ar: z.string() });

/** A part as the page is given it. */
export const partSchema = z.object({
  title: messageSchema,
  lines: z.array(
    z.object({
      names: maybeNamesSchema,
      path: z.string(),
      state: messageSchema,
      values: z.record(z.string(), z.union([z.string(), z.number(), z.date()])).optional(),
    }),
  ),
  actions: z.array(z.object({ label: messageSchema, path: z.string() })),
});
