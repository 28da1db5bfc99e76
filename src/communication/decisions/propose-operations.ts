import { z } from "zod";
import { findBody, listSeats, takesPart } from "../../backbone/bodies/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { followThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayIn, dayOf, timeZoneOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { chooses, type Decision, isClosed, type Proposal, proposalSchema, wasAdopted } from "./decision.ts";
import { attendanceOf } from "./electorate.ts";
import { isFor } from "./lines.ts";
import { addDecision, findDecision, openDecision, setProposal, withdrawDecision } from "./store.ts";
import { mustRun, sitsIn, type Taken, takeDecision } from "./take.ts";
import { notifyOf, personOf, settleAsked, type Telling, tellDecision } from "./tell.ts";
import { listRecusals } from "./votes/store.ts";
import { decisionNews as news, decisionWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const tellingOf = (on: OnChange): Telling => ({ initiativeId: on.initiativeId, by: personOf(on), now: on.now });

/** @throws {Refusal} where a proposal asks for what its method cannot count, or names what is not there. */
async function checkProposal(tx: Reader, on: OnChange, proposal: Proposal): Promise<Proposal> {
  const options = chooses(proposal.method) ? proposal.options : [];
  if (chooses(proposal.method) && (options.length < 2 || new Set(options).size < options.length))
    throw refuseField("options", said.twoOptions);
  const organizations = await listOrganizationNames(tx, on.initiativeId);
  if (proposal.organizationIds.some((id) => !organizations.some((one) => one.id === id)))
    throw refuseField("organizationIds", coreWords.notOffered);
  return { ...proposal, options };
}

export const proposeDecision = change({
  name: "decision.propose",
  summary: "Writes down a proposal to a committee in which one takes part; it is open to nobody's answer yet.",
  scope: "initiative",
  input: proposalSchema.extend({
    bodyId: idSchema,
    meetingId: idSchema.nullable().default(null),
    aboutKind: z.string().max(40).nullable().default(null),
    aboutId: z.string().max(100).nullable().default(null),
    supersedes: idSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { bodyId: nowhere, title: "An example", method: "consent" },
  run: (on, { bodyId, meetingId, aboutKind, aboutId, supersedes, ...proposal }) =>
    on.write(async (tx, note) => {
      const personId = personOf(on);
      const body = await findBody(tx, on.initiativeId, bodyId);
      if (!body || !sitsIn(on, bodyId)) throw new Refusal("not-found", coreWords.notFound);
      const seats = await listSeats(tx, on.initiativeId, bodyId, dayOf(on.now));
      if (!takesPart(on.actor, on.initiativeId, body, seats)) throw new Refusal("forbidden", said.noVote);
      if (body.closedOn) throw new Refusal("conflict", said.bodyHasEnded);
      await checkSuperseded(tx, on, supersedes, bodyId);
      const checked = await checkProposal(tx, on, proposal);
      const origin = { bodyId, meetingId, aboutKind, aboutId, supersedes };
      const id = newId();
      await addDecision(tx, on.initiativeId, {
        ...checked,
        ...origin,
        id,
        language: on.language,
        proposedBy: personId,
        proposedAt: on.now,
      });
      await tellAnew(tx, on, id, { message: news.proposed });
      if (personId) await followThing(tx, on.initiativeId, personId, { kind: "decision", id });
      note({ kind: "decision", id, detail: { body: bodyId, method: proposal.method } });
      return { id };
    }),
});

/** @throws {Refusal} unless the decision to be replaced is one of this committee that stands. */
async function checkSuperseded(tx: Reader, on: OnChange, supersedes: string | null, bodyId: string): Promise<void> {
  if (!supersedes) return;
  const old = await findDecision(tx, on.initiativeId, supersedes);
  const stands = old && isFor(circlesOf(on.actor, on.initiativeId), old) && wasAdopted(old) && !old.supersededBy;
  if (!stands || old.bodyId !== bodyId) throw refuseField("supersedes", coreWords.notOffered);
}

/** Tells of a decision as it stands after a change in this transaction. */
async function tellAnew(
  tx: Writer,
  on: OnChange,
  id: string,
  state?: Parameters<typeof tellDecision>[3],
): Promise<Decision> {
  const decision = await findDecision(tx, on.initiativeId, id);
  if (!decision) throw new Error(`The decision ${id} was lost`);
  await tellDecision(tx, tellingOf(on), decision, state);
  return decision;
}

/** @throws {Refusal} unless a decision is still in preparation. */
function mustBeInPreparation({ decision }: Taken): void {
  if (isClosed(decision)) throw new Refusal("conflict", said.isClosed);
  if (decision.state !== "preparation") throw new Refusal("conflict", said.noMorePreparation);
}

export const editDecision = change({
  name: "decision.edit",
  summary: "Changes a proposal that is still in preparation, by who wrote it or who runs the committee.",
  scope: "initiative",
  input: proposalSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, title: "An example", method: "consent" },
  run: (on, { id, ...proposal }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      if (taken.decision.proposedBy !== personOf(on) || !taken.takesPart) mustRun(taken);
      mustBeInPreparation(taken);
      await setProposal(tx, on.initiativeId, id, { ...(await checkProposal(tx, on, proposal)), language: on.language });
      await tellAnew(tx, on, id);
      note({ kind: "decision", id, detail: { edited: true } });
      return { id };
    }),
});

export const openForAnswers = change({
  name: "decision.open",
  summary: "Opens a proposal for answers until the end of a day, and asks everybody who may vote.",
  scope: "initiative",
  input: z.object({ id: idSchema, until: z.iso.date() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, until: "2031-03-12" },
  run: (on, { id, until }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustRun(taken);
      mustBeInPreparation(taken);
      if (taken.electorate.body.closedOn) throw new Refusal("conflict", said.bodyHasEnded);
      if (until < (await today(tx, on))) throw refuseField("until", said.dayIsPast);
      await openDecision(tx, on.initiativeId, id, { until, now: on.now });
      const decision = await tellAnew(tx, on, id, { message: news.open });
      await askVoters(tx, on, taken, decision, news.asked);
      note({ kind: "decision", id, detail: { openUntil: until } });
      return { id };
    }),
});

/** The day that it is where the initiative is. */
export async function today(tx: Reader, on: OnChange): Promise<string> {
  const initiative = await readInitiative(tx, on.initiativeId);
  return dayIn(timeZoneOf(initiative?.defaultLanguage ?? "en"), on.now);
}

/** Asks everybody who may vote and has not stepped aside. */
export async function askVoters(
  tx: Writer,
  on: OnChange,
  { electorate }: Taken,
  decision: Decision,
  sentence: typeof news.asked,
): Promise<void> {
  const { eligible } = attendanceOf(electorate, await listRecusals(tx, on.initiativeId, decision.id));
  // What was asked of an earlier wording is asked no more.
  await settleAsked(
    tx,
    tellingOf(on),
    decision,
    electorate.voters.map(({ personId }) => personId),
  );
  await notifyOf(tx, tellingOf(on), decision, {
    to: eligible.map(({ personId }) => personId),
    reason: "asked",
    sentence,
    due: decision.openUntil,
  });
}

export const withdrawProposal = change({
  name: "decision.withdraw",
  summary: "Takes a proposal off before it is decided, by who wrote it or who runs the committee.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      if (taken.decision.proposedBy !== personOf(on) || taken.decision.state === "open") mustRun(taken);
      if (isClosed(taken.decision)) throw new Refusal("conflict", said.isClosed);
      await withdrawDecision(tx, on.initiativeId, id);
      const asked = taken.electorate.voters.map(({ personId }) => personId);
      await settleAsked(tx, tellingOf(on), taken.decision, asked);
      await tellAnew(tx, on, id, { message: news.withdrawn });
      note({ kind: "decision", id, detail: { withdrawn: true } });
      return { id };
    }),
});

export const proposeOperations = [proposeDecision, editDecision, openForAnswers, withdrawProposal];
