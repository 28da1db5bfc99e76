import { z } from "zod";
import { keeps } from "../../backbone/organizations/public.ts";
import { members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, type On, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { actsFor, personOf } from "../voices/public.ts";
import { type KeptNeed, type Need, needSchema, needStates } from "./fund.ts";
import { holdNeed } from "./rights.ts";
import { addNeed, listNeeds, setNeed, setNeedState } from "./store.ts";
import { tellNeed } from "./tell.ts";
import { choicesOf, readMoney } from "./views.ts";
import { fundNews as news, fundWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** @throws {Refusal} where something is named that is not there to choose. */
async function checkNeed(tx: Reader, on: On, need: Need, before?: Need): Promise<void> {
  const choices = choicesOf(on, await readMoney(tx, on));
  const own = choices.commitments.filter(({ organizationId }) => organizationId === need.organizationId);
  const all: [string, readonly (string | null)[], readonly (string | null | undefined)[]][] = [
    ["organizationId", [need.organizationId], choices.own.map(({ id }) => id)],
    ["commitmentId", [need.commitmentId], [...own.map(({ id }) => id), before?.commitmentId]],
    ["challengeId", [need.challengeId], [...choices.challenges.map(({ id }) => id), before?.challengeId]],
    ["placeIds", need.placeIds, [...choices.places.map(({ id }) => id), ...(before?.placeIds ?? [])]],
    ["shownToIds", need.shownToIds, choices.organizations.map(({ id }) => id)],
  ];
  for (const [field, wanted, known] of all)
    if (wanted.some((one) => one !== null && !known.includes(one))) throw refuseField(field, coreWords.notOffered);
  // To whom it is shown is for its organization alone to say; the backbone team may write it down for it.
  if (on.actor.kind === "program" || actsFor(on, need.organizationId)) return;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();
  if (need.shownTo !== (before?.shownTo ?? "backbone") || !same(need.shownToIds, before?.shownToIds ?? []))
    throw refuseField("shownTo", said.onlyTheyTick);
}

async function tellAnew(tx: Writer, on: OnChange, id: string, message?: typeof news.needed): Promise<KeptNeed> {
  const [need] = await listNeeds(tx, on.initiativeId, { id });
  if (!need) throw new Error(`The need ${id} was lost`);
  await tellNeed(tx, on, need, message);
  return need;
}

export const addFundingNeed = change({
  name: "fund.add-need",
  summary: "Writes down money that an organization needs, shown to nobody but the backbone team unless it ticks whom.",
  scope: "initiative",
  input: needSchema,
  output: z.object({ id: z.string() }),
  allow: members,
  example: { organizationId: nowhere, names: { en: "An example" }, amount: 1, currency: "EUR" },
  run: (on, need) =>
    on.write(async (tx, note) => {
      if (!keeps(on, need.organizationId)) throw refuseField("organizationId", coreWords.notOffered);
      await checkNeed(tx, on, need);
      const id = newId();
      await addNeed(tx, on.initiativeId, { ...need, id }, { by: personOf(on), now: on.now });
      await tellAnew(tx, on, id, news.needed);
      // The log of changes is for all members; a need is for whom it was ticked.
      note({ kind: "need", id, detail: {} });
      return { id };
    }),
});

export const editFundingNeed = change({
  name: "fund.edit-need",
  summary: "Changes what is needed, and to whom it is shown; two at once do not undo each other.",
  scope: "initiative",
  input: needSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: {
    id: nowhere,
    version: 1,
    organizationId: nowhere,
    names: { en: "An example" },
    amount: 1,
    currency: "EUR",
  },
  run: (on, { id, version, ...need }) =>
    on.write(async (tx, note) => {
      const before = await holdNeed(tx, on, id);
      if (before.version !== version) throw new Refusal("conflict", said.changedMeanwhile);
      if (before.organizationId !== need.organizationId) throw refuseField("organizationId", coreWords.notOffered);
      await checkNeed(tx, on, need, before);
      await setNeed(tx, on.initiativeId, id, need);
      await tellAnew(tx, on, id);
      note({ kind: "need", id, detail: {} });
      return { id };
    }),
});

export const endFundingNeed = change({
  name: "fund.end-need",
  summary: "Says that a need is met or no longer there, with what came of it, or that it is open again.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    state: z.enum(needStates),
    outcome: z.string().trim().min(1).max(2000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, state: "met" },
  run: (on, { id, state, outcome }) =>
    on.write(async (tx, note) => {
      await holdNeed(tx, on, id);
      await setNeedState(tx, on.initiativeId, id, { state, outcome: state === "open" ? null : outcome });
      await tellAnew(tx, on, id, news[state]);
      note({ kind: "need", id, detail: {} });
      return { id };
    }),
});
