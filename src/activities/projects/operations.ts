import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { may, members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { personOf } from "../voices/public.ts";
import { keptOutputSchema } from "./outputs/output.ts";
import { listOutputs } from "./outputs/store.ts";
import { type Project, projectSchema } from "./project.ts";
import { isOfTeam, leadsProject, organizationsOf, reread, takeLed } from "./rights.ts";
import { findProject, insertProject, listProjects, listTaking, setProject, setProjectEnd } from "./store.ts";
import { listTasks } from "./tasks/store.ts";
import { keptTaskSchema } from "./tasks/task.ts";
import { tellProject } from "./tell.ts";
import { choicesOf, choicesSchema, nameProjects, noChoices, projectViewSchema } from "./views.ts";
import { projectNews as news, projectWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const tallySchema = z.object({ tasks: z.number().int(), done: z.number().int() });
const partners = may("backbone", "steering", "partner", "data-lead");

export const listAllProjects = query({
  name: "project.list",
  summary:
    "Lists the joint projects of partners: those that go on, the earliest due first, then those that have ended.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    projects: z.array(
      projectViewSchema.extend({
        tally: tallySchema,
        outputs: z.number().int(),
        adopted: z.number().int(),
        takesPart: z.boolean(),
      }),
    ),
    /** For which of them the reader may begin a project. */
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const { initiativeId } = on;
      const taking = await listTaking(tx, initiativeId);
      const tasks = Map.groupBy(await listTasks(tx, initiativeId), ({ projectId }) => projectId);
      const outputs = Map.groupBy(await listOutputs(tx, initiativeId), ({ projectId }) => projectId);
      const projects = await nameProjects(tx, initiativeId, await listProjects(tx, initiativeId), taking);
      return {
        projects: projects.map((project) => {
          const own = tasks.get(project.id) ?? [];
          const given = outputs.get(project.id) ?? [];
          return {
            ...project,
            tally: { tasks: own.length, done: own.filter(({ doneOn }) => doneOn !== null).length },
            outputs: given.length,
            adopted: new Set(given.flatMap(({ adoptions }) => adoptions.map((one) => one.organizationId))).size,
            takesPart: isOfTeam(
              on,
              project,
              taking.filter(({ projectId }) => projectId === project.id),
            ),
          };
        }),
        organizations: partners.test(on.actor, initiativeId)
          ? organizationsOf(on, await listOrganizationNames(tx, initiativeId))
          : [],
      };
    }),
});

export const readProject = query({
  name: "project.read",
  summary: "Shows one project: what it is for, who takes part, what came out of it; and to its team its tasks.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    project: projectViewSchema,
    tally: tallySchema,
    /** Null to those who are not of its team. */
    tasks: z.array(keptTaskSchema).nullable(),
    outputs: z.array(keptOutputSchema),
    /** The names of all organizations that the page speaks of. */
    names: z.record(z.string(), z.string()),
    isOfTeam: z.boolean(),
    leads: z.boolean(),
    /** The reader's organizations: what comes out can be taken up for each; those not yet inside can come in. */
    own: z.array(z.object({ id: z.string(), name: z.string(), takesPart: z.boolean() })),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { initiativeId } = on;
      const found = await findProject(tx, initiativeId, id);
      if (!found) throw new Refusal("not-found", coreWords.notFound);
      const taking = await listTaking(tx, initiativeId, id);
      const [project] = await nameProjects(tx, initiativeId, [found], taking);
      if (!project) throw new Refusal("not-found", coreWords.notFound);
      const tasks = await listTasks(tx, initiativeId, id);
      const ofTeam = isOfTeam(on, found, taking);
      const leads = leadsProject(on, found);
      const organizations = await listOrganizationNames(tx, initiativeId);
      const inside = new Set([found.organizationId, ...taking.map(({ organizationId }) => organizationId)]);
      const circles = on.actor.kind === "person" ? on.actor.memberships : [];
      const acts = new Set(circles.find((one) => one.initiativeId === initiativeId)?.organizationIds);
      return {
        project,
        tally: { tasks: tasks.length, done: tasks.filter(({ doneOn }) => doneOn !== null).length },
        tasks: ofTeam ? tasks : null,
        outputs: await listOutputs(tx, initiativeId, id),
        names: Object.fromEntries(organizations.map((one) => [one.id, one.name])),
        isOfTeam: ofTeam,
        leads,
        own: organizations.filter((one) => acts.has(one.id)).map((one) => ({ ...one, takesPart: inside.has(one.id) })),
        choices: ofTeam ? await choicesOf(tx, initiativeId) : noChoices,
        standing: await standingFor(tx, on, { kind: "project", id }),
      };
    }),
});

export const offerProject = query({
  name: "project.choices",
  summary: "Tells what can be chosen where a project is written: organizations, causes, committees, places.",
  scope: "initiative",
  input: z.object({}),
  output: choicesSchema,
  allow: partners,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const choices = await choicesOf(tx, on.initiativeId);
      return { ...choices, organizations: organizationsOf(on, choices.organizations) };
    }),
});

const writtenSchema = projectSchema.extend({
  /** Places as people write them, in any language; beside those given by id. */
  placeNames: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
});
type Written = z.output<typeof writtenSchema>;

/** A project with its places by id. @throws {Refusal} where it ends before it begins, or speaks of what is not there. */
async function check(tx: Reader, on: OnChange, { placeNames, ...project }: Written): Promise<Project> {
  if (project.dueOn < project.startsOn) throw refuseField("dueOn", said.endsBeforeItBegins);
  const choices = await choicesOf(tx, on.initiativeId);
  const lacks = (all: readonly { id: string }[], id: string | null): boolean =>
    id !== null && !all.some((one) => one.id === id);
  if (lacks(organizationsOf(on, choices.organizations), project.organizationId))
    throw refuseField("organizationId", coreWords.notOffered);
  if (lacks(choices.challenges, project.challengeId)) throw refuseField("challengeId", coreWords.notOffered);
  if (lacks(choices.bodies, project.bodyId)) throw refuseField("bodyId", coreWords.notOffered);
  if (project.placeIds.some((id) => lacks(choices.places, id))) throw refuseField("placeIds", coreWords.notOffered);
  const written = placeNames.map((name) => {
    const place = choices.places.find(({ names }) => Object.values(names).some((one) => one && sameName(one, name)));
    if (!place) throw refuseField("placeNames", said.noSuchPlace, { name });
    return place.id;
  });
  return { ...project, placeIds: [...new Set([...project.placeIds, ...written])] };
}

const sameName = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;

export const beginProject = change({
  name: "project.begin",
  summary: "Begins a project with an end: a team, a lab or a brain trust, led by one's own organization.",
  scope: "initiative",
  input: writtenSchema,
  output: z.object({ id: z.string() }),
  allow: partners,
  example: {
    kind: "project-team",
    names: { en: "An example" },
    organizationId: nowhere,
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
  },
  run: (on, written) =>
    on.write(async (tx, note) => {
      const project = await check(tx, on, written);
      const id = newId();
      const doing = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      await insertProject(tx, on.initiativeId, { ...project, id, language: on.language }, doing);
      await tellProject(tx, doing, await reread(tx, on, id), { message: news.begun });
      note({ kind: "project", id, detail: { names: project.names, kind: project.kind, until: project.dueOn } });
      return { id };
    }),
});

export const changeProject = change({
  name: "project.change",
  summary: "Changes what a project is for, who leads it, or until when it goes on.",
  scope: "initiative",
  input: writtenSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: partners,
  example: {
    id: nowhere,
    version: 1,
    kind: "project-team",
    names: { en: "An example" },
    organizationId: nowhere,
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
  },
  run: (on, { id, version, ...written }) =>
    on.write(async (tx, note) => {
      const before = await takeLed(tx, on, id);
      if (before.state !== "open") throw new Refusal("conflict", said.hasEnded);
      const project = await check(tx, on, written);
      if (!(await setProject(tx, on.initiativeId, id, project, version)))
        throw new Refusal("conflict", said.changedMeanwhile);
      const doing = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      const moved = before.dueOn !== project.dueOn;
      await tellProject(
        tx,
        doing,
        await reread(tx, on, id),
        moved ? { message: news.moved, values: { day: project.dueOn } } : undefined,
      );
      note({ kind: "project", id, detail: moved ? { until: project.dueOn, before: before.dueOn } : {} });
      return { id };
    }),
});

const endNews = { done: news.done, ended: news.ended, open: news.reopened } as const;

export const endProject = change({
  name: "project.end",
  summary: "Ends a project and says what came of it, also where it ended before it was done; or opens it again.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    state: z.enum(["done", "ended", "open"]),
    cameOfIt: z.string().trim().max(4000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: partners,
  example: { id: nowhere, state: "done", cameOfIt: "An example" },
  run: (on, { id, state, cameOfIt }) =>
    on.write(async (tx, note) => {
      const before = await takeLed(tx, on, id);
      const ends = state !== "open";
      if (ends === (before.state !== "open")) throw new Refusal("conflict", ends ? said.hasEnded : said.goesOn);
      if (ends && !cameOfIt) throw refuseField("cameOfIt", coreWords.required);
      await setProjectEnd(tx, on.initiativeId, id, {
        state,
        endedOn: ends ? dayOf(on.now) : null,
        cameOfIt: ends ? cameOfIt : before.cameOfIt,
      });
      const doing = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      await tellProject(tx, doing, await reread(tx, on, id), { message: endNews[state] });
      note({ kind: "project", id, detail: { names: before.names, state } });
      return { id };
    }),
});

export const operations = [listAllProjects, readProject, offerProject, beginProject, changeProject, endProject];
