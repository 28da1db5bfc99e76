import { z } from "zod";
import { listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { may } from "../../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../../core/audience.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { personOf } from "../../voices/public.ts";
import { isOfTeam } from "../rights.ts";
import { listTaking, lockProject } from "../store.ts";
import { tellProject } from "../tell.ts";
import { projectNews as news, projectWords as said } from "../words.ts";
import { outputSchema } from "./output.ts";
import { insertOutput, listOutputs, removeAdoption, removeOutput, setAdoption } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const everyMember = may("backbone", "steering", "partner", "data-lead", "supplier", "funder", "evaluator");
const within = z.object({ projectId: idSchema });

export const giveOutput = change({
  name: "project.give",
  summary: "Says what came out of a project, with a link to it: all members see it and can take it up.",
  scope: "initiative",
  input: outputSchema.extend({ projectId: idSchema }),
  output: within,
  allow: everyMember,
  example: { projectId: nowhere, what: "An example" },
  run: (on, { projectId, ...output }) =>
    on.write(async (tx, note) => {
      const project = await lockProject(tx, on.initiativeId, projectId);
      if (!project) throw new Refusal("not-found", coreWords.notFound);
      if (!isOfTeam(on, project, await listTaking(tx, on.initiativeId, projectId)))
        throw new Refusal("forbidden", said.forTheTeam);
      const id = newId();
      const by = personOf(on);
      const kept = { ...output, id, projectId, language: on.language, givenOn: dayOf(on.now), by };
      await insertOutput(tx, on.initiativeId, kept);
      await tellProject(tx, { initiativeId: on.initiativeId, by, now: on.now }, project, {
        message: news.gave,
        values: { what: output.what },
      });
      note({ kind: "project", id: projectId, detail: { output: id } });
      return { projectId };
    }),
});

export const dropOutput = change({
  name: "project.drop-output",
  summary: "Takes out what was no output after all, with what was said of taking it up.",
  scope: "initiative",
  input: z.object({ projectId: idSchema, id: idSchema }),
  output: within,
  allow: everyMember,
  example: { projectId: nowhere, id: nowhere },
  run: (on, { projectId, id }) =>
    on.write(async (tx, note) => {
      const project = await lockProject(tx, on.initiativeId, projectId);
      const outputs = await listOutputs(tx, on.initiativeId, projectId);
      if (!project || !outputs.some((one) => one.id === id)) throw new Refusal("not-found", coreWords.notFound);
      if (!isOfTeam(on, project, await listTaking(tx, on.initiativeId, projectId)))
        throw new Refusal("forbidden", said.forTheTeam);
      await removeOutput(tx, on.initiativeId, id);
      note({ kind: "project", id: projectId, detail: { droppedOutput: id } });
      return { projectId };
    }),
});

export const adoptOutput = change({
  name: "project.adopt",
  summary: "Says that an organization for which one acts uses what came out of a project, and what it changed there.",
  scope: "initiative",
  input: z.object({
    projectId: idSchema,
    outputId: idSchema,
    organizationId: idSchema,
    since: z.iso.date().nullable().default(null),
    words: z.string().trim().max(2000).nullable().default(null),
    /** False takes it back. */
    uses: z.boolean().default(true),
  }),
  output: within,
  allow: everyMember,
  example: { projectId: nowhere, outputId: nowhere, organizationId: nowhere },
  run: (on, { projectId, outputId, organizationId, since, words, uses }) =>
    on.write(async (tx, note) => {
      const project = await lockProject(tx, on.initiativeId, projectId);
      const output = (await listOutputs(tx, on.initiativeId, projectId)).find(({ id }) => id === outputId);
      if (!project || !output) throw new Refusal("not-found", coreWords.notFound);
      if (!isOpenTo(on.actor, on.initiativeId, ["backbone", ofOrganization(organizationId)]))
        throw new Refusal("forbidden", said.notYourOrganization);
      const today = dayOf(on.now);
      if (since && since > today) throw refuseField("since", said.notYet);
      const organization = (await listOrganizationNames(tx, on.initiativeId)).find((one) => one.id === organizationId);
      if (!organization) throw refuseField("organizationId", coreWords.notOffered);
      const by = personOf(on);
      if (uses) {
        const adoption = { outputId, organizationId, since: since ?? today, words, language: on.language, by };
        await setAdoption(tx, on.initiativeId, adoption);
        await tellProject(tx, { initiativeId: on.initiativeId, by, now: on.now }, project, {
          message: news.adopted,
          values: { organization: organization.name, what: output.what },
        });
      } else if (!(await removeAdoption(tx, on.initiativeId, outputId, organizationId)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "project", id: projectId, detail: { output: outputId, uses } });
      return { projectId };
    }),
});

export const operations = [giveOutput, dropOutput, adoptOutput];
