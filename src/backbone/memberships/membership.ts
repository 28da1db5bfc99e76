import { z } from "zod";
import { type Permission, permissions } from "../../core/actor.ts";

/** What somebody may do in an initiative: one thing at least. */
export const permissionsSchema = z.array(z.enum(permissions)).min(1).max(permissions.length);

/** The permissions among texts, in their own order and once each. */
export const permissionsAmong = (texts: readonly string[]): Permission[] =>
  permissions.filter((permission) => texts.includes(permission));

/** A person of an initiative as a reader sees her; `mail` is null for everybody but the backbone and herself. */
export const memberSchema = z.object({
  personId: z.string(),
  name: z.string(),
  mail: z.string().nullable(),
  permissions: permissionsSchema,
  organization: z.string().nullable(),
  joinedAt: z.iso.datetime(),
  isMe: z.boolean(),
});
export type Member = z.output<typeof memberSchema>;
