import { z } from "zod";
import { mergeUpdate, prepareChange } from "../../../backbone/documents/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import { followThing, standingFor, standingSchema, tellThing } from "../../../backbone/things/public.ts";
import { may, members } from "../../../core/actor.ts";
import { languages, type Message, say } from "../../../core/message.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { languageSchema, sectionSchema } from "../agenda.ts";
import { demandBegun, leads, personOf } from "../rights.ts";
import { readDraft } from "../store.ts";
import { agendaWords as said, sectionWords } from "../words.ts";
import { type Amendment, amendmentSchema } from "./amendment.ts";
import { addAmendment, findAmendment, lockAmendment, setAnswer } from "./store.ts";

const notHere = "00000000-0000-7000-8000-000000000000";
const pathOf = (id: string): string => `goal/agreed/amendments/${id}`;

/** What the first words of a reason are, for a title. */
const opening = (why: string): string => (why.length > 80 ? `${why.slice(0, 79)}…` : why).replaceAll(/\s+/g, " ");

export const proposeAmendment = change({
  name: "agenda.propose",
  summary: "Proposes a change to one section of what is agreed, in one's own wording, and says why.",
  scope: "initiative",
  input: z.object({
    section: sectionSchema,
    /** The version of the section's text that was changed. */
    base: z.coerce.number().int().min(0),
    text: z.string().max(100_000),
    why: z.string().trim().min(3).max(4000),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { section: "vision", base: 1, text: "Every pupil who wants to can, in every town.\n", why: "Towns differ." },
  run: (on, { section, base, text, why }) =>
    on.write(async (tx, note) => {
      await demandBegun(tx, on);
      const draft = await readDraft(tx, on.initiativeId);
      const document = draft?.[section];
      if (!document) throw new Refusal("not-found", said.notBegun);
      const { before, change } = await prepareChange(tx, on.initiativeId, { id: document.id, base, text });
      if (!change) throw refuseField("text", said.nothingChanged);
      const after = text.replace(/\r\n?/g, "\n");
      const proposedBy = personOf(on);
      const proposed = { section, before, after, why, proposedBy };
      const id = await addAmendment(tx, on.initiativeId, { ...proposed, change, now: on.now });
      await tell(tx, on, { id, ...proposed }, said.proposed);
      if (proposedBy) await followThing(tx, on.initiativeId, proposedBy, { kind: "agenda", id });
      note({ kind: "amendment", id, detail: { section } });
      return { id };
    }),
});

type Told = Pick<Amendment, "id" | "section" | "after" | "why">;

async function tell(tx: Writer, on: OnChange, { id, section, after, why }: Told, message: Message): Promise<void> {
  const title = (language: (typeof languages)[number]): string =>
    say(said.changeTo, language, { section: sectionWords[section][language], why: opening(why) });
  await tellThing(tx, on.initiativeId, {
    kind: "agenda",
    id,
    path: pathOf(id),
    names: Object.fromEntries(languages.map((language) => [language, title(language)])),
    body: `${why}\n${after}`,
    audience: ["members"],
    by: personOf(on),
    now: on.now,
    state: { message },
  });
}

export const readAmendment = query({
  name: "agenda.read-proposal",
  summary: "Reads a proposed change with what it would change, and the answer to it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    amendment: amendmentSchema,
    language: languageSchema,
    proposer: z.string().nullable(),
    answerer: z.string().nullable(),
    isMine: z.boolean(),
    leads: z.boolean(),
    /** The section as it is now, where it was written on since. */
    now: z.string(),
    standing: standingSchema,
  }),
  allow: members,
  example: { id: notHere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const amendment = await findAmendment(tx, on.initiativeId, id);
      if (!amendment) throw new Refusal("not-found", coreWords.notFound);
      const { language } = await demandBegun(tx, on);
      const draft = await readDraft(tx, on.initiativeId);
      const { proposedBy, answeredBy } = amendment;
      const people = await listPeople(
        tx,
        [proposedBy, answeredBy].filter((one) => one !== null),
      );
      const nameOf = (personId: string | null) => people.find((one) => one.id === personId)?.name ?? null;
      return {
        amendment,
        language,
        proposer: nameOf(proposedBy),
        answerer: nameOf(answeredBy),
        isMine: proposedBy !== null && proposedBy === personOf(on),
        leads: leads(on),
        now: draft?.[amendment.section].text ?? "",
        standing: await standingFor(tx, on, { kind: "agenda", id }),
      };
    }),
});

/** A proposed change that waits for its answer; nobody else answers it until this transaction ends. @throws {Refusal} */
async function demandOpen(tx: Writer, on: OnChange, id: string) {
  const found = await lockAmendment(tx, on.initiativeId, id);
  if (!found) throw new Refusal("not-found", coreWords.notFound);
  if (found.amendment.state !== "open") throw new Refusal("conflict", said.answeredAlready);
  return found;
}

export const answerAmendment = change({
  name: "agenda.answer-proposal",
  summary:
    "Accepts a proposed change, which is then merged with what others wrote since, or declines it with a reason.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    answer: z.enum(["accepted", "declined"]),
    reason: z.string().trim().max(4000).default(""),
    /** Where the decision is recorded, in words. */
    decision: z.string().trim().max(500).default(""),
  }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: notHere, answer: "accepted" },
  run: (on, { id, answer, reason, decision }) =>
    on.write(async (tx, note) => {
      const { amendment, change } = await demandOpen(tx, on, id);
      if (answer === "declined" && !reason && !decision) throw refuseField("reason", said.reasonNeeded);
      if (answer === "accepted") {
        const document = (await readDraft(tx, on.initiativeId))?.[amendment.section];
        if (!document) throw new Refusal("not-found", coreWords.notFound);
        await mergeUpdate(tx, on.initiativeId, { id: document.id, change, by: amendment.proposedBy, now: on.now });
      }
      const answered = { reason: reason || null, decision: decision || null, by: personOf(on), now: on.now };
      await setAnswer(tx, on.initiativeId, id, { state: answer, ...answered });
      await tell(tx, on, amendment, said[answer]);
      if (amendment.proposedBy && amendment.proposedBy !== personOf(on))
        await notify(tx, on.initiativeId, {
          to: [amendment.proposedBy],
          reason: "answered",
          about: { kind: "agenda", id },
          path: pathOf(id),
          sentence: sayAnswered(amendment),
          now: on.now,
        });
      note({ kind: "amendment", id, detail: { section: amendment.section, answer } });
      return {};
    }),
});

/** The section is called by its name in each language. */
const sayAnswered = ({ section }: Amendment): Message => ({
  en: say(said.answeredYours, "en", { section: sectionWords[section].en }),
  he: say(said.answeredYours, "he", { section: sectionWords[section].he }),
  ar: say(said.answeredYours, "ar", { section: sectionWords[section].ar }),
});

export const withdrawAmendment = change({
  name: "agenda.withdraw-proposal",
  summary: "Takes back a change that one proposed and that has no answer yet.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: notHere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { amendment } = await demandOpen(tx, on, id);
      const by = personOf(on);
      if (!by || amendment.proposedBy !== by) throw new Refusal("forbidden", coreWords.forbidden);
      await setAnswer(tx, on.initiativeId, id, { state: "withdrawn", reason: null, decision: null, by, now: on.now });
      await tell(tx, on, amendment, said.withdrawn);
      note({ kind: "amendment", id, detail: { withdrawn: true } });
      return {};
    }),
});
