import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import type { Message } from "../../../core/message.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import type { Writer } from "../../../storage/records.ts";
import { actsFor, personOf } from "../../voices/public.ts";
import { type CommitmentView, commitmentChangeSchema, commitmentSchema } from "../commitment.ts";
import { addCommitment, findCommitment } from "../store.ts";
import { tellCommitment } from "../telling.ts";
import { commitmentNews as news, commitmentFaults as said } from "../words.ts";
import { completePromise } from "../writing.ts";
import { demandDraft, demandKept, demandOpen, demandVersion } from "./demand.ts";
import { addRevision, findRenewal, setCommitment, setStand } from "./store.ts";
import { tellBackbone, tellItsPeople } from "./telling-people.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** Tells of a promise as it stands after a change. */
async function tellNow(tx: Writer, on: OnChange, id: string, state?: Message): Promise<CommitmentView> {
  const kept = await findCommitment(tx, on.initiativeId, id);
  if (!kept) throw new Error(`The promise ${id} was lost`);
  await tellCommitment(tx, on, kept, state);
  return kept;
}

const opened = (on: OnChange) =>
  ({ state: "open", promisedAt: on.now, lastHeardAt: on.now, waitsForWord: false, declined: null }) as const;

export const promiseCommitment = change({
  name: "commitment.promise",
  summary: "Promises what was drafted; what the backbone team enters for an organization waits for its word.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.number().int().optional() }),
  output: z.object({ id: z.string(), waits: z.boolean() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, version }) =>
    on.write(async (tx, note) => {
      const one = await demandKept(tx, on, id);
      demandVersion(one, version);
      // Pressed twice, it is promised once.
      if (one.state === "open" && version === one.version) {
        note({ kind: "commitment", id, keptElsewhere: true });
        return { id, waits: false };
      }
      demandDraft(one);
      const waits = !actsFor(on, one.organizationId) && on.actor.kind !== "program";
      if (waits && !one.waitsForWord) {
        await setStand(tx, on.initiativeId, id, { waitsForWord: true, declined: null });
        await tellItsPeople(tx, on, one, news.waits);
      }
      if (!waits) {
        await setStand(tx, on.initiativeId, id, opened(on));
        await tellNow(tx, on, id, news.promised);
      }
      note({ kind: "commitment", id, detail: waits ? { waits: true } : { names: one.names } });
      return { id, waits };
    }),
});

/** A promise that waits for the word of the organization, which the one who asks gives. */
async function demandWaiting(tx: Writer, on: OnChange, id: string): Promise<CommitmentView> {
  const one = await demandKept(tx, on, id);
  if (!actsFor(on, one.organizationId)) throw new Refusal("forbidden", said.organizationsWord);
  if (!one.waitsForWord) throw new Refusal("conflict", said.notWaiting);
  return one;
}

export const confirmCommitment = change({
  name: "commitment.confirm",
  summary: "Gives an organization's word to what was entered for it: from now on it is promised.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const one = await demandWaiting(tx, on, id);
      await setStand(tx, on.initiativeId, id, opened(on));
      await tellNow(tx, on, id, news.promised);
      await tellBackbone(tx, on, one, news.confirmed);
      note({ kind: "commitment", id, detail: { names: one.names } });
      return { id };
    }),
});

export const declineCommitment = change({
  name: "commitment.decline",
  summary: "Does not give an organization's word to what was entered for it: it is a draft again.",
  scope: "initiative",
  input: z.object({ id: idSchema, because: z.string().trim().max(2000).nullable().default(null) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, because }) =>
    on.write(async (tx, note) => {
      const one = await demandWaiting(tx, on, id);
      await setStand(tx, on.initiativeId, id, { waitsForWord: false, declined: { at: on.now, because } });
      await tellBackbone(tx, on, one, news.declined);
      note({ kind: "commitment", id, detail: { declined: true } });
      return { id };
    }),
});

export const changeCommitment = change({
  name: "commitment.change",
  summary: "Changes what was promised, with a reason; what stood before and what was promised first stay to be read.",
  scope: "initiative",
  input: commitmentChangeSchema.omit({ organizationId: true }).extend({
    id: idSchema,
    version: z.number().int(),
    because: z.string().trim().max(2000),
  }),
  output: z.object({ id: z.string(), version: z.number().int() }),
  allow: members,
  example: { id: nowhere, version: 1, because: "More schools joined", quantity: 150 },
  run: (on, { id, version, because, ...given }) =>
    on.write(async (tx, note) => {
      const before = await demandKept(tx, on, id);
      demandOpen(before);
      demandVersion(before, version);
      if (because === "") throw refuseField("because", said.reasonNeeded);
      const promise = await completePromise(tx, on.initiativeId, before, given);
      if (isDeepStrictEqual(promise, commitmentSchema.parse(before))) {
        note({ kind: "commitment", id, keptElsewhere: true });
        return { id, version };
      }
      await addRevision(tx, on.initiativeId, before, { because, by: personOf(on), now: on.now });
      await setCommitment(tx, on.initiativeId, before, promise);
      const own = actsFor(on, before.organizationId);
      if (own) await setStand(tx, on.initiativeId, id, { lastHeardAt: on.now });
      const kept = await tellNow(tx, on, id, news.changed);
      if (!own) await tellItsPeople(tx, on, kept, news.changedByBackbone);
      note({ kind: "commitment", id, detail: { names: kept.names } });
      return { id, version: kept.version };
    }),
});

export const renewCommitment = change({
  name: "commitment.renew",
  summary: "Begins the draft of a promise for the next phase from one that was promised; both lead to each other.",
  scope: "initiative",
  input: z.object({ id: idSchema, phase: z.string().trim().max(100).nullable().default(null) }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, phase }) =>
    on.write(async (tx, note) => {
      const before = await demandKept(tx, on, id);
      if (before.state === "draft") throw new Refusal("conflict", said.notPromised);
      const there = await findRenewal(tx, on.initiativeId, id);
      if (there) {
        note({ kind: "commitment", id: there.id, keptElsewhere: true });
        return { id: there.id };
      }
      const promise = { ...commitmentSchema.parse(before), startsOn: null, dueOn: null, phase };
      const draft = { ...promise, id: newId(), state: "draft" as const, renewsId: id };
      await addCommitment(tx, on.initiativeId, draft, { by: personOf(on), now: on.now });
      await tellNow(tx, on, draft.id);
      note({ kind: "commitment", id: draft.id, detail: { renews: id } });
      return { id: draft.id };
    }),
});

export const endCommitment = change({
  name: "commitment.end",
  summary: "Closes a promise: all of it came, or it ended before; the reason is for its organization and the backbone.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    how: z.enum(["done", "ended"]),
    on: z.iso.date().optional(),
    because: z.string().trim().max(2000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, how: "done" },
  run: (on, { id, how, on: day = dayOf(on.now), because }) =>
    on.write(async (tx, note) => {
      const one = await demandKept(tx, on, id);
      demandOpen(one);
      if (day > dayOf(on.now)) throw refuseField("on", said.notInFuture);
      const stand = { state: how, endedOn: day, endedBecause: because, lastHeardAt: on.now };
      await setStand(tx, on.initiativeId, id, stand);
      await tellNow(tx, on, id, news.closed);
      note({ kind: "commitment", id, detail: { names: one.names } });
      return { id };
    }),
});

export const reopenCommitment = change({
  name: "commitment.reopen",
  summary: "Opens a promise again that was closed.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const one = await demandKept(tx, on, id);
      if (one.state === "draft") throw new Refusal("conflict", said.notPromised);
      if (one.state === "open") throw new Refusal("conflict", said.isOpen);
      const stand = { state: "open" as const, endedOn: null, endedBecause: null, lastHeardAt: on.now };
      await setStand(tx, on.initiativeId, id, stand);
      await tellNow(tx, on, id, news.reopened);
      note({ kind: "commitment", id, detail: { names: one.names } });
      return { id };
    }),
});

export const operations = [
  promiseCommitment,
  confirmCommitment,
  declineCommitment,
  changeCommitment,
  renewCommitment,
  endCommitment,
  reopenCommitment,
];
