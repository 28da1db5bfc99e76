import { z } from "zod";
import { anyone, may, signedIn } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { languages } from "../../core/message.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { readInitiative } from "../initiatives/public.ts";
import { addMembership, findPermissions, permissionsSchema, tellPerson, toldWords } from "../memberships/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { addPerson, hashPassword, listPeople, mailAddress, newPassword, personName } from "../people/public.ts";
import { type InvitationState, invitationStates, invitationViewSchema, newInvitationSchema } from "./invitation.ts";
import { addInvitation, findInvitation, listInvitations, revokeInvitation, takeInvitation } from "./store.ts";
import { invitationWords as said } from "./words.ts";

const tokenSchema = z.string().min(1).max(100);

/** Why a link lets nobody in, kindly. */
const overBecause: Record<Exclude<InvitationState, "open">, Refusal> = {
  used: new Refusal("conflict", said.used),
  expired: new Refusal("conflict", said.expired),
  revoked: new Refusal("conflict", said.revoked),
};

export const makeInvitation = change({
  name: "invitation.make",
  summary: "Makes a link by which people join an initiative with given permissions; the link is told this once.",
  scope: "initiative",
  input: newInvitationSchema,
  output: z.object({ id: z.string(), token: z.string() }),
  allow: may("backbone"),
  example: { permissions: ["partner"], language: "ar", mostUses: 3 },
  run: (on, wish) =>
    on.write(async (tx, note) => {
      if (wish.organizationId && !(await nameOfOrganization(tx, on.initiativeId, wish.organizationId)))
        throw refuseField("organizationId", coreWords.notOffered);
      const made = await addInvitation(tx, on.initiativeId, { ...wish, invitedBy: on.actor, now: on.now });
      note({ kind: "invitation", id: made.id, detail: { permissions: wish.permissions, mostUses: wish.mostUses } });
      return made;
    }),
});

async function nameOfOrganization(tx: Reader, initiativeId: string, id: string): Promise<string | null> {
  return (await listOrganizationNames(tx, initiativeId)).find((one) => one.id === id)?.name ?? null;
}

export const listOpenInvitations = query({
  name: "invitation.list",
  summary: "Lists the invitations of an initiative and how each stands, without their links.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ invitations: z.array(invitationViewSchema) }),
  allow: may("backbone"),
  example: {},
  run: async (on) => ({ invitations: await on.read((tx) => listInvitations(tx, on.initiativeId, on.now)) }),
});

export const revokeOneInvitation = change({
  name: "invitation.revoke",
  summary: "Takes an invitation back: its link lets nobody in any more, and who has joined stays.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (!(await revokeInvitation(tx, on.initiativeId, id, on.now)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "invitation", id, detail: { revoked: true } });
      return {};
    }),
});

export const lookAtInvitation = query({
  name: "invitation.look",
  summary: "Tells whoever holds a link who invites into what, and nothing else.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: z.object({
    state: z.enum(invitationStates),
    names: maybeNamesSchema,
    /** Null where the program itself invited, or the link lets nobody in any more. */
    invitedBy: z.string().nullable(),
    permissions: permissionsSchema,
    /** For whom the one who joins will act; null where the link is over. */
    organization: z.string().nullable(),
    language: z.enum(languages),
    /** The signed-in reader belongs to the initiative already, with all that the link would give. */
    belongs: z.boolean(),
  }),
  allow: anyone,
  example: { token: "a-link-that-somebody-was-given" },
  run: (on, { token }) =>
    on.read(async (tx) => {
      const invitation = await findInvitation(tx, on.initiativeId, token, on.now);
      const initiative = await readInitiative(tx, on.initiativeId);
      if (!invitation || !initiative) throw new Refusal("not-found", said.unknown);
      const inviter = invitation.state === "open" ? await listPeople(tx, [invitation.invitedBy]) : [];
      const held = on.actor.kind === "person" ? await findPermissions(tx, on.initiativeId, on.actor.personId) : null;
      return {
        state: invitation.state,
        names: initiative.names,
        invitedBy: inviter[0]?.name ?? null,
        permissions: invitation.permissions,
        organization:
          invitation.state === "open" && invitation.organizationId
            ? await nameOfOrganization(tx, on.initiativeId, invitation.organizationId)
            : null,
        language: invitation.language,
        belongs: held !== null && invitation.permissions.every((permission) => held.includes(permission)),
      };
    }),
});

/** Uses the link and lets the person in; a link that is over says why. */
async function letIn(on: OnChange, tx: Writer, token: string, personId: string): Promise<string> {
  const taken = await takeInvitation(tx, on.initiativeId, token, on.now);
  if (!taken) {
    const invitation = await findInvitation(tx, on.initiativeId, token, on.now);
    throw invitation && invitation.state !== "open"
      ? overBecause[invitation.state]
      : new Refusal("not-found", said.unknown);
  }
  await addMembership(tx, on.initiativeId, { personId, ...taken });
  await tellPerson(tx, on, personId, toldWords.joined);
  return taken.id;
}

export const acceptInvitation = change({
  name: "invitation.accept",
  summary: "Lets the signed-in person join an initiative by a link.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: z.object({}),
  allow: signedIn,
  example: { token: "a-link-that-somebody-was-given" },
  async run(on, { token }) {
    const { actor } = on;
    if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
    return on.write(async (tx, note) => {
      const id = await letIn(on, tx, token, actor.personId);
      note({ kind: "membership", id: actor.personId, detail: { name: actor.name, invitation: id } });
      return {};
    });
  },
});

export const joinByInvitation = change({
  name: "invitation.join",
  summary: "Makes an account by a link and lets its person join the initiative at once.",
  scope: "initiative",
  input: z.object({ token: tokenSchema, name: personName, mail: mailAddress, password: newPassword }),
  output: z.object({ personId: z.string() }),
  allow: anyone,
  example: {
    token: "a-link-that-somebody-was-given",
    name: "Noa",
    mail: "noa@example.org",
    password: "a sentence is best",
  },
  async run(on, { token, name, mail, password }) {
    // The link is asked first: a hash takes a tenth of a second, and strangers shall not make us compute it.
    const invitation = await on.read((tx) => findInvitation(tx, on.initiativeId, token, on.now));
    if (!invitation) throw new Refusal("not-found", said.unknown);
    if (invitation.state !== "open") throw overBecause[invitation.state];
    const passwordHash = await hashPassword(password);
    const id = newId();
    await on.write(async (tx, note) => {
      const person = { id, name, mail, language: on.language, passwordHash, mailIsProven: false, now: on.now };
      if (!(await addPerson(tx, person))) throw refuseField("mail", said.mailTaken);
      const used = await letIn(on, tx, token, id);
      note({ kind: "membership", id, detail: { name, invitation: used } });
    });
    return { personId: id };
  },
});

export const operations = [
  makeInvitation,
  listOpenInvitations,
  revokeOneInvitation,
  lookAtInvitation,
  acceptInvitation,
  joinByInvitation,
];

/** What `invitation.look` tells. */
export type Looked = z.output<typeof lookAtInvitation.output>;
