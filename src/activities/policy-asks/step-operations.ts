import { z } from "zod";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, type On, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { addEvent, removeEvent } from "../../measurement/events/public.ts";
import type { Writer } from "../../storage/records.ts";
import { personOf } from "../voices/public.ts";
import { inOrder, type KeptAsk, type KeptStep, stepSchema } from "./policy-ask.ts";
import { holdAsk } from "./rights.ts";
import { addStep, listSteps, removeStep, setEvent } from "./store.ts";
import { nameOnCurve, tellAsk } from "./tell.ts";
import { askWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** Takes every step of an ask off the axis of the curves. */
export async function clearEvents(tx: Writer, on: On, askId: string): Promise<void> {
  for (const { id, eventId } of await listSteps(tx, on.initiativeId, [askId])) {
    if (!eventId) continue;
    await setEvent(tx, on.initiativeId, id, null);
    await removeEvent(tx, on.initiativeId, eventId);
  }
}

/** The ask as it stands now and what is newest in it, told to those who follow it. */
async function tellNewest(tx: Writer, on: OnChange, ask: KeptAsk): Promise<void> {
  const newest = inOrder(await listSteps(tx, on.initiativeId, [ask.id])).at(-1);
  await tellAsk(tx, on, ask, newest);
}

export const notePolicyStep = change({
  name: "policy.step",
  summary: "Writes down how an ask stands from a day on, with what was said and where that is written.",
  scope: "initiative",
  input: stepSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string(), stepId: z.string() }),
  allow: members,
  example: { id: nowhere, state: "asked", on: "2015" },
  run: (on, { id, ...step }) =>
    on.write(async (tx, note) => {
      const ask = await holdAsk(tx, on, id);
      if (
        step.on.slice(0, 4) > String(on.now.getUTCFullYear()) ||
        step.on > on.now.toISOString().slice(0, step.on.length)
      )
        throw refuseField("on", said.notYet);
      const known = await listSteps(tx, on.initiativeId, [id]);
      const same = known.find((one) => one.state === step.state && one.on === step.on && one.words === step.words);
      // Sent twice, it is one step.
      const stepId = same?.id ?? newId();
      if (!same) {
        const doing = { by: personOf(on), now: on.now };
        await addStep(tx, on.initiativeId, { ...step, id: stepId, askId: id, language: on.language }, doing);
        await tellNewest(tx, on, ask);
      }
      note({ kind: "policy-ask", id, detail: { names: ask.names, state: step.state, on: step.on } });
      return { id, stepId };
    }),
});

const stepOf = async (tx: Writer, on: On, id: string, stepId: string): Promise<KeptStep> => {
  const step = (await listSteps(tx, on.initiativeId, [id])).find((one) => one.id === stepId);
  if (!step) throw new Refusal("not-found", coreWords.notFound);
  return step;
};

export const removePolicyStep = change({
  name: "policy.remove-step",
  summary:
    "Takes a step off that should not stand in the history of an ask; the log of changes keeps that it was there.",
  scope: "initiative",
  input: z.object({ id: idSchema, stepId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, stepId: nowhere },
  run: (on, { id, stepId }) =>
    on.write(async (tx, note) => {
      const ask = await holdAsk(tx, on, id);
      const step = await stepOf(tx, on, id, stepId);
      if ((await listSteps(tx, on.initiativeId, [id])).length === 1) throw new Refusal("conflict", said.lastStep);
      await removeStep(tx, on.initiativeId, stepId);
      if (step.eventId) await removeEvent(tx, on.initiativeId, step.eventId);
      await tellNewest(tx, on, ask);
      note({ kind: "policy-ask", id, detail: { removed: step.state, on: step.on } });
      return { id };
    }),
});

export const markPolicyStep = change({
  name: "policy.mark-step",
  summary: "Puts a step of a declared ask on the axis of the curves, or takes it off.",
  scope: "initiative",
  input: z.object({ id: idSchema, stepId: idSchema, shown: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: nowhere, stepId: nowhere, shown: true },
  run: (on, { id, stepId, shown }) =>
    on.write(async (tx, note) => {
      const ask = await holdAsk(tx, on, id);
      const step = await stepOf(tx, on, id, stepId);
      // Everyone who reads the goal reads its axis, so only what was declared may stand there.
      if (shown && !ask.isOpen) throw new Refusal("conflict", said.declareFirst);
      if (shown && !step.eventId) {
        const eventId = await addEvent(tx, on.initiativeId, {
          period: step.on.slice(0, 4),
          names: nameOnCurve(ask.names, step.state),
          ...(step.on.length === 10 && { onDate: step.on }),
          ...(step.source && { source: step.source }),
        });
        await setEvent(tx, on.initiativeId, stepId, eventId);
      }
      if (!shown && step.eventId) {
        await setEvent(tx, on.initiativeId, stepId, null);
        await removeEvent(tx, on.initiativeId, step.eventId);
      }
      note({ kind: "policy-ask", id, detail: { onCurve: shown, state: step.state } });
      return { id };
    }),
});
