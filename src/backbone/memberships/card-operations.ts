import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { readLanguage } from "../../core/spoken-languages.ts";
import { coreWords } from "../../core/words.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { standingFor, standingSchema } from "../things/public.ts";
import { cardSchema, describedSchema, personIdSchema } from "./membership.ts";
import { goesOn } from "./representations/representation.ts";
import { listOfPerson } from "./representations/store.ts";
import { keepOneOfBackbone, leadsIn, seesContact } from "./rights.ts";
import { describeMember, findMembership, lockMembership, setUntil } from "./store.ts";
import { forgetPerson, tellPerson } from "./telling.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const readCard = query({
  name: "membership.card",
  summary: "Tells of one person: for whom she acts, her skills and languages; mail and phone where she agreed.",
  scope: "initiative",
  input: z.object({ personId: personIdSchema }),
  output: z.object({
    card: cardSchema,
    /** For choosing one; only to the backbone. */
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    standing: standingSchema,
  }),
  allow: members,
  example: { personId: nobody },
  run: (on, { personId }) =>
    on.read(async (tx) => {
      const kept = await findMembership(tx, on.initiativeId, personId);
      const membership = kept && (leadsIn(on) || goesOn(kept, dayOf(on.now))) ? kept : undefined;
      const representations = await listOfPerson(tx, on.initiativeId, personId);
      if (!membership && representations.length === 0) throw new Refusal("not-found", coreWords.notFound);
      const [person] = await listPeople(tx, [personId]);
      const isMe = on.actor.kind === "person" && on.actor.personId === personId;
      const open = membership !== undefined && seesContact(on, membership);
      return {
        card: {
          personId,
          name: person?.name ?? "",
          isMe,
          hasLeft: !membership,
          permissions: membership?.permissions ?? [],
          joinedAt: membership?.joinedAt ?? on.now.toISOString(),
          until: membership?.until ?? null,
          about: membership?.about ?? null,
          skills: membership?.skills ?? [],
          speaks: membership?.speaks ?? [],
          mail: open ? (person?.mail ?? null) : null,
          phone: open ? membership.phone : null,
          contactFor: membership && (isMe || leadsIn(on)) ? membership.contactFor : null,
          representations,
        },
        organizations: leadsIn(on) ? await listOrganizationNames(tx, on.initiativeId) : [],
        standing: await standingFor(tx, on, { kind: "person", id: personId }),
      };
    }),
});

export const describeMe = change({
  name: "membership.describe",
  summary: "Changes what the signed-in person tells of herself in an initiative, and who sees her mail and phone.",
  scope: "initiative",
  input: describedSchema,
  output: z.object({ personId: z.string() }),
  allow: members,
  example: { about: null, skills: ["facilitation"], speaks: ["ar", "he"], phone: null, contactFor: "backbone" },
  run: (on, described) =>
    on.write(async (tx, note) => {
      if (on.actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
      const { personId } = on.actor;
      if (!(await lockMembership(tx, on.initiativeId, personId))) throw new Refusal("not-found", coreWords.notFound);
      const speaks = [...new Set(described.speaks.map(readLanguage))];
      await describeMember(tx, on.initiativeId, personId, { ...described, speaks });
      await tellPerson(tx, on, personId);
      note({ kind: "membership", id: personId, detail: { contactFor: described.contactFor } });
      return { personId };
    }),
});

export const limitMember = change({
  name: "membership.limit",
  summary: "Sets the last day of a person's mandate, e.g. an evaluator's, or that it has none; access ends after it.",
  scope: "initiative",
  input: z.object({ personId: personIdSchema, until: z.iso.date().nullable() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { personId: nobody, until: "2027-06-30" },
  run: (on, { personId, until }) =>
    on.write(async (tx, note) => {
      if (until) await keepOneOfBackbone(tx, on.initiativeId, personId);
      if (!(await setUntil(tx, on.initiativeId, personId, until))) throw new Refusal("not-found", coreWords.notFound);
      if (goesOn({ until }, dayOf(on.now))) await tellPerson(tx, on, personId);
      else await forgetPerson(tx, on.initiativeId, personId);
      note({ kind: "membership", id: personId, detail: { until } });
      return {};
    }),
});
