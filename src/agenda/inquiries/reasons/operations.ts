import { z } from "zod";
import { newId } from "../../../core/id.ts";
import { languages } from "../../../core/message.ts";
import { change, type On, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import {
  addChallenges,
  challengeSchema,
  findChallenge,
  findSame,
  languageByLetters,
  listChallenges,
  lockCauses,
  tellCause,
} from "../../challenges/public.ts";
import type { Reason } from "../inquiry.ts";
import { askers, expectPartner } from "../operations.ts";
import { addReason, countBelow, dropReason, findReason, lockInquiry, setReason } from "../store.ts";
import { inquiryWords as said } from "../words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const wordsSchema = z.string().trim().min(1).max(2000);
const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

/** The inquiry, held until the change is done; closed ones take nothing. */
async function holdOpen(tx: Writer, initiativeId: string, id: string): Promise<void> {
  const inquiry = await lockInquiry(tx, initiativeId, id);
  if (!inquiry) throw new Refusal("not-found", coreWords.notFound);
  if (inquiry.closedAt) throw new Refusal("conflict", said.isClosed);
}

/** A reason in its open inquiry, as it is now. */
async function holdReason(tx: Writer, initiativeId: string, id: string): Promise<Reason> {
  const before = await findReason(tx, initiativeId, id);
  if (!before) throw new Refusal("not-found", said.reasonGone);
  await holdOpen(tx, initiativeId, before.inquiryId);
  const reason = await findReason(tx, initiativeId, id);
  if (!reason) throw new Refusal("not-found", said.reasonGone);
  return reason;
}

/** Says what somebody else wrote meanwhile; what was sent stays in the form. */
const refuseClash = (there: Reason): Refusal =>
  new Refusal("conflict", said.changedMeanwhile, { values: { words: there.words } });

export const writeReason = change({
  name: "reason.add",
  summary: "Writes a reason down, under the question or under another reason.",
  scope: "initiative",
  input: z.object({
    inquiryId: idSchema,
    parentId: idSchema.nullable().default(null),
    words: wordsSchema,
    language: z.enum(languages).optional(),
  }),
  output: z.object({ id: z.string() }),
  allow: askers,
  example: { inquiryId: nobody, words: "There is no time to plan together" },
  run: (on, { inquiryId, parentId, words, language }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      await holdOpen(tx, on.initiativeId, inquiryId);
      if (parentId) {
        const above = await findReason(tx, on.initiativeId, parentId);
        if (above?.inquiryId !== inquiryId) throw new Refusal("conflict", said.aboveGone);
      }
      const id = newId();
      const reason = { id, inquiryId, parentId, words, language: language ?? languageByLetters(words) };
      await addReason(tx, on.initiativeId, reason, { by: byOf(on), now: on.now });
      note({ kind: "inquiry", id: inquiryId, detail: { reasonAdded: true } });
      return { id };
    });
  },
});

export const editReason = change({
  name: "reason.edit",
  summary: "Changes the words of a reason, unless somebody else has changed it since it was read.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.number().int(), words: wordsSchema }),
  output: z.object({ id: z.string() }),
  allow: askers,
  example: { id: nobody, version: 1, words: "There is no common time to plan" },
  run: (on, { id, version, words }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      const reason = await holdReason(tx, on.initiativeId, id);
      // The same words sent twice, by a double click say, are no clash.
      if (reason.version !== version && reason.words === words) return noted(note, reason, { reasonEdited: true });
      const changed = { words, language: languageByLetters(words) };
      if (!(await setReason(tx, on.initiativeId, id, version, changed))) throw refuseClash(reason);
      return noted(note, reason, { reasonEdited: true });
    });
  },
});

type Note = Parameters<Parameters<OnChange["write"]>[0]>[1];
function noted(note: Note, reason: Reason, detail: Record<string, unknown>): { id: string } {
  note({ kind: "inquiry", id: reason.inquiryId, detail });
  return { id: reason.id };
}

export const removeReason = change({
  name: "reason.remove",
  summary: "Takes away a reason that has none under it, unless somebody else has changed it since it was read.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: askers,
  example: { id: nobody, version: 1 },
  run: (on, { id, version }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      const reason = await holdReason(tx, on.initiativeId, id);
      const below = await countBelow(tx, on.initiativeId, id);
      if (below > 0) throw new Refusal("conflict", said.hasBelow, { values: { count: below } });
      if (!(await dropReason(tx, on.initiativeId, id, version))) throw refuseClash(reason);
      return noted(note, reason, { reasonRemoved: true });
    });
  },
});

export const tieReason = change({
  name: "reason.tie",
  summary: "Says which cause a reason speaks of, or that it speaks of none.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.number().int(), challengeId: idSchema.nullable() }),
  output: z.object({ id: z.string() }),
  allow: askers,
  example: { id: nobody, version: 1, challengeId: null },
  run: (on, { id, version, challengeId }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      // Merging holds the causes too: a reason is never tied to one that has just gone into another.
      await lockCauses(tx, on.initiativeId);
      const reason = await holdReason(tx, on.initiativeId, id);
      const cause = challengeId ? await findChallenge(tx, on.initiativeId, challengeId) : undefined;
      if (challengeId && (!cause || cause.retiredAt)) throw refuseField("challengeId", coreWords.notOffered);
      const tied = cause ? (cause.mergedInto ?? cause.id) : null;
      if (!(await setReason(tx, on.initiativeId, id, version, { challengeId: tied }))) throw refuseClash(reason);
      return noted(note, reason, { reasonTied: tied !== null });
    });
  },
});

export const makeCauseOfReason = change({
  name: "reason.make-cause",
  summary:
    "Makes a cause out of a reason and ties it to it; where one with the same wording is there, ties it to that.",
  scope: "initiative",
  input: z.object({ id: idSchema, version: z.number().int(), names: namesSchema }),
  output: z.object({ id: z.string(), challengeId: z.string() }),
  allow: askers,
  example: { id: nobody, version: 1, names: { en: "Teachers have common time to plan" } },
  run: (on, { id, version, names }) => {
    expectPartner(on);
    return on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const reason = await holdReason(tx, on.initiativeId, id);
      const same = findSame(await listChallenges(tx, on.initiativeId), names);
      const challengeId = same?.id ?? newId();
      if (!same) {
        const made = { id: challengeId, ...challengeSchema.parse({ names }) };
        const said = { by: byOf(on), now: on.now };
        await addChallenges(tx, on.initiativeId, [made], said);
        await tellCause(tx, on.initiativeId, made, said);
      }
      if (!(await setReason(tx, on.initiativeId, id, version, { challengeId }))) throw refuseClash(reason);
      if (!same) note({ kind: "challenge", id: challengeId, detail: { names } });
      return { ...noted(note, reason, { reasonTied: true }), challengeId };
    });
  },
});

export const operations = [writeReason, editReason, removeReason, tieReason, makeCauseOfReason];
