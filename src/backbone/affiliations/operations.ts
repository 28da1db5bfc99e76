import { z } from "zod";
import { members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { keeps, listOrganizationNames, lockOrganizations } from "../organizations/public.ts";
import { affiliationKinds } from "./affiliation.ts";
import { addAffiliation, endAffiliation, goesOn, lockAffiliation } from "./store.ts";
import { affiliationWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const addOneAffiliation = change({
  name: "affiliation.add",
  summary: "Writes down what one organization is to another: parent, coalition, fiscal sponsor, merged; with its days.",
  scope: "initiative",
  input: z.object({
    organizationId: idSchema,
    otherId: idSchema,
    kind: z.enum(affiliationKinds),
    /** The other is the first of the two, e.g. it is the one that has this organization as its parent. */
    turned: z.boolean().default(false),
    what: z.string().trim().max(200).nullable().default(null),
    since: z.iso.date().nullable().default(null),
    until: z.iso.date().nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { organizationId: nobody, otherId: "00000000-0000-7000-8000-000000000001", kind: "coalition" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const { organizationId: own, otherId, kind, what, since, until } = input;
      await lockOrganizations(tx, on.initiativeId);
      const names = await listOrganizationNames(tx, on.initiativeId);
      const nameOf = (id: string) => names.find((one) => one.id === id)?.name;
      if (!nameOf(own)) throw new Refusal("not-found", coreWords.notFound);
      if (!keeps(on, own)) throw new Refusal("forbidden", coreWords.forbidden);
      if (own === otherId) throw refuseField("otherId", said.itself);
      if (!nameOf(otherId)) throw refuseField("otherId", coreWords.notOffered);
      if (kind === "other" && !what) throw refuseField("what", said.sayWhat);
      if (since && until && until < since) throw refuseField("until", said.endsBefore);
      const [organizationId, second] = input.turned ? [otherId, own] : [own, otherId];
      const affiliation = { organizationId, otherId: second, kind, what, since, until };
      if (!until && (await goesOn(tx, on.initiativeId, affiliation)))
        throw new Refusal("conflict", said.thereAlready, { values: { name: nameOf(otherId) ?? "" } });
      const id = newId();
      await addAffiliation(tx, on.initiativeId, { id, ...affiliation });
      note({ kind: "affiliation", id, detail: { kind, first: nameOf(organizationId), second: nameOf(second) } });
      return { id };
    }),
});

export const endOneAffiliation = change({
  name: "affiliation.end",
  summary: "Writes down the last day of what one organization was to another; it stays to be read as past.",
  scope: "initiative",
  input: z.object({ id: idSchema, until: z.iso.date() }),
  output: z.object({}),
  allow: members,
  example: { id: nobody, until: "2026-06-30" },
  run: (on, { id, until }) =>
    on.write(async (tx, note) => {
      const one = await lockAffiliation(tx, on.initiativeId, id);
      if (!one) throw new Refusal("not-found", coreWords.notFound);
      if (!keeps(on, one.organizationId) && !keeps(on, one.otherId))
        throw new Refusal("forbidden", coreWords.forbidden);
      if (one.since && until < one.since) throw refuseField("until", said.endsBefore);
      await endAffiliation(tx, on.initiativeId, id, until);
      note({ kind: "affiliation", id, detail: { kind: one.kind, until } });
      return {};
    }),
});

export const operations = [addOneAffiliation, endOneAffiliation];
