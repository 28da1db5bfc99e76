import { z } from "zod";
import { type Permission, permissions } from "../../core/actor.ts";
import { representationSchema } from "./representations/representation.ts";

/** What somebody may do in an initiative: one thing at least. */
export const permissionsSchema = z.array(z.enum(permissions)).min(1).max(permissions.length);

/** How a person is known; the sign-in gives the id. */
export const personIdSchema = z.string().min(1).max(100);

/** The permissions among texts, in their own order and once each. */
export const permissionsAmong = (texts: readonly string[]): Permission[] =>
  permissions.filter((permission) => texts.includes(permission));

/** Who sees a person's mail and phone beside the backbone and herself; nobody outside the initiative ever does. */
export const contactCircles = ["backbone", "members"] as const;
export type ContactFor = (typeof contactCircles)[number];

/** What a person tells of herself. */
export const describedSchema = z.object({
  about: z.string().trim().max(2000).nullable(),
  skills: z.array(z.string().trim().min(1).max(60)).max(30),
  speaks: z.array(z.string().trim().min(1).max(60)).max(20),
  phone: z.string().trim().max(40).nullable(),
  contactFor: z.enum(contactCircles),
});
export type Described = z.output<typeof describedSchema>;

/** A person of an initiative as a reader sees her; mail and phone are null for whom they are not open to. */
export const memberSchema = z.object({
  personId: z.string(),
  name: z.string(),
  mail: z.string().nullable(),
  permissions: permissionsSchema,
  /** The organizations she acts for, in one line; null where there is none. */
  organization: z.string().nullable(),
  skills: z.array(z.string()).default([]),
  joinedAt: z.iso.datetime(),
  /** The last day of a mandate that has one. */
  until: z.string().nullable().default(null),
  isMe: z.boolean(),
});
export type Member = z.output<typeof memberSchema>;

/** All that a reader sees of one person. */
export const cardSchema = memberSchema.omit({ organization: true, permissions: true }).extend({
  /** Empty where she has left. */
  permissions: z.array(z.enum(permissions)),
  hasLeft: z.boolean(),
  about: z.string().nullable(),
  speaks: z.array(z.string()),
  phone: z.string().nullable(),
  /** To herself and the backbone alone. */
  contactFor: z.enum(contactCircles).nullable(),
  representations: z.array(representationSchema),
});
export type Card = z.output<typeof cardSchema>;
