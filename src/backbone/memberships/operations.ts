import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { localeOf } from "../../core/message.ts";
import { change, type On, type OnChange, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { withoutSigns } from "../../core/romanize.ts";
import { namesOfLanguage } from "../../core/spoken-languages.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { findInvitation, invitationViewSchema, listInvitations } from "../invitations/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { describeMe, limitMember, readCard } from "./card-operations.ts";
import { forgetEnded } from "./ended-operation.ts";
import { type Member, memberSchema, permissionsSchema, personIdSchema } from "./membership.ts";
import { representationOperations } from "./representations/operations.ts";
import { dayBefore, goesOn } from "./representations/representation.ts";
import { endRepresentations, listPresent } from "./representations/store.ts";
import { keepOneOfBackbone, leadsIn, seesContact } from "./rights.ts";
import { endMembership, listMemberships, setPermissions } from "./store.ts";
import { forgetPerson } from "./telling.ts";

export const listMembers = query({
  name: "membership.list",
  summary:
    "Lists the people of an initiative, for whom they act and what they may do; to the backbone also open links.",
  scope: "initiative",
  input: z.object({
    /** In a name, an organization, a title, a skill or a language. */
    search: z.string().trim().max(200).default(""),
    /** A link that was just made: told again with what it gives, so that it can be copied. */
    made: z.string().max(100).optional(),
  }),
  output: z.object({
    members: z.array(memberSchema),
    /** All there are, whatever was searched for. */
    total: z.number().int(),
    /** Only to the backbone. */
    invitations: z.array(invitationViewSchema),
    made: z.object({ token: z.string(), invitation: invitationViewSchema }).nullable(),
    /** Whom an invited person can act for; only to the backbone. */
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  allow: members,
  example: {},
  async run(on, { search, made }) {
    const leads = leadsIn(on);
    return on.read(async (tx) => {
      const all = await listDirectory(tx, on);
      const wanted = withoutSigns(search);
      const found = made && leads ? await findInvitation(tx, on.initiativeId, made, on.now) : undefined;
      const invitations = leads ? await listInvitations(tx, on.initiativeId, on.now) : [];
      const byName = new Intl.Collator(localeOf(on.language), { numeric: true });
      return {
        members: all.filter(({ words }) => withoutSigns(words).includes(wanted)).map(({ member }) => member),
        total: all.length,
        invitations: invitations.filter(({ state }) => state === "open"),
        made: made && found?.state === "open" ? { token: made, invitation: found } : null,
        organizations: leads
          ? (await listOrganizationNames(tx, on.initiativeId)).sort((a, b) => byName.compare(a.name, b.name))
          : [],
      };
    });
  },
});

/** Everybody as this reader sees her, each with the words by which she is found. */
async function listDirectory(tx: Reader, on: On): Promise<{ member: Member; words: string }[]> {
  const today = dayOf(on.now);
  const me = on.actor.kind === "person" ? on.actor.personId : null;
  // Whose mandate is over no longer belongs; the backbone still sees her, to give her another.
  const memberships = (await listMemberships(tx, on.initiativeId)).filter((one) => leadsIn(on) || goesOn(one, today));
  const people = await listPeople(
    tx,
    memberships.map(({ personId }) => personId),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const acting = Map.groupBy(await listPresent(tx, on.initiativeId, today), ({ personId }) => personId);
  return memberships.map((membership) => {
    const { personId, permissions, joinedAt, until, skills, speaks } = membership;
    const person = byId.get(personId);
    const acts = acting.get(personId) ?? [];
    const member: Member = {
      personId,
      permissions,
      joinedAt,
      until,
      skills,
      name: person?.name ?? "",
      mail: seesContact(on, membership) ? (person?.mail ?? null) : null,
      organization: acts.map(({ organization }) => organization).join(" · ") || null,
      isMe: personId === me,
    };
    const words = [
      member.name,
      ...acts.flatMap(({ organization, title }) => [organization, title ?? ""]),
      ...skills,
      ...speaks.flatMap(namesOfLanguage),
    ].join("\n");
    return { member, words };
  });
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
    await endRepresentations(tx, on.initiativeId, { personId, lastDay: dayBefore(dayOf(on.now)) });
    await forgetPerson(tx, on.initiativeId, personId);
    note({ kind: "membership", id: personId, detail: { ended: true } });
    return { left };
  });

export const operations = [
  listMembers,
  permitMember,
  endMember,
  readCard,
  describeMe,
  limitMember,
  forgetEnded,
  ...representationOperations,
];
