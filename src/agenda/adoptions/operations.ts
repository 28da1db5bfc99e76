import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { may } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, whenSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import { addAdoption, removeAdoption } from "./store.ts";
import { adoptionWords as said } from "./words.ts";

const notHere = "00000000-0000-7000-8000-000000000000";

export const recordAdoption = change({
  name: "adoption.record",
  summary: "Records that an organization, a ministry or another body took a goal as its own.",
  scope: "initiative",
  input: z.object({
    goalId: idSchema,
    organizationId: idSchema.nullish(),
    /** A body that is no organization of the initiative, by name. */
    adopter: z.string().trim().max(200).default(""),
    on: whenSchema,
    note: z.string().trim().max(2000).default(""),
  }),
  output: z.object({ id: z.string() }),
  allow: may("backbone", "steering"),
  example: { goalId: notHere, adopter: "Ministry of Education", on: "2015-08-01" },
  run: (on, { goalId, organizationId = null, adopter, on: day, note: about }) =>
    on.write(async (tx, note) => {
      if (!(await listGoals(tx, on.initiativeId)).some(({ id }) => id === goalId))
        throw new Refusal("not-found", coreWords.notFound);
      const organization =
        organizationId && (await listOrganizationNames(tx, on.initiativeId)).find(({ id }) => id === organizationId);
      if (organizationId && !organization) throw new Refusal("not-found", coreWords.notFound);
      const name = organization ? organization.name : adopter;
      if (!name) throw refuseField("adopter", said.whoNeeded);
      if (day > dayOf(on.now)) throw refuseField("on", said.inFuture);
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      const adoption = { goalId, organizationId, adopter: name, on: day, note: about, by };
      const id = await addAdoption(tx, on.initiativeId, adoption);
      if (!id) throw new Refusal("conflict", said.again);
      note({ kind: "adoption", id, detail: { goalId, adoptedBy: name, on: day } });
      return { id };
    }),
});

export const removeOneAdoption = change({
  name: "adoption.remove",
  summary: "Takes out a line about who adopted a goal that was recorded by mistake.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: notHere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const adopter = await removeAdoption(tx, on.initiativeId, id);
      if (adopter === undefined) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "adoption", id, detail: { noLongerAdoptedBy: adopter } });
      return {};
    }),
});

export const operations = [recordAdoption, removeOneAdoption];
