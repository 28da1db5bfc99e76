import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { cardWords as said } from "../card-words.ts";
import { personIdSchema } from "../membership.ts";
import { lockMembership } from "../store.ts";
import { tellPerson } from "../telling.ts";
import { authorities, dayBefore, goesOn, levels } from "./representation.ts";
import { endRepresentations, listOfPerson, lockOrganizationName, setRepresentation } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const setOneRepresentation = change({
  name: "representation.set",
  summary: "Lets a person act for an organization, with her title, level and authority; she may act for several.",
  scope: "initiative",
  input: z.object({
    personId: personIdSchema,
    organizationId: idSchema,
    title: z.string().trim().max(120).nullable().default(null),
    level: z.enum(levels).nullable().default(null),
    authority: z.enum(authorities).nullable().default(null),
    /** Whom the backbone asks first; one in each organization. */
    isLead: z.boolean().default(false),
    since: z.iso.date().optional(),
    until: z.iso.date().nullable().default(null),
  }),
  output: z.object({}),
  allow: may("backbone"),
  example: { personId: nobody, organizationId: nobody, title: "Head of programs", level: "senior" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const { personId, organizationId } = input;
      if (!(await lockMembership(tx, on.initiativeId, personId))) throw new Refusal("not-found", coreWords.notFound);
      const name = await lockOrganizationName(tx, on.initiativeId, organizationId);
      if (name === undefined) throw refuseField("organizationId", coreWords.notOffered);
      const before = (await listOfPerson(tx, on.initiativeId, personId)).find(
        (one) => one.organizationId === organizationId,
      );
      const today = dayOf(on.now);
      const since = input.since ?? (before && goesOn(before, today) ? before.since : today);
      if (input.until && input.until < since) throw refuseField("until", said.endsBefore);
      const isLead = input.isLead && goesOn(input, today);
      await setRepresentation(tx, on.initiativeId, { ...input, isLead, since });
      await tellPerson(tx, on, personId);
      note({ kind: "representation", id: personId, detail: { organization: name, level: input.level, isLead } });
      return {};
    }),
});

export const endOneRepresentation = change({
  name: "representation.end",
  summary: "Ends that a person acts for an organization: what she wrote stays, access to what is its own ends at once.",
  scope: "initiative",
  input: z.object({ personId: personIdSchema, organizationId: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { personId: nobody, organizationId: nobody },
  run: (on, { personId, organizationId }) =>
    on.write(async (tx, note) => {
      const lastDay = dayBefore(dayOf(on.now));
      if ((await endRepresentations(tx, on.initiativeId, { personId, organizationId, lastDay })) === 0)
        throw new Refusal("not-found", coreWords.notFound);
      if (await lockMembership(tx, on.initiativeId, personId)) await tellPerson(tx, on, personId);
      note({ kind: "representation", id: personId, detail: { organizationId, until: lastDay } });
      return {};
    }),
});

export const representationOperations = [setOneRepresentation, endOneRepresentation];
