import { z } from "zod";
import { findBody, listBodies, listSeats, listTakingPart, runsBody, takesPart } from "../../backbone/bodies/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { circlesOf, ofOrganization, ofPerson } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { change, type On, type OnChange, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Action, promiseSchema } from "./action.ts";
import { addAction, checkPromise, type Saying, settleOwners, tellAction, tellOwners } from "./add.ts";
import { findAction, listActions, lockAction, setAction, setEnd } from "./store.ts";
import { actionViewSchema, isFor, nameActions } from "./views.ts";
import { actionNews as news, actionWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const personOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);
const sayingOf = (on: On): Saying => ({ initiativeId: on.initiativeId, by: personOf(on), now: on.now });

/** Whether it is the reader, or an organization that she acts for, who is to do it. */
function isOwn(on: On, { personId, organizationId }: Pick<Action, "personId" | "organizationId">): boolean {
  if (on.actor.kind !== "person") return false;
  const circles = circlesOf(on.actor, on.initiativeId) ?? [];
  return (
    (personId !== null && circles.includes(ofPerson(personId))) ||
    (organizationId !== null && circles.includes(ofOrganization(organizationId)))
  );
}

/** Whether the one who asks may change an action: whoever does it, and who runs the committee. */
async function mayChange(tx: Reader, on: On, action: Action): Promise<boolean> {
  if (isOwn(on, action)) return true;
  const seats = await listSeats(tx, on.initiativeId, action.bodyId, dayOf(on.now));
  return runsBody(on.actor, on.initiativeId, { id: action.bodyId }, seats);
}

/** The open committees in which the one who asks takes part. */
const ownBodies = (tx: Reader, on: On) => listTakingPart(tx, on.initiativeId, on.actor, dayOf(on.now));

const bodyNameSchema = z.object({ id: z.string(), slug: z.string(), names: namesSchema });
const choicesSchema = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
});

const choicesOf = async (tx: Reader, on: On): Promise<z.output<typeof choicesSchema>> => ({
  people: await listMemberNames(tx, on.initiativeId),
  organizations: await listOrganizationNames(tx, on.initiativeId),
});

export const listWhatWasSaid = query({
  name: "action.list",
  summary: "Lists what people said they would do, as far as the reader may see it: her own first, then by committee.",
  scope: "initiative",
  input: z.object({ body: slugSchema.optional() }),
  output: choicesSchema.extend({
    actions: z.array(actionViewSchema.extend({ isMine: z.boolean() })),
    bodies: z.array(bodyNameSchema),
    /** In which the reader takes part. */
    ownBodies: z.array(bodyNameSchema),
  }),
  allow: members,
  example: {},
  run: (on, { body: slug }) =>
    on.read(async (tx) => {
      const bodies = await listBodies(tx, on.initiativeId);
      const body = bodies.find((one) => one.slug === slug);
      const circles = circlesOf(on.actor, on.initiativeId);
      const found = (await listActions(tx, on.initiativeId)).filter(
        (action) => isFor(circles, action) && (!slug || action.bodyId === body?.id),
      );
      const own = await ownBodies(tx, on);
      return {
        actions: (await nameActions(tx, on.initiativeId, found)).map((action) => ({
          ...action,
          isMine: isOwn(on, action),
        })),
        bodies,
        ownBodies: own,
        ...(own.length > 0 ? await choicesOf(tx, on) : { people: [], organizations: [] }),
      };
    }),
});

export const readAction = query({
  name: "action.read",
  summary: "Shows one thing that somebody said she would do, and whether the reader may change it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: choicesSchema.extend({ action: actionViewSchema, mayChange: z.boolean(), standing: standingSchema }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const action = await findAction(tx, on.initiativeId, id);
      if (!action || !isFor(circlesOf(on.actor, on.initiativeId), action))
        throw new Refusal("not-found", coreWords.notFound);
      const may = await mayChange(tx, on, action);
      const [named] = await nameActions(tx, on.initiativeId, [action]);
      if (!named) throw new Refusal("not-found", coreWords.notFound);
      return {
        action: named,
        mayChange: may,
        standing: await standingFor(tx, on, { kind: "action", id }),
        ...(may ? await choicesOf(tx, on) : { people: [], organizations: [] }),
      };
    }),
});

export const sayAction = change({
  name: "action.add",
  summary: "Keeps what somebody says that will be done, in a committee in which one takes part.",
  scope: "initiative",
  input: promiseSchema.extend({
    bodyId: idSchema,
    meetingId: idSchema.nullable().default(null),
    decisionId: idSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { bodyId: nowhere, what: "An example" },
  run: (on, action) =>
    on.write(async (tx, note) => {
      const body = await findBody(tx, on.initiativeId, action.bodyId);
      const circles = circlesOf(on.actor, on.initiativeId);
      if (!body || (circles && !circles.includes(`body:${body.id}`)))
        throw new Refusal("not-found", coreWords.notFound);
      const seats = await listSeats(tx, on.initiativeId, body.id, dayOf(on.now));
      if (!takesPart(on.actor, on.initiativeId, body, seats)) throw new Refusal("forbidden", said.notHere);
      const id = await addAction(tx, { ...sayingOf(on), language: on.language }, action);
      note({ kind: "action", id, detail: { body: body.id } });
      return { id };
    }),
});

/** Holds an action that the one who asks may change. */
async function takeAction(tx: Writer, on: OnChange, id: string): Promise<Action> {
  const action = await lockAction(tx, on.initiativeId, id);
  if (!action || !isFor(circlesOf(on.actor, on.initiativeId), action))
    throw new Refusal("not-found", coreWords.notFound);
  if (!(await mayChange(tx, on, action))) throw new Refusal("forbidden", said.notYours);
  return action;
}

/** Tells of an action as it stands after a change in this transaction. */
async function tellAnew(tx: Writer, on: OnChange, id: string, message?: typeof news.done): Promise<Action> {
  const action = await findAction(tx, on.initiativeId, id);
  if (!action) throw new Error(`The action ${id} was lost`);
  await tellAction(tx, sayingOf(on), action, message);
  return action;
}

export const editAction = change({
  name: "action.edit",
  summary: "Changes what will be done, by whom or by when.",
  scope: "initiative",
  input: promiseSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, what: "An example" },
  run: (on, { id, ...promised }) =>
    on.write(async (tx, note) => {
      const before = await takeAction(tx, on, id);
      if (before.state !== "open") throw new Refusal("conflict", said.isEnded);
      await checkPromise(tx, on.initiativeId, promised);
      await setAction(tx, on.initiativeId, id, promised);
      const action = await tellAnew(tx, on, id);
      const handed = before.personId !== action.personId || before.organizationId !== action.organizationId;
      if (handed) await settleOwners(tx, sayingOf(on), before);
      if (handed) await tellOwners(tx, sayingOf(on), action);
      note({ kind: "action", id, detail: { dueOn: promised.dueOn } });
      return { id };
    }),
});

const endNews = { done: news.done, dropped: news.dropped, open: news.reopened } as const;

export const endAction = change({
  name: "action.end",
  summary: "Says that something is done and what came of it, that it is let go and why, or that it is open again.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    state: z.enum(["done", "dropped", "open"]),
    outcome: z.string().trim().max(2000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, state: "done" },
  run: (on, { id, state, outcome }) =>
    on.write(async (tx, note) => {
      const before = await takeAction(tx, on, id);
      if (state === "dropped" && !outcome) throw refuseField("reason", coreWords.required);
      if ((before.state === "open") === (state === "open")) throw new Refusal("conflict", said.isEnded);
      const ends = state !== "open";
      await setEnd(tx, on.initiativeId, id, {
        state,
        outcome: ends ? outcome : null,
        endedOn: ends ? dayOf(on.now) : null,
        endedBy: ends ? personOf(on) : null,
      });
      await tellAnew(tx, on, id, endNews[state]);
      if (ends) await settleOwners(tx, sayingOf(on), before);
      note({ kind: "action", id, detail: { state } });
      return { id };
    }),
});

export const operations = [listWhatWasSaid, readAction, sayAction, editAction, endAction];
