import { z } from "zod";
import { addDocument, openTextTo } from "../../backbone/documents/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { may } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import type { Writer } from "../../storage/records.ts";
import { type Agenda, languageSchema, type SectionKind, saysTheSame, sectionKinds } from "./agenda.ts";
import { addDisagreement, listDisagreements } from "./disagreements/store.ts";
import { mayEndorse } from "./endorsements/endorsement.ts";
import { listRepresentatives } from "./endorsements/store.ts";
import { demandBegun, personOf, writersOf } from "./rights.ts";
import { splitDraft } from "./split-draft.ts";
import { addAgenda, addVersion, listVersions, lockAgenda, readDraft, sectionsIn, setAgenda } from "./store.ts";
import { tellAgenda } from "./tell.ts";
import { agendaWords as said } from "./words.ts";

const daySchema = z.iso.date();

export const beginAgenda = change({
  name: "agenda.begin",
  summary: "Begins the text of what is agreed, from a pasted draft or empty; its headings say which part is which.",
  scope: "initiative",
  input: z.object({ text: z.string().max(200_000).default(""), language: languageSchema.optional() }),
  output: z.object({ found: z.array(z.string()), disagreements: z.number().int() }),
  allow: may("backbone", "steering"),
  example: { text: "Vision\nEvery pupil who wants to can.\n\nPrinciples\nFigures before opinions.\n" },
  run: (on, { text, language = on.language }) =>
    on.write(async (tx, note) => {
      const split = splitDraft(text);
      const writers = await writersOf(tx, on.initiativeId, { writtenBy: "backbone" });
      const texts = Object.fromEntries(sectionKinds.map((kind) => [kind, newId()])) as Record<SectionKind, string>;
      for (const kind of sectionKinds)
        await addDocument(tx, on.initiativeId, {
          id: texts[kind],
          language,
          text: split.sections[kind],
          readers: ["members"],
          writers,
          by: personOf(on),
          now: on.now,
        });
      if (!(await addAgenda(tx, on.initiativeId, { language, texts })))
        throw new Refusal("conflict", said.begunAlready);
      for (const question of split.disagreements)
        await addDisagreement(tx, on.initiativeId, { question, by: personOf(on), day: dayOf(on.now) });
      note({ kind: "agenda", id: on.initiativeId, detail: { begun: split.found } });
      return { found: split.found, disagreements: split.disagreements.length };
    }),
});

async function keepCircles(tx: Writer, on: OnChange, agenda: Pick<Agenda, "writtenBy">): Promise<void> {
  const draft = await readDraft(tx, on.initiativeId);
  const writers = await writersOf(tx, on.initiativeId, agenda);
  for (const { id } of Object.values(draft ?? {}))
    await openTextTo(tx, on.initiativeId, id, { readers: ["members"], writers });
}

export const letWrite = change({
  name: "agenda.let-write",
  summary: "Says who writes in the draft: all members together, or the backbone team and whoever steers.",
  scope: "initiative",
  input: z.object({ writtenBy: z.enum(["backbone", "members"]) }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { writtenBy: "members" },
  run: (on, { writtenBy }) =>
    on.write(async (tx, note) => {
      await demandBegun(tx, on);
      await setAgenda(tx, on.initiativeId, { writtenBy });
      await keepCircles(tx, on, { writtenBy });
      note({ kind: "agenda", id: on.initiativeId, detail: { writtenBy } });
      return {};
    }),
});

export const openAgenda = change({
  name: "agenda.open",
  summary: "Opens what was agreed, and who endorses it, to everyone, or closes it again; the draft stays with members.",
  scope: "initiative",
  input: z.object({ open: z.boolean() }),
  output: z.object({ open: z.boolean() }),
  allow: may("backbone"),
  example: { open: false },
  run: (on, { open }) =>
    on.write(async (tx, note) => {
      await demandBegun(tx, on);
      await setAgenda(tx, on.initiativeId, { openToEveryone: open });
      await tellAgenda(tx, on);
      note({ kind: "agenda", id: on.initiativeId, detail: { openToEveryone: open } });
      return { open };
    }),
});

export const publishAgenda = change({
  name: "agenda.publish",
  summary: "Publishes the draft as the next version, which never changes, and asks the partners to endorse it.",
  scope: "initiative",
  input: z.object({
    note: z.string().trim().max(2000).default(""),
    /** By when endorsements are hoped for. */
    endorseBy: daySchema.nullish(),
  }),
  output: z.object({ number: z.number().int() }),
  allow: may("backbone", "steering"),
  example: { note: "The first version that all have read." },
  run: (on, { note: about, endorseBy = null }) =>
    on.write(async (tx, note) => {
      if (!(await lockAgenda(tx, on.initiativeId))) throw new Refusal("not-found", said.notBegun);
      const agenda = await demandBegun(tx, on);
      if (endorseBy && endorseBy < dayOf(on.now)) throw refuseField("endorseBy", said.dayIsPast);
      const draft = await readDraft(tx, on.initiativeId);
      const sections = draft && sectionsIn(draft);
      if (!sections || sectionKinds.every((kind) => !sections[kind].trim()))
        throw new Refusal("conflict", said.nothingToPublish);
      const disagreements = await listDisagreements(tx, on.initiativeId);
      const [last] = await listVersions(tx, on.initiativeId);
      if (
        last &&
        saysTheSame(last.sections, sections) &&
        JSON.stringify(last.disagreements) === JSON.stringify(disagreements)
      )
        throw new Refusal("conflict", said.nothingNew);
      const number = (last?.number ?? 0) + 1;
      await addVersion(tx, on.initiativeId, {
        number,
        language: agenda.language,
        sections,
        disagreements,
        note: about,
        endorseBy,
        by: personOf(on),
        now: on.now,
      });
      await keepCircles(tx, on, agenda);
      await tellAgenda(tx, on, { message: said.published, values: { number: String(number) } });
      await askToEndorse(tx, on, { number, endorseBy });
      note({ kind: "agenda", id: on.initiativeId, detail: { published: number } });
      return { number };
    }),
});

async function askToEndorse(
  tx: Writer,
  on: OnChange,
  { number, endorseBy }: { number: number; endorseBy: string | null },
): Promise<void> {
  const present = new Set(await peopleIn(tx, on.initiativeId, ["members"]));
  const asked = (await listRepresentatives(tx, on.initiativeId)).filter(
    (one) => mayEndorse(one) && present.has(one.personId),
  );
  await notify(tx, on.initiativeId, {
    to: asked.map(({ personId }) => personId),
    reason: "asked",
    about: { kind: "agenda", id: on.initiativeId },
    path: "goal/agreed#endorse",
    sentence: said.askedToEndorse,
    values: { number: String(number) },
    due: endorseBy,
    now: on.now,
  });
}
