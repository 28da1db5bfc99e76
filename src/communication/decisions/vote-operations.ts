import { z } from "zod";
import { holdsOn, listInterests } from "../../backbone/interests/public.ts";
import { followThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { checkChoice, choiceSchema } from "./ballots.ts";
import { isClosed } from "./decision.ts";
import { attendanceOf } from "./electorate.ts";
import { askVoters, today } from "./propose-operations.ts";
import { amendDecision, findDecision } from "./store.ts";
import { mustBeOpen, mustRun, type Taken, takeDecision } from "./take.ts";
import { personOf, settleAsked, tellDecision } from "./tell.ts";
import { addRecusal, dropVotes, listRecusals, setVote } from "./votes/store.ts";
import { decisionNews as news, decisionWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** @throws {Refusal} where the time for answers is over, also before it is closed by itself. */
async function mustBeInTime(tx: Reader, on: OnChange, { decision }: Taken): Promise<void> {
  if (decision.openUntil && decision.openUntil < (await today(tx, on))) throw new Refusal("conflict", said.timeIsOver);
}

export const castVote = change({
  name: "decision.vote",
  summary: "Answers a decision that is open, or changes one's answer; nobody reads it before the decision closes.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The round whose wording was read: an answer to an older one is not taken. */
    round: z.number().int().optional(),
    choice: choiceSchema,
    reason: z.string().trim().max(4000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, choice: "agree" },
  run: (on, { id, round, choice, reason }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustBeOpen(taken);
      await mustBeInTime(tx, on, taken);
      const { decision, electorate } = taken;
      if (round !== undefined && round !== decision.round) throw new Refusal("conflict", said.movedOn);
      const personId = personOf(on);
      const { eligible } = attendanceOf(electorate, await listRecusals(tx, on.initiativeId, id));
      if (!personId || !eligible.some((voter) => voter.personId === personId))
        throw new Refusal("forbidden", said.noVote);
      const why = reason || null;
      checkChoice(decision, choice, why);
      await setVote(tx, on.initiativeId, decision, { personId, choice, reason: why, now: on.now });
      await settleAsked(tx, { initiativeId: on.initiativeId, by: personId, now: on.now }, decision, [personId]);
      await followThing(tx, on.initiativeId, personId, { kind: "decision", id });
      note({ kind: "decision", id, detail: { answered: true } });
      return { id };
    }),
});

export const recuse = change({
  name: "decision.recuse",
  summary: "Steps aside from a decision because of a conflict of interest: no vote, and not counted in the quorum.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** The declared interest that it comes from, if it is in the register. */
    interestId: idSchema.nullable().default(null),
    words: z.string().trim().max(1000).default(""),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, words: "An example" },
  run: (on, { id, interestId, words }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      const { decision, electorate } = taken;
      if (isClosed(decision)) throw new Refusal("conflict", said.isClosed);
      const personId = personOf(on);
      if (!personId || !electorate.voters.some(({ key }) => key === personId))
        throw new Refusal("forbidden", said.noVote);
      if (!interestId && !words) throw refuseField("words", coreWords.required);
      const declared = (await listInterests(tx, on.initiativeId, decision.bodyId)).find(
        (interest) => interest.id === interestId && interest.personId === personId && holdsOn(interest, dayOf(on.now)),
      );
      if (interestId && !declared) throw new Refusal("not-found", coreWords.notFound);
      const because = words || declared?.words || "";
      await addRecusal(tx, on.initiativeId, id, { voter: personId, interestId, words: because, now: on.now });
      await dropVotes(tx, on.initiativeId, id, personId);
      await settleAsked(tx, { initiativeId: on.initiativeId, by: personId, now: on.now }, decision, [personId]);
      note({ kind: "decision", id, detail: { recused: true } });
      return { id };
    }),
});

export const amendProposal = change({
  name: "decision.amend",
  summary:
    "Works an objection into a proposal by consent: the wording changes, a new round begins, all are asked anew.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    proposal: z.string().trim().min(1).max(10_000),
    because: z.string().trim().min(1).max(2000),
    until: z.iso.date(),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, proposal: "An example", because: "An objection was met", until: "2031-03-12" },
  run: (on, { id, proposal, because, until }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustRun(taken);
      mustBeOpen(taken);
      if (taken.decision.method !== "consent") throw new Refusal("conflict", said.onlyConsent);
      if (until < (await today(tx, on))) throw refuseField("until", said.dayIsPast);
      await amendDecision(tx, on.initiativeId, taken.decision, { proposal, because, until, now: on.now });
      const decision = await findDecision(tx, on.initiativeId, id);
      if (!decision) throw new Error(`The decision ${id} was lost`);
      const telling = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
      await tellDecision(tx, telling, decision, { message: news.amended });
      await askVoters(tx, on, taken, decision, news.askedAnew);
      note({ kind: "decision", id, detail: { round: decision.round } });
      return { id };
    }),
});

export const voteOperations = [castVote, recuse, amendProposal];
