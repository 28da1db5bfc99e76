import { z } from "zod";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { findInvitation, invitationViewSchema, listInvitations } from "../invitations/public.ts";
import { listPeople } from "../people/public.ts";
import { memberSchema, permissionsSchema } from "./membership.ts";
import { endMembership, listMemberships, lockBackbone, setPermissions } from "./store.ts";
import { membershipWords as said } from "./words.ts";

const personIdSchema = z.string().min(1).max(100);

export const listMembers = query({
  name: "membership.list",
  summary:
    "Lists the people of an initiative and what they may do; to the backbone also mail addresses and open links.",
  scope: "initiative",
  input: z.object({
    /** A link that was just made: told again with what it gives, so that it can be copied. */
    made: z.string().max(100).optional(),
  }),
  output: z.object({
    members: z.array(memberSchema),
    /** Only to the backbone. */
    invitations: z.array(invitationViewSchema),
    made: z.object({ token: z.string(), invitation: invitationViewSchema }).nullable(),
  }),
  allow: members,
  example: {},
  async run(on, { made }) {
    const leads = on.actor.kind === "program" || permissionsIn(on.actor, on.initiativeId).includes("backbone");
    const me = on.actor.kind === "person" ? on.actor.personId : null;
    return on.read(async (tx) => {
      const memberships = await listMemberships(tx, on.initiativeId);
      const people = await listPeople(
        tx,
        memberships.map(({ personId }) => personId),
      );
      const found = made && leads ? await findInvitation(tx, on.initiativeId, made, on.now) : undefined;
      const invitations = leads ? await listInvitations(tx, on.initiativeId, on.now) : [];
      return {
        members: memberships.map((membership) => {
          const person = people.find(({ id }) => id === membership.personId);
          const isMe = membership.personId === me;
          return { ...membership, name: person?.name ?? "", mail: leads || isMe ? (person?.mail ?? null) : null, isMe };
        }),
        invitations: invitations.filter(({ state }) => state === "open"),
        made: made && found?.state === "open" ? { token: made, invitation: found } : null,
      };
    });
  },
});

/** Somebody of the backbone must stay: else nobody could let anybody in again. */
async function keepOneOfBackbone(tx: Writer, initiativeId: string, leaving: string): Promise<void> {
  const backbone = await lockBackbone(tx, initiativeId);
  if (backbone.length === 1 && backbone[0] === leaving) throw new Refusal("conflict", said.lastOfBackbone);
}

export const permitMember = change({
  name: "membership.permit",
  summary: "Sets what a person may do in an initiative; the last of the backbone team keeps that permission.",
  scope: "initiative",
  input: z.object({ personId: personIdSchema, permissions: permissionsSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { personId: "00000000-0000-7000-8000-000000000000", permissions: ["partner"] },
  run: (on, { personId, permissions }) =>
    on.write(async (tx, note) => {
      if (!permissions.includes("backbone")) await keepOneOfBackbone(tx, on.initiativeId, personId);
      if (!(await setPermissions(tx, on.initiativeId, personId, permissions)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "membership", id: personId, detail: { permissions } });
      return {};
    }),
});

export const endMember = change({
  name: "membership.end",
  summary: "Ends a person's access to an initiative, by the backbone or by herself; what she wrote stays.",
  scope: "initiative",
  input: z.object({ personId: personIdSchema }),
  output: z.object({ left: z.boolean() }),
  allow: members,
  example: { personId: "00000000-0000-7000-8000-000000000000" },
  run: (on, { personId }) => {
    const left = on.actor.kind === "person" && on.actor.personId === personId;
    if (!left && !may("backbone").test(on.actor, on.initiativeId)) throw new Refusal("forbidden", coreWords.forbidden);
    return end(on, personId, left);
  },
});

const end = (on: OnChange, personId: string, left: boolean): Promise<{ left: boolean }> =>
  on.write(async (tx, note) => {
    await keepOneOfBackbone(tx, on.initiativeId, personId);
    if (!(await endMembership(tx, on.initiativeId, personId))) throw new Refusal("not-found", coreWords.notFound);
    note({ kind: "membership", id: personId, detail: { ended: true } });
    return { left };
  });

export const operations = [listMembers, permitMember, endMember];
