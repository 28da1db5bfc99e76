import { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { type Language, languages } from "../../core/message.ts";
import { permissionsSchema } from "../memberships/public.ts";

/** How a link stands: only an open one lets somebody in. */
export const invitationStates = ["open", "used", "expired", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How long an invitation waits unless somebody says otherwise, in days. */
const usualDays = 14;

/** What an invitation is made with. */
export const newInvitationSchema = z.object({
  permissions: permissionsSchema,
  language: z.enum(languages),
  mostUses: z.number().int().min(1).max(50).default(1),
  days: z.number().int().min(1).max(60).default(usualDays),
});

/** The same, as another noun asks for it. */
export interface InvitationWish {
  permissions: readonly Permission[];
  language: Language;
  mostUses: number;
  days: number;
  organizationId?: string | null;
  invitedBy: Actor;
  now: Date;
}

/** An invitation as the backbone sees it; the link itself is known only to whom it was given. */
export const invitationViewSchema = z.object({
  id: z.string(),
  permissions: permissionsSchema,
  language: z.enum(languages),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  mostUses: z.number().int(),
  uses: z.number().int(),
  state: z.enum(invitationStates),
});

/** How an invitation stands at a moment. */
export function stateOf(
  invitation: { revokedAt: Date | null; expiresAt: Date; uses: number; mostUses: number },
  now: Date,
): InvitationState {
  if (invitation.revokedAt) return "revoked";
  if (invitation.uses >= invitation.mostUses) return "used";
  return invitation.expiresAt <= now ? "expired" : "open";
}

/** Where an invitation's link leads, in its own language. */
export const joinPath = (slug: string, token: string, language: Language): string =>
  `/${slug}/join/${token}?lang=${language}`;
