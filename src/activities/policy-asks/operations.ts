import { z } from "zod";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { languages } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { leads, personOf } from "../voices/public.ts";
import { afterSchema } from "./curve-after.ts";
import { findMeasured, readAfter } from "./figures-after.ts";
import { audienceOf, grantedIn, type PolicyAsk, policyAskSchema, stepSchema } from "./policy-ask.ts";
import { carries, demandAsk, holdAsk, readsNotes } from "./rights.ts";
import { clearEvents } from "./step-operations.ts";
import { addAsk, addNote, addStep, findAsk, listAsks, listNotes, setAsk, setOpen } from "./store.ts";
import { tellAsk } from "./tell.ts";
import { askViewSchema, choicesFor, choicesSchema, nameAsks, noChoices } from "./views.ts";
import { askWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** The asks that whoever asks may read, with their names and history. */
export async function asksFor(tx: Reader, on: On) {
  const inside = isMember(on.actor, on.initiativeId);
  const asks = (await listAsks(tx, on.initiativeId)).filter((ask) => inside || audienceOf(ask).includes("everyone"));
  return nameAsks(tx, on, asks);
}

export const listPolicyAsks = query({
  name: "policy.list",
  summary:
    "Lists what is asked of those who govern, how each ask stands and since when; visitors see the declared ones.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ asks: z.array(askViewSchema) }),
  allow: anyone,
  example: {},
  run: (on) => on.read(async (tx) => ({ asks: await asksFor(tx, on) })),
});

export const readPolicyAsk = query({
  name: "policy.read",
  summary: "Shows one ask with its history, and what moved in the curve after it was granted: after, not because.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    ask: askViewSchema,
    /** Null before it was granted, and where the figures are not for the reader. */
    after: afterSchema.nullable(),
    /** Null to who is neither of the backbone team nor of the committee. */
    notes: z
      .array(
        z.object({
          id: z.string(),
          words: z.string(),
          language: z.enum(languages),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .nullable(),
    carries: z.boolean(),
    /** May put a step on the curve. */
    marks: z.boolean(),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: async (on, { id }) => {
    const found = await on.read(async (tx) => {
      const ask = await demandAsk(tx, on, id);
      const [named] = await nameAsks(tx, on, [ask]);
      if (!named) throw new Refusal("not-found", coreWords.notFound);
      const mayChange = await carries(tx, on, ask);
      return {
        measured: await findMeasured(tx, on, ask.indicatorId),
        rest: {
          ask: named,
          notes: readsNotes(on, ask) ? await notesOf(tx, on, id) : null,
          carries: mayChange,
          marks: mayChange && ask.isOpen && leads(on),
          choices: mayChange ? await choicesFor(tx, on) : noChoices,
          standing: await standingFor(tx, on, { kind: "policy-ask", id }),
        },
      };
    });
    return { ...found.rest, after: await readAfter(on, found.measured, grantedIn(found.rest.ask.steps)) };
  },
});

async function notesOf(tx: Reader, on: On, id: string) {
  const notes = await listNotes(tx, on.initiativeId, id);
  const people = await listPeople(tx, [...new Set(notes.flatMap(({ writtenBy }) => writtenBy ?? []))]);
  return notes.map(({ writtenAt, writtenBy, language, ...note }) => ({
    ...note,
    language: languages.find((one) => one === language) ?? "en",
    by: people.find((person) => person.id === writtenBy)?.name ?? "",
    at: writtenAt.toISOString(),
  }));
}

/** @throws {Refusal} where something is named that is not there to choose. */
async function checkAsk(tx: Reader, on: On, ask: PolicyAsk, before?: PolicyAsk): Promise<void> {
  if (ask.askedOrganizationId && ask.askedName) throw refuseField("askedName", said.onlyOne);
  if (!ask.askedOrganizationId && !ask.askedName) throw refuseField("askedOrganizationId", said.ofWhomNeeded);
  const choices = await choicesFor(tx, on);
  const offered: Record<string, [string | null, readonly string[]]> = {
    askedOrganizationId: [ask.askedOrganizationId, choices.organizations.map(({ id }) => id)],
    bodyId: [ask.bodyId, [...choices.bodies.map(({ id }) => id), before?.bodyId ?? ""]],
    ownerId: [ask.ownerId, [...choices.people.map(({ personId }) => personId), before?.ownerId ?? ""]],
    challengeId: [ask.challengeId, [...choices.challenges.map(({ id }) => id), before?.challengeId ?? ""]],
    indicatorId: [ask.indicatorId, choices.indicators.map(({ id }) => id)],
  };
  for (const [field, [wanted, known]] of Object.entries(offered))
    if (wanted && !known.includes(wanted)) throw refuseField(field, coreWords.notOffered);
}

export const addPolicyAsk = change({
  name: "policy.add",
  summary:
    "Writes down what is to be asked of those who govern, for a committee in which one takes part or for the team.",
  scope: "initiative",
  input: policyAskSchema.extend({
    /** How it stands when it is written down; left out, it is being prepared from today on. */
    first: stepSchema.optional(),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { kind: "regulation", names: { en: "An example" }, askedName: "A ministry", bodyId: nowhere },
  run: (on, { first, ...ask }) =>
    on.write(async (tx, note) => {
      if (!(await carries(tx, on, { bodyId: ask.bodyId, ownerId: null })))
        throw ask.bodyId ? refuseField("bodyId", coreWords.notOffered) : new Refusal("forbidden", coreWords.forbidden);
      await checkAsk(tx, on, ask);
      const id = newId();
      const doing = { by: personOf(on), now: on.now };
      await addAsk(tx, on.initiativeId, { ...ask, id }, doing);
      const step = first ?? { state: "preparing" as const, on: dayOf(on.now), words: null, source: null };
      if (step.on > dayOf(on.now)) throw refuseField("first.on", said.notYet);
      await addStep(tx, on.initiativeId, { ...step, id: newId(), askId: id, language: on.language }, doing);
      const kept = await findAsk(tx, on.initiativeId, id);
      if (kept) await tellAsk(tx, on, kept, step);
      note({ kind: "policy-ask", id, detail: { names: ask.names } });
      return { id };
    }),
});

export const editPolicyAsk = change({
  name: "policy.edit",
  summary: "Changes what an ask says: what, of whom, who carries it and why; two at once do not undo each other.",
  scope: "initiative",
  input: policyAskSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, version: 1, kind: "budget", names: { en: "An example" }, askedName: "A ministry" },
  run: (on, { id, version, ...ask }) =>
    on.write(async (tx, note) => {
      const before = await holdAsk(tx, on, id);
      if (before.version !== version) throw new Refusal("conflict", said.changedMeanwhile);
      await checkAsk(tx, on, ask, before);
      await setAsk(tx, on.initiativeId, id, ask);
      const kept = await findAsk(tx, on.initiativeId, id);
      if (kept) await tellAsk(tx, on, kept);
      note({ kind: "policy-ask", id, detail: { before: before.names, names: ask.names } });
      return { id };
    }),
});

export const openPolicyAsk = change({
  name: "policy.open",
  summary: "Declares an ask in public with its history, or keeps it to members again; then it leaves the curve, too.",
  scope: "initiative",
  input: z.object({ id: idSchema, open: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, open: true },
  run: (on, { id, open }) =>
    on.write(async (tx, note) => {
      const before = await holdAsk(tx, on, id);
      // A committee carries an ask; to everyone it goes by its owner's or the backbone team's hand.
      if (!leads(on) && before.ownerId !== personOf(on)) throw new Refusal("forbidden", coreWords.forbidden);
      if (before.isOpen !== open) await setOpen(tx, on.initiativeId, id, { open, by: personOf(on), now: on.now });
      if (!open) await clearEvents(tx, on, id);
      const kept = await findAsk(tx, on.initiativeId, id);
      if (kept) await tellAsk(tx, on, kept);
      note({ kind: "policy-ask", id, detail: { open } });
      return { id };
    }),
});

export const writePolicyNote = change({
  name: "policy.write-note",
  summary: "Writes a note beside an ask, for the backbone team and its committee alone.",
  scope: "initiative",
  input: z.object({ id: idSchema, words: z.string().trim().min(1).max(4000) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, words: "An example" },
  run: (on, { id, words }) =>
    on.write(async (tx, note) => {
      const ask = await demandAsk(tx, on, id);
      if (!readsNotes(on, ask)) throw new Refusal("forbidden", coreWords.forbidden);
      const noteId = newId();
      const doing = { by: personOf(on), now: on.now };
      await addNote(tx, on.initiativeId, { id: noteId, askId: id, words, language: on.language }, doing);
      // What the note says is for its circle; that there is one is all that the log of changes may tell.
      note({ kind: "policy-ask", id, detail: {} });
      return { id };
    }),
});
