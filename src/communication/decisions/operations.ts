import { z } from "zod";
import { listBodies, listTakingPart } from "../../backbone/bodies/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, namesSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { proposalSchema, states, wasAdopted } from "./decision.ts";
import { decisionLineSchema, isFor, linesOf } from "./lines.ts";
import { decisionPartSchema, decisionViewSchema, viewDecision, viewPart } from "./read.ts";
import { findDecision, listDecisions } from "./store.ts";

const bodyNameSchema = z.object({ id: z.string(), slug: z.string(), names: namesSchema });

/** The open committees in which the one who asks takes part. */
const ownBodies = (tx: Reader, on: On) => listTakingPart(tx, on.initiativeId, on.actor, dayOf(on.now));

export const listRegister = query({
  name: "decision.list",
  summary: "Lists the decisions that the reader may see: what was decided, where it stands, and what was done.",
  scope: "initiative",
  input: z.object({ body: slugSchema.optional(), state: z.enum(states).optional() }),
  output: z.object({
    decisions: z.array(decisionLineSchema),
    /** Over all that the reader may see, whatever was asked for. */
    taken: z.number().int(),
    done: z.number().int(),
    open: z.number().int(),
    bodies: z.array(bodyNameSchema),
    mayPropose: z.boolean(),
  }),
  allow: anyone,
  example: {},
  run: (on, { body: slug, state }) =>
    on.read(async (tx) => {
      const belongs = isMember(on.actor, on.initiativeId);
      const circles = circlesOf(on.actor, on.initiativeId);
      const all = (await listDecisions(tx, on.initiativeId)).filter((decision) => isFor(circles, decision));
      if (!belongs && all.length === 0) throw new Refusal("not-found", coreWords.notFound);
      const bodies = belongs ? await listBodies(tx, on.initiativeId) : [];
      const body = bodies.find((one) => one.slug === slug);
      const wanted = all.filter(
        (decision) => (!slug || decision.bodyId === body?.id) && (!state || decision.state === state),
      );
      const taken = all.filter(wasAdopted);
      return {
        decisions: await linesOf(tx, on.initiativeId, wanted, { forMembers: belongs }),
        taken: taken.length,
        done: taken.filter(({ state: now }) => now === "done" || now === "reviewed").length,
        open: all.filter(({ state: now }) => now === "open").length,
        bodies: bodies.map(({ id, slug: address, names }) => ({ id, slug: address, names })),
        mayPropose: belongs && (await ownBodies(tx, on)).length > 0,
      };
    }),
});

export const readDecision = query({
  name: "decision.read",
  summary: "Shows one decision; single votes, and counts while it is open, are for those who may see them.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: decisionViewSchema.extend({
    /** To those who sit in the committee alone. */
    part: decisionPartSchema.nullable(),
  }),
  allow: anyone,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const decision = await findDecision(tx, on.initiativeId, id);
      if (!decision || !isFor(circlesOf(on.actor, on.initiativeId), decision))
        throw new Refusal("not-found", coreWords.notFound);
      return { ...(await viewDecision(tx, on, decision)), part: await viewPart(tx, on, decision) };
    }),
});

export const beginDecision = query({
  name: "decision.begin",
  summary: "Tells what a proposal can be about: the committees in which one takes part, organizations, and decisions.",
  scope: "initiative",
  input: z.object({ supersedes: idSchema.optional() }),
  output: z.object({
    bodies: z.array(bodyNameSchema),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The decision that a new one would stand in the place of. */
    supersedes: z.object({ id: z.string(), title: z.string(), bodyId: z.string() }).nullable(),
  }),
  allow: members,
  example: {},
  run: (on, { supersedes }) =>
    on.read(async (tx) => {
      const old = supersedes ? await findDecision(tx, on.initiativeId, supersedes) : undefined;
      const readable = old && isFor(circlesOf(on.actor, on.initiativeId), old) ? old : null;
      return {
        bodies: await ownBodies(tx, on),
        organizations: await listOrganizationNames(tx, on.initiativeId),
        supersedes: readable && { id: readable.id, title: readable.title, bodyId: readable.bodyId },
      };
    }),
});

export const readToEdit = query({
  name: "decision.to-edit",
  summary: "Shows a proposal that is in preparation, to who may change it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    decision: proposalSchema.extend({ id: z.string() }),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const decision = await findDecision(tx, on.initiativeId, id);
      const part = decision && (await viewPart(tx, on, decision));
      if (!decision || !part?.mayEdit) throw new Refusal("not-found", coreWords.notFound);
      return { decision, organizations: await listOrganizationNames(tx, on.initiativeId) };
    }),
});

export const readOperations = [listRegister, readDecision, beginDecision, readToEdit];
