import type { Selectable } from "kysely";
import { hashToken, newId, newToken } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { Tables } from "../../storage/tables.ts";
import { permissionsAmong } from "../memberships/public.ts";
import { type InvitationWish, stateOf } from "./invitation.ts";

const day = 86_400_000;

/** Adds an invitation. The token is told here and never again: only its hash is kept. */
export async function addInvitation(
  tx: Writer,
  initiativeId: string,
  wish: InvitationWish,
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newToken()];
  await tx
    .insertInto("invitation")
    .values({
      initiative_id: initiativeId,
      id,
      token_hash: hashToken(token),
      permissions: [...wish.permissions],
      language: wish.language,
      organization_id: wish.organizationId ?? null,
      invited_by: wish.invitedBy.kind === "person" ? wish.invitedBy.personId : wish.invitedBy.kind,
      invited_at: wish.now,
      expires_at: new Date(wish.now.getTime() + wish.days * day),
      most_uses: wish.mostUses,
    })
    .execute();
  return { id, token };
}

/** An invitation as it is kept, with how it stands at a moment. */
const keptAt = (now: Date) => (row: Selectable<Tables["invitation"]>) => ({
  id: row.id,
  permissions: permissionsAmong(row.permissions),
  language: row.language as Language,
  invitedBy: row.invited_by,
  invitedAt: row.invited_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  mostUses: row.most_uses,
  uses: row.uses,
  state: stateOf(
    { revokedAt: row.revoked_at, expiresAt: row.expires_at, uses: row.uses, mostUses: row.most_uses },
    now,
  ),
});

/** The invitations of an initiative, newest first. */
export async function listInvitations(tx: Reader, initiativeId: string, now: Date) {
  const rows = await tx
    .selectFrom("invitation")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .orderBy("id", "desc")
    .execute();
  return rows.map(keptAt(now));
}

/** The invitation that a link belongs to, in this initiative. */
export async function findInvitation(tx: Reader, initiativeId: string, token: string, now: Date) {
  const row = await tx
    .selectFrom("invitation")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", hashToken(token))
    .executeTakeFirst();
  return row && keptAt(now)(row);
}

/** Uses an invitation once, if it is open; however many come at once, no more get in than it was made for. */
export async function takeInvitation(tx: Writer, initiativeId: string, token: string, now: Date) {
  const row = await tx
    .updateTable("invitation")
    .set((eb) => ({ uses: eb("uses", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", hashToken(token))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .whereRef("uses", "<", "most_uses")
    .returning(["id", "permissions", "organization_id"])
    .executeTakeFirst();
  return row && { id: row.id, permissions: permissionsAmong(row.permissions), organizationId: row.organization_id };
}

/** Lets nobody in by this invitation any more; answers false where there is none. */
export async function revokeInvitation(tx: Writer, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("invitation")
    .set((eb) => ({ revoked_at: eb.fn.coalesce("revoked_at", eb.val(now)) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
