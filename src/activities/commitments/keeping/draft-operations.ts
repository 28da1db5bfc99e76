import { z } from "zod";
import { forgetThing } from "../../../backbone/things/public.ts";
import { members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { personOf } from "../../voices/public.ts";
import { ensureTypes } from "../arranging/store.ts";
import { checklistSchema } from "../checklist.ts";
import { type CommitmentChange, commitmentChangeSchema } from "../commitment.ts";
import { keepsPromise } from "../rights.ts";
import { addCommitment, findCommitment } from "../store.ts";
import { tellCommitment } from "../telling.ts";
import { commitmentFaults as said } from "../words.ts";
import { completePromise } from "../writing.ts";
import { demandDraft, demandKept, demandVersion } from "./demand.ts";
import { removeCommitment, setChecklist, setCommitment } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

export const draftCommitment = change({
  name: "commitment.draft",
  summary: "Writes a promise as a draft, or goes on with one; its organization and the backbone team alone see it.",
  scope: "initiative",
  input: commitmentChangeSchema.extend({
    /** The draft to go on with; left out, a new one begins. */
    id: idSchema.optional(),
    /** The version that was read: where somebody wrote since, nothing is written. */
    version: z.number().int().optional(),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, names: { en: "Train 120 mathematics teachers in the north" } },
  run: (on, { id, version, ...given }) =>
    on.write(async (tx, note) => {
      const draftId = id ? await goOn(tx, on, { id, version, given }) : await beginDraft(tx, on, given);
      const kept = await findCommitment(tx, on.initiativeId, draftId);
      if (kept) await tellCommitment(tx, on, kept);
      note({ kind: "commitment", id: draftId, detail: { draft: true } });
      return { id: draftId };
    }),
});

async function beginDraft(tx: Writer, on: OnChange, given: CommitmentChange): Promise<string> {
  if (!given.organizationId) throw refuseField("organizationId", coreWords.required);
  if (!given.names) throw refuseField(`names.${on.language}`, coreWords.required);
  if (!keepsPromise(on, { organizationId: given.organizationId })) throw new Refusal("forbidden", said.notYours);
  await ensureTypes(tx, on.initiativeId);
  const promise = await completePromise(tx, on.initiativeId, {}, given);
  const id = newId();
  await addCommitment(tx, on.initiativeId, { ...promise, id, state: "draft" }, { by: personOf(on), now: on.now });
  return id;
}

async function goOn(
  tx: Writer,
  on: OnChange,
  { id, version, given }: { id: string; version: number | undefined; given: CommitmentChange },
): Promise<string> {
  const before = await demandKept(tx, on, id);
  demandDraft(before);
  demandVersion(before, version);
  const promise = await completePromise(tx, on.initiativeId, before, given);
  if (!keepsPromise(on, promise)) throw new Refusal("forbidden", said.notYours);
  await setCommitment(tx, on.initiativeId, before, promise);
  return id;
}

export const removeDraft = change({
  name: "commitment.remove",
  summary: "Takes a draft of a promise out; what was promised is ended and not taken out.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      demandDraft(await demandKept(tx, on, id));
      await removeCommitment(tx, on.initiativeId, id);
      await forgetThing(tx, on.initiativeId, { kind: "commitment", id });
      note({ kind: "commitment", id, detail: { removed: true } });
      return {};
    }),
});

export const checkCommitment = change({
  name: "commitment.check",
  summary: "Keeps the private checklist of a promise, for its organization and the backbone team.",
  scope: "initiative",
  input: checklistSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, answers: { proud: "yes" } },
  run: (on, { id, ...checklist }) =>
    on.write(async (tx, note) => {
      await demandKept(tx, on, id);
      await setChecklist(tx, on.initiativeId, id, checklist);
      // What was answered is private; the log of changes says nothing of it.
      note({ kind: "commitment", id, keptElsewhere: true });
      return { id };
    }),
});

export const operations = [draftCommitment, removeDraft, checkCommitment];
