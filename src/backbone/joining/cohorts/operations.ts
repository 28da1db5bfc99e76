import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { findBody, listBodies } from "../../bodies/public.ts";
import { findInvitation } from "../../invitations/public.ts";
import { sectors } from "../../organizations/public.ts";
import { applicationSchema, isUndecided, tokenSchema } from "../applications/application.ts";
import { namesOfReaders } from "../applications/backbone-operations.ts";
import { listSent } from "../applications/store.ts";
import { statedCriterionSchema } from "../arrangement/arrangement.ts";
import { listCriteria } from "../arrangement/store.ts";
import { seenBy, seenSchema } from "../vettings/seen.ts";
import { listVettings } from "../vettings/store.ts";
import { cohortSchema, outcomes } from "./cohort.ts";
import { decideTogether } from "./decide.ts";
import { addCohort, findCohort, listCohorts, listDecisions } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

const bySector = z.array(z.object({ sector: z.enum(sectors).nullable(), count: z.number().int() }));

const countSectors = (all: readonly { sector: (typeof sectors)[number] | null }[]): z.output<typeof bySector> =>
  [...Map.groupBy(all, ({ sector }) => sector)]
    .map(([sector, same]) => ({ sector, count: same.length }))
    .sort((a, b) => b.count - a.count);

export const listAllCohorts = query({
  name: "cohort.list",
  summary: "Lists the cohorts with how many applied and were admitted, by sector.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    cohorts: z.array(
      cohortSchema.extend({
        applied: z.number().int(),
        admitted: z.number().int(),
        refused: z.number().int(),
        waiting: z.number().int(),
        undecided: z.number().int(),
        admittedBySector: bySector,
      }),
    ),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const of = Map.groupBy(await listSent(tx, on.initiativeId), ({ cohortId }) => cohortId);
      const cohorts = await listCohorts(tx, on.initiativeId);
      return {
        cohorts: cohorts.map((cohort) => {
          const applied = of.get(cohort.id) ?? [];
          const count = (wanted: (typeof outcomes)[number]): number =>
            applied.filter(({ outcome }) => outcome === wanted).length;
          return {
            ...cohort,
            applied: applied.length,
            admitted: count("admitted"),
            refused: count("refused"),
            waiting: count("waiting"),
            undecided: applied.filter(({ outcome }) => outcome === null).length,
            admittedBySector: countSectors(applied.filter(({ outcome }) => outcome === "admitted")),
          };
        }),
      };
    }),
});

export const addOneCohort = change({
  name: "cohort.add",
  summary: "Adds a cohort of organizations that will join together.",
  scope: "initiative",
  input: z.object({ names: namesSchema, startsOn: z.iso.date().nullable().default(null) }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { names: { en: "The first cohort" }, startsOn: "2027-01-01" },
  run: (on, { names, startsOn }) =>
    on.write(async (tx, note) => {
      const id = newId();
      await addCohort(tx, on.initiativeId, { id, names, startsOn, now: on.now });
      note({ kind: "cohort", id, detail: { names } });
      return { id };
    }),
});

const toDecide = seenSchema.extend({
  id: z.string(),
  name: z.string(),
  sector: z.enum(sectors).nullable(),
  /** Asked to wait by an earlier decision. */
  waited: z.boolean(),
});

const oneSchema = z.object({
  cohort: cohortSchema,
  criteria: z.array(statedCriterionSchema),
  /** What waits for a decision; those that are still read can be seen and not yet decided. */
  open: z.array(toDecide),
  decided: z.array(
    applicationSchema.pick({ id: true, name: true, sector: true, outcome: true, reasons: true, decidedOn: true }),
  ),
  decisions: z.array(z.object({ id: z.string(), decidedOn: z.string(), body: namesSchema.nullable() })),
  bodies: z.array(z.object({ id: z.string(), names: namesSchema })),
  admittedBySector: bySector,
  /** The link that was just made, and for whom. */
  made: z.object({ token: z.string(), name: z.string(), language: applicationSchema.shape.language }).nullable(),
});
export type OneCohort = z.output<typeof oneSchema>;

export const readCohort = query({
  name: "cohort.read",
  summary:
    "Shows a cohort: what waits for a decision, how far its readers agree, and what was decided, by whom and why.",
  scope: "initiative",
  input: z.object({ id: idSchema, made: tokenSchema.optional(), madeFor: idSchema.optional() }),
  output: oneSchema,
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id, made, madeFor }) =>
    on.read(async (tx) => {
      const cohort = await findCohort(tx, on.initiativeId, id);
      if (!cohort) throw notThere();
      const all = await listSent(tx, on.initiativeId);
      const open = all.filter(
        (one) => isUndecided(one) && (one.outcome === "waiting" || [null, id].includes(one.cohortId)),
      );
      const vettings = await listVettings(
        tx,
        on.initiativeId,
        open.map((one) => one.id),
      );
      const nameOf = await namesOfReaders(tx, vettings);
      const bodies = await listBodies(tx, on.initiativeId);
      const decided = all.filter((one) => one.cohortId === id && one.state === "decided" && one.outcome !== "waiting");
      const invited = made && (await findInvitation(tx, on.initiativeId, made, on.now));
      const guest = invited && all.find((one) => one.id === madeFor && one.invitationId === invited.id);
      return {
        cohort,
        criteria: await listCriteria(
          tx,
          on.initiativeId,
          vettings.flatMap(({ scores }) => Object.keys(scores)),
        ),
        open: open.map((one) => ({
          id: one.id,
          name: one.name,
          sector: one.sector,
          waited: one.outcome === "waiting",
          ...seenBy(
            on.actor,
            one,
            vettings.filter(({ applicationId }) => applicationId === one.id),
            nameOf,
          ),
        })),
        decided,
        decisions: (await listDecisions(tx, on.initiativeId, id)).map((decision) => ({
          id: decision.id,
          decidedOn: decision.decidedOn,
          body: bodies.find((body) => body.id === decision.bodyId)?.names ?? null,
        })),
        bodies: bodies.filter(({ closedOn }) => closedOn === null).map((body) => ({ id: body.id, names: body.names })),
        admittedBySector: countSectors(decided.filter(({ outcome }) => outcome === "admitted")),
        made: made && guest ? { token: made, name: guest.name, language: guest.language } : null,
      };
    }),
});

export const decideCohort = change({
  name: "cohort.decide",
  summary: "Writes down what was decided on several applications at once, by which committee and why; all or nothing.",
  scope: "initiative",
  input: z.object({
    cohortId: idSchema,
    bodyId: idSchema.nullable().default(null),
    decidedOn: z.iso.date(),
    decisions: z
      .array(
        z.object({
          applicationId: idSchema,
          /** `leave` decides nothing on this one. */
          outcome: z.enum([...outcomes, "leave"]),
          reasons: z.string().trim().max(5000).default(""),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({ decisionId: z.string(), admitted: z.number().int() }),
  allow: may("backbone"),
  example: {
    cohortId: nobody,
    decidedOn: "2026-03-12",
    decisions: [{ applicationId: nobody, outcome: "refused", reasons: "It would repeat what two partners do here." }],
  },
  run: (on, input) =>
    on.write(async (tx, note) => {
      if (!(await findCohort(tx, on.initiativeId, input.cohortId))) throw notThere();
      if (input.bodyId && !(await findBody(tx, on.initiativeId, input.bodyId))) throw notThere();
      const done = await decideTogether(tx, on, input);
      note({ kind: "cohort", id: input.cohortId, detail: { decision: done.decisionId, admitted: done.admitted } });
      return done;
    }),
});

export const operations = [listAllCohorts, addOneCohort, readCohort, decideCohort];
