import { z } from "zod";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { listBodies, listTakingPart } from "../../backbone/bodies/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { isMember } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader } from "../../storage/records.ts";
import { leads } from "../voices/public.ts";
import { askStates, inOrder, type KeptAsk, keptAskSchema, keptStepSchema } from "./policy-ask.ts";
import { listSteps } from "./store.ts";

/** An ask with the names of what belongs to it. Who carries it and why are for members. */
export const askViewSchema = keptAskSchema.extend({
  asked: z.string().nullable(),
  body: z.object({ slug: z.string(), names: namesSchema }).nullable(),
  owner: z.string().nullable(),
  challenge: z.object({ id: z.string(), names: namesSchema }).nullable(),
  state: z.enum(askStates),
  /** Since when it stands so. */
  since: z.string(),
  /** In the order in which they happened. */
  steps: z.array(keptStepSchema),
});
export type AskView = z.output<typeof askViewSchema>;

/** Puts names and steps to asks; a visitor is told what was declared, and not by whom it is carried. */
export async function nameAsks(tx: Reader, on: On, asks: readonly KeptAsk[]): Promise<AskView[]> {
  if (asks.length === 0) return [];
  const steps = Map.groupBy(
    await listSteps(
      tx,
      on.initiativeId,
      asks.map(({ id }) => id),
    ),
    ({ askId }) => askId,
  );
  const inside = isMember(on.actor, on.initiativeId);
  // Of whom it is asked is declared with it, also where that organization is not open to everyone.
  const organizations = await listOrganizationNames(tx, on.initiativeId);
  const bodies = inside ? await listBodies(tx, on.initiativeId) : [];
  const people = inside ? await listPeople(tx, [...new Set(asks.flatMap(({ ownerId }) => ownerId ?? []))]) : [];
  const challenges = inside ? await listChallenges(tx, on.initiativeId) : [];
  return asks.map((ask) => {
    const own = inOrder(steps.get(ask.id) ?? []);
    const body = bodies.find(({ id }) => id === ask.bodyId);
    const challenge = challenges.find(({ id }) => id === ask.challengeId);
    const shown = inside ? ask : { ...ask, bodyId: null, ownerId: null, challengeId: null, indicatorId: null };
    return {
      ...shown,
      asked: organizations.find(({ id }) => id === ask.askedOrganizationId)?.name ?? ask.askedName,
      body: body ? { slug: body.slug, names: body.names } : null,
      owner: people.find(({ id }) => id === ask.ownerId)?.name ?? null,
      challenge: challenge ? { id: challenge.id, names: challenge.names } : null,
      state: own.at(-1)?.state ?? "preparing",
      since: own.at(-1)?.on ?? "",
      steps: own.map(({ askId: _, ...step }) => step),
    };
  });
}

/** What a form about an ask offers to choose from. */
export const choicesSchema = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  bodies: z.array(z.object({ id: z.string(), names: namesSchema })),
  challenges: z.array(z.object({ id: z.string(), names: namesSchema })),
  indicators: z.array(z.object({ id: z.string(), names: namesSchema })),
});
export type Choices = z.output<typeof choicesSchema>;

/** What whoever asks can choose from; the backbone team gives an ask to any committee, others to those they sit in. */
export async function choicesFor(tx: Reader, on: On): Promise<Choices> {
  const open = (await listBodies(tx, on.initiativeId)).filter(({ closedOn }) => closedOn === null);
  return {
    people: await listMemberNames(tx, on.initiativeId),
    organizations: await listOrganizationNames(tx, on.initiativeId),
    bodies: leads(on) ? open : await listTakingPart(tx, on.initiativeId, on.actor, dayOf(on.now)),
    challenges: await listChallenges(tx, on.initiativeId),
    indicators: (await listIndicators(tx, on.initiativeId)).map(({ id, names }) => ({
      id,
      names: namesSchema.parse(names),
    })),
  };
}

/** Nothing to choose from, for whoever changes nothing. */
export const noChoices: Choices = { people: [], organizations: [], bodies: [], challenges: [], indicators: [] };
