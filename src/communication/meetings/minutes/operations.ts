import { z } from "zod";
import { addDocument, lockText, readDocument } from "../../../backbone/documents/public.ts";
import { keepFile, listFiles, sentFileSchema, takeFile } from "../../../backbone/files/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { say } from "../../../core/message.ts";
import { change, type On, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { listItems } from "../items/store.ts";
import { daySchema } from "../meeting.ts";
import { insideOf, papersAudience, runningOf, type Standing, sittersOf } from "../rights.ts";
import { lockMeeting, setCourse } from "../store.ts";
import { byOf, invitedTo, meetingPath, tellOfMeeting, tellOfMinutes, tellPeople, withPlainDay } from "../telling.ts";
import { meetingWords as said } from "../words.ts";
import { addCorrection, listCorrections, settleCorrection } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** As `insideOf`, for whoever sits there: she may write with the others. */
async function sittingOf(tx: Reader, on: On, id: string): Promise<Standing> {
  const standing = await insideOf(tx, on, id);
  if (!standing.sits && !standing.runs) throw new Refusal("forbidden", coreWords.forbidden);
  return standing;
}

/** Minutes begin with a heading for each item of the agenda. */
async function firstText(tx: Reader, on: On, { meeting }: Standing): Promise<string> {
  const items = await listItems(tx, on.initiativeId, meeting.id);
  const made = { actions: said.openActions, minutes: said.approveLast };
  const titleOf = (item: (typeof items)[number]): string =>
    item.title || (item.source === "actions" || item.source === "minutes" ? say(made[item.source], on.language) : "");
  return items.map((item, place) => `## ${place + 1}. ${titleOf(item)}\n\n`).join("\n");
}

export const beginMinutes = change({
  name: "meeting.begin-minutes",
  summary: "Begins the minutes of a meeting with a heading for each item of its agenda; begun once, they are opened.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ document: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const standing = await sittingOf(tx, on, id);
      const { meeting, guests } = standing;
      if (meeting.state === "cancelled") throw new Refusal("conflict", said.wasCancelled);
      note({ kind: "meeting", id, detail: { minutes: true } });
      if (meeting.minutesId) return { document: meeting.minutesId };
      const document = newId();
      await addDocument(tx, on.initiativeId, {
        ...{ id: document, language: on.language, text: await firstText(tx, on, standing) },
        readers: papersAudience(meeting, guests),
        writers: sittersOf(meeting, guests),
        ...{ by: byOf(on), now: on.now },
      });
      await setCourse(tx, on.initiativeId, id, { minutesId: document });
      return { document };
    }),
});

/** The minutes of a meeting that are not approved yet. */
async function openMinutes(tx: Writer, on: OnChange, { meeting }: Standing) {
  const document = meeting.minutesId ? await readDocument(tx, on.initiativeId, meeting.minutesId) : undefined;
  if (!document) throw new Refusal("conflict", said.noMinutes);
  if (meeting.state === "approved") throw new Refusal("conflict", said.minutesApproved);
  if (meeting.state === "cancelled") throw new Refusal("conflict", said.wasCancelled);
  if (meeting.startsAt > on.now) throw new Refusal("conflict", said.notYet);
  return document;
}

export const openForCorrections = change({
  name: "meeting.open-corrections",
  summary: "Says that the minutes are written, and asks whoever sits there for corrections until a day.",
  scope: "initiative",
  input: z.object({ id: idSchema, until: daySchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, until: "2026-04-01" },
  run: (on, { id, until }) =>
    on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const standing = await runningOf(tx, on, id);
      const { meeting, guests } = standing;
      const { text } = await openMinutes(tx, on, standing);
      if (until < dayOf(on.now)) throw refuseField("until", said.dayGone);
      await setCourse(tx, on.initiativeId, id, { state: "held", correctionsUntil: until });
      if (meeting.state === "planned") await tellOfMeeting(tx, on, { ...meeting, state: "held" });
      await tellOfMinutes(tx, on, standing, { text, state: withPlainDay(said.minutesOpenState, until) });
      await tellPeople(tx, on, meeting, {
        kind: "minutes",
        people: await invitedTo(tx, on.initiativeId, meeting, meeting.bodyId ? [] : guests),
        message: withPlainDay(said.minutesAreOpen, until),
        path: `${meetingPath(id)}/minutes`,
        due: until,
      });
      note({ kind: "meeting", id, detail: { correctionsUntil: until } });
      return {};
    }),
});

export const askCorrection = change({
  name: "meeting.ask-correction",
  summary: "Asks for something in the minutes of a meeting to be put right.",
  scope: "initiative",
  input: z.object({ id: idSchema, text: z.string().trim().min(1).max(2000) }),
  output: z.object({ correction: z.string() }),
  allow: members,
  example: { id: nowhere, text: "The vote was eight to two" },
  run: (on, { id, text }) =>
    on.write(async (tx, note) => {
      const standing = await sittingOf(tx, on, id);
      await openMinutes(tx, on, standing);
      const correction = newId();
      const asked = { id: correction, meetingId: id, text, askedBy: byOf(on), now: on.now };
      await addCorrection(tx, on.initiativeId, asked);
      note({ kind: "meeting", id, detail: { correction } });
      return { correction };
    }),
});

export const answerCorrection = change({
  name: "meeting.settle-correction",
  summary: "Answers a correction: what was put right in the minutes, or why not.",
  scope: "initiative",
  input: z.object({ id: idSchema, correction: idSchema, answer: z.string().trim().min(1).max(1000) }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, correction: nowhere, answer: "Put right" },
  run: (on, { id, correction, answer }) =>
    on.write(async (tx, note) => {
      const { meeting } = await runningOf(tx, on, id);
      const settled = { meetingId: id, id: correction, answer, now: on.now };
      const asked = await settleCorrection(tx, on.initiativeId, settled);
      if (!asked) throw new Refusal("not-found", coreWords.notFound);
      await notify(tx, on.initiativeId, {
        to: asked.askedBy && asked.askedBy !== byOf(on) ? [asked.askedBy] : [],
        reason: "answered",
        about: { kind: "meeting", id },
        path: `${meetingPath(id)}/minutes`,
        sentence: said.correctionAnswered,
        values: { title: meeting.title },
        now: on.now,
      });
      note({ kind: "meeting", id, detail: { settled: correction } });
      return {};
    }),
});

export const approveMinutes = change({
  name: "meeting.approve-minutes",
  summary: "Approves the minutes of a meeting once every correction is answered; from then on they do not change.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const standing = await runningOf(tx, on, id);
      const { text, id: document } = await openMinutes(tx, on, standing);
      const open = (await listCorrections(tx, on.initiativeId, id)).filter(({ settledAt }) => !settledAt);
      if (open.length > 0) throw new Refusal("conflict", said.correctionsWait, { values: { count: open.length } });
      await lockText(tx, on.initiativeId, document, true);
      await setCourse(tx, on.initiativeId, id, { state: "approved", approvedAt: on.now, correctionsUntil: null });
      await tellOfMeeting(tx, on, { ...standing.meeting, state: "approved" });
      await tellOfMinutes(tx, on, standing, { text, state: said.minutesApprovedState });
      note({ kind: "meeting", id, detail: { approved: true } });
      return {};
    }),
});

export const addPaper = change({
  name: "meeting.add-paper",
  summary: "Lays a file beside a meeting, for those who read its papers.",
  scope: "initiative",
  input: z.object({ id: idSchema, file: z.union([z.file(), sentFileSchema]) }),
  output: z.object({ file: z.string() }),
  allow: members,
  example: { id: nowhere, file: { name: "figures.pdf", bytes: new Uint8Array([37, 80, 68, 70]) } },
  async run(on, { id, file }) {
    await on.read((tx) => sittingOf(tx, on, id));
    const sent = file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : file;
    const taken = await takeFile(on, sent);
    return on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const { meeting, guests } = await sittingOf(tx, on, id);
      if (meeting.state === "cancelled") throw new Refusal("conflict", said.wasCancelled);
      await keepFile(tx, on.initiativeId, taken, {
        audience: papersAudience(meeting, guests),
        about: { kind: "meeting", id },
        ...{ by: byOf(on), now: on.now },
      });
      note({ kind: "meeting", id, detail: { paper: taken.id } });
      return { file: taken.id };
    });
  },
});

export const tellPapersReady = change({
  name: "meeting.papers-ready",
  summary: "Tells whoever is asked, once, that the papers of a meeting are ready to be read.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ told: z.number().int() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await lockMeeting(tx, on.initiativeId, id);
      const { meeting, guests } = await runningOf(tx, on, id);
      if (meeting.state !== "planned") throw new Refusal("conflict", said.notPlanned);
      const papers = await listFiles(tx, on.initiativeId, { kind: "meeting", id });
      if (papers.length === 0) throw new Refusal("conflict", said.noPapers);
      // Who is asked beside the committee and does not read its papers hears nothing of them.
      const people = await invitedTo(tx, on.initiativeId, meeting, meeting.bodyId ? [] : guests);
      const told = await tellPeople(tx, on, meeting, { kind: "papers", people, message: said.papersAreReady });
      note({ kind: "meeting", id, detail: { papersReady: papers.length } });
      return { told };
    }),
});

export const operations = [
  ...[beginMinutes, openForCorrections, askCorrection, answerCorrection, approveMinutes],
  ...[addPaper, tellPapersReady],
];
