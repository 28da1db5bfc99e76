import { z } from "zod";
import { languages } from "../../../core/message.ts";

/** What an item of an agenda is for. */
export const itemKinds = ["information", "discussion", "decision"] as const;

/** Where an item comes from: somebody wrote it, somebody raised it, or the program made it. */
const itemSources = ["written", "matter", "actions", "minutes"] as const;
export type ItemSource = (typeof itemSources)[number];

/** What is written of an item. */
export const writtenItemSchema = z.object({
  kind: z.enum(itemKinds).default("discussion"),
  /** May be empty only where the program made the item and says itself what it is. */
  title: z.string().trim().max(200).default(""),
  note: z.string().trim().max(2000).nullable().default(null),
  /** How long it is to take. */
  minutes: z.number().int().min(1).max(600).nullable().default(null),
  leader: z.string().trim().max(120).nullable().default(null),
});
export type WrittenItem = z.output<typeof writtenItemSchema>;

/** An item as it stands on the agenda. */
export const itemSchema = z.object({
  id: z.string(),
  source: z.enum(itemSources),
  kind: z.enum(itemKinds),
  title: z.string(),
  note: z.string().nullable(),
  minutes: z.number().int().nullable(),
  leader: z.string().nullable(),
  /** Who writes from an older one is shown what came since, and nothing of hers is lost. */
  version: z.number().int(),
});
export type AgendaItem = z.output<typeof itemSchema>;

/** What somebody of a committee asks to be talked about. */
export const matterSchema = z.object({
  id: z.string(),
  bodyId: z.string(),
  title: z.string(),
  why: z.string(),
  language: z.enum(languages),
  state: z.enum(["raised", "accepted", "withdrawn"]),
  raisedBy: z.string().nullable(),
  raisedAt: z.date(),
  meetingId: z.string().nullable(),
  notBefore: z.date().nullable(),
  /** How often it was carried to the following meeting. */
  carried: z.number().int(),
});
export type Matter = z.output<typeof matterSchema>;

const fields = ["kind", "title", "note", "minutes", "leader"] as const;

/**
 * What two people made of one item, field by field: who changed a field that nobody else changed has it. Null where
 * both changed the same field to something different: then a person must look.
 */
export function mergeItems(base: WrittenItem, mine: WrittenItem, theirs: WrittenItem): WrittenItem | null {
  const clash = fields.some(
    (field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field],
  );
  if (clash) return null;
  const merged: Record<string, unknown> = {};
  for (const field of fields) merged[field] = mine[field] !== base[field] ? mine[field] : theirs[field];
  return writtenItemSchema.parse(merged);
}
