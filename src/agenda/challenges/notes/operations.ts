import { z } from "zod";
import { may, members, permissionsIn } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { findChallenge } from "../store.ts";
import { noteSchema, noteViewSchema } from "./note.ts";
import { addNote, dropNote, listNotes } from "./store.ts";

export const listCauseNotes = query({
  name: "challenge.notes",
  summary: "Lists the evidence and the bright spots that people brought beside a cause.",
  scope: "initiative",
  input: z.object({ challengeId: idSchema }),
  output: z.object({ notes: z.array(noteViewSchema) }),
  allow: members,
  example: { challengeId: "00000000-0000-7000-8000-000000000000" },
  run: (on, { challengeId }) =>
    on.read(async (tx) => {
      if (!(await findChallenge(tx, on.initiativeId, challengeId))) throw new Refusal("not-found", coreWords.notFound);
      return { notes: await listNotes(tx, on.initiativeId, challengeId) };
    }),
});

export const addCauseNote = change({
  name: "challenge.add-note",
  summary: "Brings evidence, or a bright spot where it was solved, beside a cause.",
  scope: "initiative",
  input: noteSchema.extend({ challengeId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: may("backbone", "steering", "partner", "data-lead", "evaluator"),
  example: {
    challengeId: "00000000-0000-7000-8000-000000000000",
    kind: "bright-spot",
    language: "en",
    words: "One school changed its timetable so that teachers of a subject are free in the same hour.",
  },
  run: (on, { challengeId, ...note }) =>
    on.write(async (tx, tell) => {
      if (!(await findChallenge(tx, on.initiativeId, challengeId))) throw new Refusal("not-found", coreWords.notFound);
      const id = newId();
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await addNote(tx, on.initiativeId, { ...note, id, challengeId, by, now: on.now });
      tell({ kind: "challenge", id: challengeId, detail: { note: note.kind } });
      return { id };
    }),
});

export const dropCauseNote = change({
  name: "challenge.drop-note",
  summary: "Takes away a note beside a cause: one’s own, or anybody’s by the backbone team.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering", "partner", "data-lead", "evaluator"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.write(async (tx, tell) => {
      const leads = permissionsIn(on.actor, on.initiativeId).includes("backbone");
      const by = leads || on.actor.kind !== "person" ? null : on.actor.personId;
      const challengeId = await dropNote(tx, on.initiativeId, id, by);
      if (!challengeId) throw new Refusal("not-found", coreWords.notFound);
      tell({ kind: "challenge", id: challengeId, detail: { noteTaken: true } });
      return {};
    }),
});

export const operations = [listCauseNotes, addCauseNote, dropCauseNote];
