import { z } from "zod";
import { findPermissions } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { may } from "../../core/actor.ts";
import { isOpenTo, ofOrganization } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { change } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { personOf } from "../voices/public.ts";
import { isOfTeam, leadsProject, takeOpen } from "./rights.ts";
import { addTaking, endTaking, listTaking, lockProject } from "./store.ts";
import { tellAsked, tellProject } from "./tell.ts";
import { projectNews as news, projectWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const partners = may("backbone", "steering", "partner", "data-lead");

export const comeIn = change({
  name: "project.come-in",
  summary: "Brings an organization for which one acts into a project that is open to all partners.",
  scope: "initiative",
  input: z.object({ id: idSchema, organizationId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: partners,
  example: { id: nowhere, organizationId: nowhere },
  run: (on, { id, organizationId }) =>
    on.write(async (tx, note) => {
      const project = await lockProject(tx, on.initiativeId, id);
      if (!project) throw new Refusal("not-found", coreWords.notFound);
      if (!isOpenTo(on.actor, on.initiativeId, [ofOrganization(organizationId)]))
        throw new Refusal("forbidden", said.notYourOrganization);
      if (project.state !== "open") throw new Refusal("conflict", said.hasEnded);
      if (!project.openToAll) throw new Refusal("forbidden", said.teamAsks);
      const organization = (await listOrganizationNames(tx, on.initiativeId)).find((one) => one.id === organizationId);
      if (!organization) throw refuseField("organizationId", coreWords.notOffered);
      if (organizationId !== project.organizationId)
        await addTaking(tx, on.initiativeId, id, { organizationId }, dayOf(on.now));
      const doing = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      await tellProject(tx, doing, project, { message: news.cameIn, values: { organization: organization.name } });
      note({ kind: "project", id, detail: { takesPart: organizationId } });
      return { id };
    }),
});

export const askIn = change({
  name: "project.ask-in",
  summary: "Asks an organization, or one person, into a project of one's team, and tells them.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    organizationId: idSchema.nullable().default(null),
    personId: z.string().max(100).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: partners,
  example: { id: nowhere, organizationId: nowhere },
  run: (on, { id, organizationId, personId }) =>
    on.write(async (tx, note) => {
      const { project } = await takeOpen(tx, on, id);
      if ((organizationId === null) === (personId === null)) throw refuseField("organizationId", said.oneOrOther);
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      if (organizationId && !organizations.some((one) => one.id === organizationId))
        throw refuseField("organizationId", coreWords.notOffered);
      if (personId && !(await findPermissions(tx, on.initiativeId, personId)))
        throw refuseField("personId", coreWords.notOffered);
      if (organizationId !== project.organizationId)
        await addTaking(
          tx,
          on.initiativeId,
          id,
          organizationId ? { organizationId } : { personId: personId ?? "" },
          dayOf(on.now),
        );
      const doing = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      await tellAsked(tx, doing, project, { organizationId, personId });
      note({ kind: "project", id, detail: organizationId ? { takesPart: organizationId } : {} });
      return { id };
    }),
});

export const goOut = change({
  name: "project.go-out",
  summary: "Ends the part of an organization or a person in a project: its own people do, or those who lead it.",
  scope: "initiative",
  input: z.object({ id: idSchema, takingId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: partners,
  example: { id: nowhere, takingId: nowhere },
  run: (on, { id, takingId }) =>
    on.write(async (tx, note) => {
      const project = await lockProject(tx, on.initiativeId, id);
      const taking = (await listTaking(tx, on.initiativeId, id)).find((one) => one.id === takingId);
      if (!project || !taking) throw new Refusal("not-found", coreWords.notFound);
      const own = isOfTeam(on, { organizationId: taking.organizationId ?? takingId }, [taking]);
      if (!own && !leadsProject(on, project)) throw new Refusal("forbidden", said.forWhoLeads);
      await endTaking(tx, on.initiativeId, { projectId: id, id: takingId, until: dayOf(on.now) });
      note({ kind: "project", id, detail: taking.organizationId ? { tookPart: taking.organizationId } : {} });
      return { id };
    }),
});

export const operations = [comeIn, askIn, goOut];
