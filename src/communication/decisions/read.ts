import { z } from "zod";
import { findBody, runsBody } from "../../backbone/bodies/public.ts";
import { holdsOn, interestKinds, listInterests } from "../../backbone/interests/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { findThing, standingFor, standingSchema, thingKinds } from "../../backbone/things/public.ts";
import { isMember } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { choiceSchema } from "./ballots.ts";
import { type Decision, decisionSchema, isClosed } from "./decision.ts";
import { attendanceOf, countable, type Electorate, findElectorate } from "./electorate.ts";
import { isFor } from "./lines.ts";
import { findDecision, listWordings } from "./store.ts";
import { sitsIn } from "./take.ts";
import { personOf } from "./tell.ts";
import { listRecusals, listVotes } from "./votes/store.ts";

const titleSchema = z.object({ id: z.string(), title: z.string() });

/** A decision as whoever may read it sees it. */
export const decisionViewSchema = decisionSchema
  .omit({ proposedBy: true, closedBy: true, ownerName: true, supersedes: true, supersededBy: true })
  .extend({
    proposedAt: z.string(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    body: z.object({ slug: z.string(), names: namesSchema }).nullable(),
    owner: z.string().nullable(),
    organizations: z.array(z.string()),
    about: z.object({ path: z.string(), names: maybeNamesSchema }).nullable(),
    supersedes: titleSchema.nullable(),
    supersededBy: titleSchema.nullable(),
    wordings: z.array(z.object({ round: z.number().int(), proposal: z.string(), because: z.string() })),
    /** May say what follows from it. */
    carries: z.boolean(),
    standing: standingSchema,
    /** Whom it can be given to; only to who may give it. */
    people: z.array(z.object({ personId: z.string(), name: z.string() })),
  });
export type DecisionView = z.output<typeof decisionViewSchema>;

/** What those who sit in the committee see beside that. */
export const decisionPartSchema = z.object({
  /** Runs the committee: opens, amends, records and closes. */
  runs: z.boolean(),
  mayEdit: z.boolean(),
  mayVote: z.boolean(),
  isRecused: z.boolean(),
  myVote: z.object({ choice: choiceSchema, reason: z.string().nullable() }).nullable(),
  took: z.number().int(),
  all: z.number().int(),
  quorum: z.number().int(),
  voters: z.array(z.object({ key: z.string(), name: z.string(), isRecused: z.boolean() })),
  objections: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Once it is closed. */
  votes: z.array(z.object({ name: z.string(), choice: choiceSchema, reason: z.string().nullable() })),
  recusals: z.array(z.object({ name: z.string(), words: z.string() })),
  /** Declared interests in an organization that it is about, of those who have not stepped aside. */
  conflicts: z.array(
    z.object({
      interestId: z.string(),
      name: z.string(),
      isMine: z.boolean(),
      kind: z.enum(interestKinds),
      organization: z.string(),
    }),
  ),
});
export type DecisionPart = z.output<typeof decisionPartSchema>;

/** The organizations that a decision is about, whichever way it says so. */
const organizationsOf = (decision: Decision): string[] => [
  ...decision.organizationIds,
  ...(decision.aboutKind === "organization" && decision.aboutId ? [decision.aboutId] : []),
];

/** Another decision by its title, where the reader may read it. */
async function titleOf(tx: Reader, on: On, id: string | null): Promise<z.output<typeof titleSchema> | null> {
  const other = id ? await findDecision(tx, on.initiativeId, id) : undefined;
  return other && isFor(circlesOf(on.actor, on.initiativeId), other) ? { id: other.id, title: other.title } : null;
}

async function aboutOf(tx: Reader, on: On, { aboutKind, aboutId }: Decision) {
  const kind = thingKinds.find((one) => one === aboutKind);
  if (!kind || !aboutId) return null;
  const thing = await findThing(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId), { kind, id: aboutId });
  return thing ? { path: thing.path, names: thing.names } : null;
}

/** What whoever may read a decision sees of it. Counts are there only once it is closed. */
export async function viewDecision(tx: Reader, on: On, decision: Decision): Promise<DecisionView> {
  const belongs = isMember(on.actor, on.initiativeId);
  const body = belongs ? await findBody(tx, on.initiativeId, decision.bodyId) : undefined;
  const names = belongs ? await listOrganizationNames(tx, on.initiativeId) : [];
  const owners = await listPeople(tx, decision.ownerPersonId ? [decision.ownerPersonId] : []);
  const electorate = sitsIn(on, decision.bodyId)
    ? await findElectorate(tx, on.initiativeId, decision.bodyId, on.now)
    : undefined;
  const carries =
    isClosed(decision) &&
    ((decision.ownerPersonId !== null && decision.ownerPersonId === personOf(on)) ||
      Boolean(electorate && runsBody(on.actor, on.initiativeId, electorate.body, electorate.seats)));
  return {
    ...decision,
    ownerPersonId: carries ? decision.ownerPersonId : null,
    proposedAt: decision.proposedAt.toISOString(),
    openedAt: decision.openedAt?.toISOString() ?? null,
    closedAt: decision.closedAt?.toISOString() ?? null,
    result: decision.result && !electorate ? withoutPresent(decision.result) : decision.result,
    body: body ? { slug: body.slug, names: body.names } : null,
    // Who works here is not for everybody.
    owner: belongs ? (owners[0]?.name ?? decision.ownerName) : null,
    organizations: organizationsOf(decision).flatMap((id) => names.find((one) => one.id === id)?.name ?? []),
    about: await aboutOf(tx, on, decision),
    supersedes: await titleOf(tx, on, decision.supersedes),
    supersededBy: await titleOf(tx, on, decision.supersededBy),
    wordings: electorate ? await listWordings(tx, on.initiativeId, decision.id) : [],
    carries,
    standing: await standingFor(tx, on, { kind: "decision", id: decision.id }),
    people: carries ? await listMemberNames(tx, on.initiativeId) : [],
  };
}

/** Who was there is for those who sit beside them. */
function withoutPresent(result: NonNullable<Decision["result"]>): NonNullable<Decision["result"]> {
  const { present: _, ...open } = result;
  return open;
}

/** What those who sit in the committee see; null for everybody else. */
export async function viewPart(tx: Reader, on: On, decision: Decision): Promise<DecisionPart | null> {
  if (!sitsIn(on, decision.bodyId)) return null;
  const electorate = await findElectorate(tx, on.initiativeId, decision.bodyId, on.now);
  if (!electorate) return null;
  const me = personOf(on);
  const recusals = await listRecusals(tx, on.initiativeId, decision.id);
  const { eligible, attendance } = attendanceOf(electorate, recusals);
  const votes = await listVotes(tx, on.initiativeId, decision);
  const counted = countable(votes, eligible);
  const people = await listPeople(tx, [
    ...votes.map(({ personId }) => personId),
    ...recusals.map(({ voter }) => voter),
  ]);
  const nameOf = (key: string): string =>
    electorate.voters.find((voter) => voter.key === key)?.name ?? people.find(({ id }) => id === key)?.name ?? "";
  const { body, seats } = electorate;
  const runs = runsBody(on.actor, on.initiativeId, body, seats);
  return {
    runs,
    mayEdit: decision.state === "preparation" && (runs || decision.proposedBy === me),
    mayVote: eligible.some(({ personId }) => personId !== null && personId === me),
    isRecused: recusals.some(({ voter }) => voter === me),
    myVote: votes.find(({ personId }) => personId === me) ?? null,
    took: counted.length,
    all: attendance.mayVote,
    quorum: attendance.quorum,
    voters: electorate.voters.map(({ key, name }) => ({
      key,
      name,
      isRecused: recusals.some(({ voter }) => voter === key),
    })),
    objections: counted.flatMap(({ personId, choice, reason }) =>
      choice === "objection" ? [{ name: nameOf(personId), reason: reason ?? "" }] : [],
    ),
    // What was answered stays hidden while others still answer, so that nobody sways anybody.
    votes: isClosed(decision) ? votes.map((vote) => ({ ...vote, name: nameOf(vote.personId) })) : [],
    recusals: recusals.map(({ voter, words }) => ({ name: nameOf(voter), words })),
    conflicts: await conflictsOf(tx, on, decision, electorate, new Set(recusals.map(({ voter }) => voter))),
  };
}

async function conflictsOf(
  tx: Reader,
  on: On,
  decision: Decision,
  { body, voters }: Electorate,
  aside: ReadonlySet<string>,
): Promise<DecisionPart["conflicts"]> {
  const about = organizationsOf(decision);
  if (about.length === 0 || isClosed(decision)) return [];
  const names = await listOrganizationNames(tx, on.initiativeId);
  const declared = (await listInterests(tx, on.initiativeId, body.id)).filter(
    (interest) =>
      interest.organizationId && about.includes(interest.organizationId) && holdsOn(interest, dayOf(on.now)),
  );
  return declared.flatMap(({ id, personId, kind, organizationId }) => {
    const voter = voters.find(({ key }) => key === personId);
    if (!voter || aside.has(personId)) return [];
    const organization = names.find((one) => one.id === organizationId)?.name ?? "";
    return [{ interestId: id, name: voter.name, isMine: personId === personOf(on), kind, organization }];
  });
}
