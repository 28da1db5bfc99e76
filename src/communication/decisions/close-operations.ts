import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { type Allowance, members } from "../../core/actor.ts";
import { ofBody } from "../../core/audience.ts";
import { dayIn, timeZoneOf } from "../../core/days.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import type { Writer } from "../../storage/records.ts";
import { answersOf } from "./ballots.ts";
import { countAnswers } from "./count.ts";
import { chooses, type Decision, isClosed, type Result } from "./decision.ts";
import { attendanceOf, countDecision, type Electorate, findElectorate } from "./electorate.ts";
import { outcomeOf } from "./outcome.ts";
import { findDecision, listDecisions, lockDecision, setResult, setSuperseded } from "./store.ts";
import { mustBeOpen, mustRun, takeDecision } from "./take.ts";
import { notifyOf, personOf, settleAsked, type Telling, tellDecision } from "./tell.ts";
import { addRecusal, listRecusals, listVotes } from "./votes/store.ts";
import { decisionNews as news, decisionWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** Keeps what was counted, tells of it, and puts a decision that is replaced behind this one. */
async function settle(tx: Writer, telling: Telling, open: Decision, result: Result): Promise<void> {
  const { initiativeId, by, now } = telling;
  const adopted = result.outcome === "adopted" || result.outcome === "chosen";
  const state = adopted ? ("decided" as const) : ("not-adopted" as const);
  await setResult(tx, initiativeId, open.id, { result, state, closedAt: now, closedBy: by });
  const decision = await findDecision(tx, initiativeId, open.id);
  if (!decision) throw new Error(`The decision ${open.id} was lost`);
  await tellDecision(tx, telling, decision, outcomeOf(decision) ?? undefined);
  const sitting = await peopleIn(tx, initiativeId, [ofBody(decision.bodyId)]);
  await settleAsked(tx, telling, decision, sitting);
  const took = (await listVotes(tx, initiativeId, decision)).map(({ personId }) => personId);
  await notifyOf(tx, telling, decision, {
    to: [...new Set([...took, ...sitting])],
    reason: "decided",
    sentence: adopted ? news.taken : news.notTaken,
  });
  if (!adopted || !decision.supersedes) return;
  const old = await lockDecision(tx, initiativeId, decision.supersedes);
  if (!old || old.supersededBy) return;
  await setSuperseded(tx, initiativeId, old.id, decision.id);
  await tellDecision(tx, telling, { ...old, supersededBy: decision.id }, { message: news.superseded });
}

const tellingOf = (on: OnChange): Telling => ({ initiativeId: on.initiativeId, by: personOf(on), now: on.now });

export const closeDecision = change({
  name: "decision.close",
  summary: "Closes a decision that is open and counts it; what was counted is never changed afterwards.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustRun(taken);
      mustBeOpen(taken);
      const result = await countDecision(tx, on.initiativeId, taken.decision, taken.electorate);
      await settle(tx, tellingOf(on), taken.decision, result);
      note({ kind: "decision", id, detail: { outcome: result.outcome } });
      return { id };
    }),
});

const recordSchema = z.object({
  /** Who was there, by voter. */
  present: z.array(z.string().max(120)).max(1000).default([]),
  /** Who stepped aside because of a conflict of interest. */
  recused: z.array(z.string().max(120)).max(1000).default([]),
  /** How many hands each answer had. */
  counts: z.record(z.string(), z.number().int().min(0).max(1000)).default({}),
  /** The option that was chosen, by its number, where options were chosen among. */
  chosen: z.number().int().min(0).nullable().default(null),
});

/** What a meeting decided, from those who were there and the hands that they raised. */
function resultOf(
  decision: Decision,
  electorate: Electorate,
  recused: readonly { voter: string }[],
  record: z.output<typeof recordSchema>,
): Result {
  const { eligible, attendance } = attendanceOf(electorate, recused);
  const present = eligible.filter(({ key }) => record.present.includes(key)).map(({ key }) => key);
  if (!chooses(decision.method)) {
    const hands = answersOf[decision.method].reduce((sum, answer) => sum + (record.counts[answer] ?? 0), 0);
    if (hands > present.length) throw new Refusal("invalid", said.tooManyHands);
    return { ...countAnswers(decision, record.counts, present.length, attendance), present };
  }
  if (record.chosen === null || record.chosen >= decision.options.length) throw refuseField("chosen", said.chooseOne);
  const outcome = present.length < attendance.quorum ? ("no-quorum" as const) : ("chosen" as const);
  return { ...attendance, took: present.length, outcome, counts: {}, winners: [record.chosen], options: [], present };
}

export const recordDecision = change({
  name: "decision.record",
  summary: "Writes down a decision that was taken in a meeting: who was there, who stepped aside, and the hands.",
  scope: "initiative",
  input: recordSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, present: [], counts: { agree: 3 } },
  run: (on, { id, ...record }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustRun(taken);
      const { decision, electorate } = taken;
      if (isClosed(decision)) throw new Refusal("conflict", said.isClosed);
      if (decision.state === "withdrawn") throw new Refusal("conflict", said.notOpen);
      for (const voter of record.recused)
        if (electorate.voters.some(({ key }) => key === voter))
          await addRecusal(tx, on.initiativeId, id, { voter, interestId: null, words: "", now: on.now });
      const result = resultOf(decision, electorate, await listRecusals(tx, on.initiativeId, id), record);
      await settle(tx, tellingOf(on), decision, result);
      note({ kind: "decision", id, detail: { outcome: result.outcome, inMeeting: true } });
      return { id };
    }),
});

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const closeDue = change({
  name: "decision.close-due",
  summary: "Closes and counts every decision whose time is over.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ closed: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let closed = 0;
    for (const { id: initiativeId, defaultLanguage } of await on.read((tx) => listInitiatives(tx))) {
      const day = dayIn(timeZoneOf(defaultLanguage), on.now);
      const open = await on.readOwn(initiativeId, (tx) => listDecisions(tx, initiativeId, { states: ["open"] }));
      for (const { id, openUntil } of open)
        if (openUntil && openUntil < day) closed += await closeOne(on, initiativeId, id, day);
    }
    return { closed };
  },
});

/** Closes one decision, unless somebody did or gave it more time meanwhile. */
const closeOne = (on: OnChange, initiativeId: string, id: string, day: string): Promise<number> =>
  on.write(async (tx, note) => {
    const decision = await lockDecision(tx, initiativeId, id);
    const electorate = decision && (await findElectorate(tx, initiativeId, decision.bodyId, on.now));
    const isDue = decision?.state === "open" && decision.openUntil !== null && decision.openUntil < day;
    note({ kind: "decision", id, detail: { timeIsOver: isDue } });
    if (!isDue || !electorate) return 0;
    const result = await countDecision(tx, initiativeId, decision, electorate);
    await settle(tx, { initiativeId, by: null, now: on.now }, decision, result);
    return 1;
  }, initiativeId);

export const closeOperations = [closeDecision, recordDecision, closeDue];
