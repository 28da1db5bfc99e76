import { z } from "zod";
import { languages } from "../../../core/message.ts";

/** What is brought beside a cause: evidence of it, or a bright spot where it was solved. */
export const noteKinds = ["evidence", "bright-spot"] as const;

export const noteSchema = z.object({
  kind: z.enum(noteKinds),
  language: z.enum(languages),
  words: z.string().trim().min(3).max(2000),
  /** Where it can be read, or who can be asked. */
  source: z.string().trim().max(500).nullable().default(null),
});
export type Note = z.output<typeof noteSchema>;

export const noteViewSchema = noteSchema.extend({
  id: z.string(),
  writtenAt: z.iso.datetime(),
  writtenBy: z.string().nullable(),
});
export type NoteView = z.output<typeof noteViewSchema>;
