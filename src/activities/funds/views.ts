import { z } from "zod";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { listBodies } from "../../backbone/bodies/public.ts";
import { keeps, listOrganizationNames } from "../../backbone/organizations/public.ts";
import { isOpenTo } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import { listCommitments } from "../commitments/public.ts";
import { actsFor, leads } from "../voices/public.ts";
import {
  type KeptFund,
  type KeptNeed,
  type KeptPledge,
  keptFundSchema,
  keptNeedSchema,
  keptPledgeSchema,
  keptRoundSchema,
} from "./fund.ts";
import { listPledges } from "./pledges/store.ts";
import { audienceOfPledge, readsNeed } from "./rights.ts";
import { listRounds } from "./rounds/store.ts";
import { listFunds, listNeeds } from "./store.ts";
import { missingOf, pledgedFor, sumSchema } from "./sums.ts";

const namedSchema = z.object({ id: z.string(), names: maybeNamesSchema });

/** A need with the names of what belongs to it, and how much is still missing. */
export const needViewSchema = keptNeedSchema.extend({
  organization: z.string(),
  challenge: namedSchema.nullable(),
  commitment: namedSchema.nullable(),
  places: z.array(namedSchema),
  /** What was pledged and not taken back, by currency. */
  pledged: z.array(sumSchema),
  missing: z.number(),
});
export type NeedView = z.output<typeof needViewSchema>;

/** A fund with its rounds and names. */
export const fundViewSchema = keptFundSchema.extend({
  funder: z.string(),
  challenges: z.array(namedSchema),
  places: z.array(namedSchema),
  rounds: z.array(keptRoundSchema.extend({ body: z.object({ slug: z.string(), names: namesSchema }).nullable() })),
});
export type FundView = z.output<typeof fundViewSchema>;

/** A pledge with who gives. */
export const pledgeViewSchema = keptPledgeSchema.extend({ giver: z.string(), mayChange: z.boolean() });
export type PledgeView = z.output<typeof pledgeViewSchema>;

/** Whether a promise may be named to whoever asks: drafts, and what waits for its organization's word, are its own. */
const isTold = (on: On, one: { state: string; waitsForWord: boolean; organizationId: string }): boolean =>
  (one.state !== "draft" && !one.waitsForWord) || actsFor(on, one.organizationId);

/** Everything about money that whoever asks may read. */
export async function readMoney(tx: Reader, on: On) {
  const { initiativeId } = on;
  const organizations = new Map((await listOrganizationNames(tx, initiativeId)).map(({ id, name }) => [id, name]));
  const challenges = await listChallenges(tx, initiativeId);
  const commitments = (await listCommitments(tx, initiativeId)).filter((one) => isTold(on, one));
  const places = await listPlaces(tx, initiativeId);
  const bodies = await listBodies(tx, initiativeId);
  const rounds = await listRounds(tx, initiativeId);
  const allNeeds = await listNeeds(tx, initiativeId);
  const allFunds = await listFunds(tx, initiativeId);
  const allPledges = await listPledges(tx, initiativeId);
  const named = (all: readonly { id: string; names: object }[], ids: readonly (string | null)[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ id, names }) => ({ id, names }));

  const needs = allNeeds
    .filter((need) => readsNeed(on, need))
    .map((need): NeedView => {
      const pledged = pledgedFor(allPledges.filter(({ needId }) => needId === need.id));
      // To whom it is shown is for those who keep it.
      const shown = keeps(on, need.organizationId) ? need : { ...need, shownTo: "backbone" as const, shownToIds: [] };
      return {
        ...shown,
        organization: organizations.get(need.organizationId) ?? "",
        challenge: named(challenges, [need.challengeId])[0] ?? null,
        commitment: named(commitments, [need.commitmentId])[0] ?? null,
        places: named(places, need.placeIds),
        pledged,
        missing: missingOf(need, pledged),
      };
    });
  const funds = allFunds.map(
    (fund): FundView => ({
      ...fund,
      funder: organizations.get(fund.organizationId ?? "") ?? fund.funderName ?? "",
      challenges: named(challenges, fund.challengeIds),
      places: named(places, fund.placeIds),
      rounds: rounds
        .filter(({ fundId }) => fundId === fund.id)
        .map((round) => {
          const body = bodies.find(({ id }) => id === round.bodyId);
          return { ...round, body: body ? { slug: body.slug, names: body.names } : null };
        }),
    }),
  );
  const pledges = allPledges
    .filter((pledge) => readsPledge(on, pledge, allNeeds, allFunds))
    .map((pledge): PledgeView => {
      const receiver = receiverOf(pledge, allNeeds, allFunds);
      return {
        ...pledge,
        giver: organizations.get(pledge.organizationId ?? "") ?? pledge.giverName ?? "",
        mayChange:
          leads(on) ||
          (pledge.organizationId !== null && actsFor(on, pledge.organizationId)) ||
          (receiver !== null && actsFor(on, receiver)),
      };
    });
  return { needs, funds, pledges, challenges, places, bodies, commitments, organizations };
}
export type Money = Awaited<ReturnType<typeof readMoney>>;

const receiverOf = (pledge: KeptPledge, needs: readonly KeptNeed[], funds: readonly KeptFund[]): string | null =>
  needs.find(({ id }) => id === pledge.needId)?.organizationId ??
  funds.find(({ id }) => id === pledge.fundId)?.organizationId ??
  null;

function readsPledge(on: On, pledge: KeptPledge, needs: readonly KeptNeed[], funds: readonly KeptFund[]): boolean {
  const need = needs.find(({ id }) => id === pledge.needId);
  const fund = funds.find(({ id }) => id === pledge.fundId);
  return isOpenTo(on.actor, on.initiativeId, audienceOfPledge(pledge, { need, fund }));
}

/** What forms about money offer to choose from. */
export const choicesSchema = z.object({
  /** Organizations for which the reader may write. */
  own: z.array(z.object({ id: z.string(), name: z.string() })),
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  challenges: z.array(namedSchema),
  places: z.array(namedSchema),
  bodies: z.array(namedSchema),
  commitments: z.array(namedSchema.extend({ organizationId: z.string() })),
  leads: z.boolean(),
  /** Acts for an organization, and so says who sees its needs. */
  acts: z.boolean(),
});
export type Choices = z.output<typeof choicesSchema>;

/** So many places fit into a list to choose from; beyond it the coarse ones are offered alone. */
const mostPlaces = 300;

/** What whoever asks can choose from. */
export function choicesOf(on: On, { challenges, places, bodies, commitments, organizations }: Money): Choices {
  const all = [...organizations].map(([id, name]) => ({ id, name }));
  const coarse = places.filter(({ level }) => level === "country" || level === "district");
  return {
    own: all.filter(({ id }) => keeps(on, id)),
    organizations: all,
    challenges: challenges.map(({ id, names }) => ({ id, names })),
    places: (places.length > mostPlaces ? coarse : places).map(({ id, names }) => ({ id, names })),
    bodies: bodies.filter(({ closedOn }) => closedOn === null).map(({ id, names }) => ({ id, names })),
    commitments: commitments
      .filter(({ organizationId }) => keeps(on, organizationId))
      .map(({ id, names, organizationId }) => ({ id, names, organizationId })),
    leads: leads(on),
    acts: on.actor.kind === "person" && all.some(({ id }) => actsFor(on, id)),
  };
}
