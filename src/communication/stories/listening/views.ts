import { z } from "zod";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { waitsFor } from "./listening.ts";

/** A story in the list: when it was told and what it waits for, not a word of it. */
export const listedSchema = z.object({
  id: idSchema,
  campaign: namesSchema,
  toldOn: z.string(),
  due: z.string(),
  /** Days left of those within which an answer was promised; below zero where they are over. */
  daysLeft: z.number().int(),
  waitsFor: z.enum(waitsFor),
  isMine: z.boolean(),
  language: z.string().nullable(),
  age: z.string().nullable(),
  hasWords: z.boolean(),
  audios: z.number().int(),
  photos: z.number().int(),
});

/** What a listener has before her. */
export const inboxSchema = z.object({
  campaigns: z.array(
    z.object({
      id: idSchema,
      names: namesSchema,
      support: maybeNamesSchema,
      breakUntil: z.string().nullable(),
    }),
  ),
  stories: z.array(listedSchema),
  /** How many stories she opened in the last week: told to herself alone. */
  readLately: z.number().int(),
});

/** A voice or a photo, and what a person wrote down of it. */
export const partSchema = z.object({
  id: idSchema,
  kind: z.enum(["audio", "photo"]),
  mediaType: z.string(),
  seconds: z.number().nullable(),
  transcript: z.string().nullable(),
});

/** What is shown of a story once it is opened. */
export const wordsSchema = z.object({
  words: z.string(),
  masked: z.string().nullable(),
  version: z.number().int(),
  uses: z.array(z.string()),
  heldUntil: z.string().nullable(),
  parts: z.array(partSchema),
  replies: z.array(
    z.object({
      id: idSchema,
      isTeller: z.boolean(),
      name: z.string().nullable(),
      words: z.string(),
      saidOn: z.string(),
    }),
  ),
});

/** One story for a listener: its facts, and its words where she opened it on purpose a short while ago. */
export const storyViewSchema = z.object({
  ...listedSchema.shape,
  campaignNumber: z.number().int(),
  opened: wordsSchema.nullable(),
  listener: z.string().nullable(),
});
