import { z } from "zod";
import { languages } from "../../core/message.ts";
import { namesSchema } from "../../core/schemas.ts";

export const audienceSchema = z.enum(["members", "everyone"]);

/** Something that was reached on a day, and who is thanked for it. */
export const milestoneSchema = z.object({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  /** The title in several languages, where it was written so. */
  names: namesSchema.nullable(),
  words: z.string(),
  language: z.enum(languages),
  /** The names of those who are thanked, as they are to be read. */
  thanked: z.array(z.string()),
  audience: audienceSchema,
});
export type Milestone = z.output<typeof milestoneSchema>;
