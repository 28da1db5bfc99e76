import { z } from "zod";
import { findPermissions } from "../../backbone/memberships/public.ts";
import { followThing } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { wasAdopted } from "./decision.ts";
import { findDecision, setFollowing, setReview } from "./store.ts";
import { mustRun, type Taken, takeDecision } from "./take.ts";
import { personOf, tellDecision } from "./tell.ts";
import { decisionNews as news, decisionWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** @throws {Refusal} unless the decision was adopted, and the one who asks carries it or runs the committee. */
function mustCarry(taken: Taken, on: OnChange): void {
  if (taken.decision.ownerPersonId === null || taken.decision.ownerPersonId !== personOf(on)) mustRun(taken);
  if (!wasAdopted(taken.decision)) throw new Refusal("conflict", said.notOpen);
}

/** Tells of a decision as it stands after a change in this transaction. */
async function tellAnew(tx: Writer, on: OnChange, id: string, message?: typeof news.done): Promise<void> {
  const decision = await findDecision(tx, on.initiativeId, id);
  if (!decision) throw new Error(`The decision ${id} was lost`);
  const telling = { initiativeId: on.initiativeId, by: personOf(on), now: on.now };
  await tellDecision(tx, telling, decision, message && { message });
}

const progressNews = { decided: undefined, "in-work": news.inWork, done: news.done } as const;

export const carryDecision = change({
  name: "decision.carry",
  summary:
    "Says what follows from a decision: who carries it, what it changes, when it is looked at again, what is done.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    state: z.enum(["decided", "in-work", "done"]),
    ownerPersonId: z.string().max(100).nullable().default(null),
    ownerName: z.string().trim().max(120).nullable().default(null),
    effect: z.string().trim().max(4000).default(""),
    reviewOn: z.iso.date().nullable().default(null),
    doneOn: z.iso.date().nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, state: "in-work" },
  run: (on, { id, ...wish }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustCarry(taken, on);
      if (wish.ownerPersonId && !(await findPermissions(tx, on.initiativeId, wish.ownerPersonId)))
        throw refuseField("ownerPersonId", coreWords.notOffered);
      const reviewed = taken.decision.state === "reviewed";
      const doneOn = wish.state === "done" ? (wish.doneOn ?? dayOf(on.now)) : null;
      await setFollowing(tx, on.initiativeId, id, {
        ...wish,
        state: reviewed ? "reviewed" : wish.state,
        ownerName: wish.ownerPersonId ? null : wish.ownerName,
        doneOn: reviewed ? taken.decision.doneOn : doneOn,
      });
      const changed = wish.state !== taken.decision.state && !reviewed;
      await tellAnew(tx, on, id, changed ? progressNews[wish.state] : undefined);
      if (wish.ownerPersonId) await followThing(tx, on.initiativeId, wish.ownerPersonId, { kind: "decision", id });
      note({ kind: "decision", id, detail: { state: wish.state, reviewOn: wish.reviewOn } });
      return { id };
    }),
});

export const reviewDecision = change({
  name: "decision.review",
  summary: "Writes down what came of a decision.",
  scope: "initiative",
  input: z.object({ id: idSchema, cameOfIt: z.string().trim().min(1).max(4000) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, cameOfIt: "An example" },
  run: (on, { id, cameOfIt }) =>
    on.write(async (tx, note) => {
      const taken = await takeDecision(tx, on, id);
      mustCarry(taken, on);
      await setReview(tx, on.initiativeId, id, { cameOfIt, now: on.now });
      await tellAnew(tx, on, id, news.reviewed);
      note({ kind: "decision", id, detail: { reviewed: true } });
      return { id };
    }),
});

export const followOperations = [carryDecision, reviewDecision];
