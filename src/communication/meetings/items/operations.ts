import { z } from "zod";
import { findBody, listSeats } from "../../../backbone/bodies/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { members } from "../../../core/actor.ts";
import { isOpenTo, ofBody } from "../../../core/audience.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { runningOf, type Standing } from "../rights.ts";
import { lockMeeting } from "../store.ts";
import { byOf, meetingPath, withMeetingDay } from "../telling.ts";
import { meetingWords as said } from "../words.ts";
import { type Matter, mergeItems, type WrittenItem, writtenItemSchema } from "./item.ts";
import {
  addItem,
  addMatter,
  listItems,
  lockItem,
  lockMatter,
  removeItem,
  setItem,
  setMatter,
  setOrder,
} from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** A meeting whose agenda can be changed, held so that two people change its order one after the other. */
async function agendaOf(tx: Writer, on: OnChange, id: string): Promise<Standing> {
  await lockMeeting(tx, on.initiativeId, id);
  const standing = await runningOf(tx, on, id);
  const { state } = standing.meeting;
  if (state === "cancelled") throw new Refusal("conflict", said.wasCancelled);
  if (state === "approved") throw new Refusal("conflict", said.minutesApproved);
  return standing;
}

export const addAgendaItem = change({
  name: "meeting.add-item",
  summary: "Puts an item on the agenda of a meeting: what for, how long, and who leads it.",
  scope: "initiative",
  input: writtenItemSchema.extend({ id: idSchema, title: z.string().trim().min(1).max(200) }),
  output: z.object({ item: z.string() }),
  allow: members,
  example: { id: nowhere, title: "Teachers for the north", kind: "discussion", minutes: 20 },
  run: (on, { id, ...item }) =>
    on.write(async (tx, note) => {
      await agendaOf(tx, on, id);
      const made = newId();
      await addItem(tx, on.initiativeId, { ...item, id: made, meetingId: id, source: "written" });
      note({ kind: "meeting", id, detail: { item: made } });
      return { item: made };
    }),
});

const lost = ({ title, note }: WrittenItem) => ({ title, note: note ?? "" });

export const changeAgendaItem = change({
  name: "meeting.change-item",
  summary: "Changes an item of an agenda; what others changed in it meanwhile stays, and where both did, it is shown.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    item: idSchema,
    /** The version that was written from, and what stood in it. */
    version: z.number().int().min(1),
    base: writtenItemSchema,
    written: writtenItemSchema,
  }),
  output: z.object({}),
  allow: members,
  example: {
    id: nowhere,
    item: nowhere,
    version: 1,
    base: { title: "Teachers" },
    written: { title: "Teachers, north" },
  },
  run: (on, { id, item, version, base, written }) =>
    on.write(async (tx, note) => {
      await agendaOf(tx, on, id);
      const now = await lockItem(tx, on.initiativeId, id, item);
      if (!now) throw new Refusal("conflict", said.itemGone, { values: lost(written) });
      if (!written.title && (now.source === "written" || now.source === "matter"))
        throw refuseField("written.title", said.needsTitle);
      const merged = now.version === version ? written : mergeItems(base, written, now);
      if (!merged) throw new Refusal("conflict", said.itemChanged, { values: lost(now) });
      await setItem(tx, on.initiativeId, item, merged);
      note({ kind: "meeting", id, detail: { item } });
      return {};
    }),
});

export const moveAgendaItem = change({
  name: "meeting.move-item",
  summary: "Moves an item of an agenda one place up or down.",
  scope: "initiative",
  input: z.object({ id: idSchema, item: idSchema, to: z.enum(["up", "down"]) }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, item: nowhere, to: "up" },
  run: (on, { id, item, to }) =>
    on.write(async (tx, note) => {
      await agendaOf(tx, on, id);
      const ids = (await listItems(tx, on.initiativeId, id)).map((one) => one.id);
      const place = ids.indexOf(item);
      if (place < 0) throw new Refusal("not-found", coreWords.notFound);
      const other = to === "up" ? place - 1 : place + 1;
      const neighbour = ids[other];
      if (neighbour) {
        ids[place] = neighbour;
        ids[other] = item;
        await setOrder(tx, on.initiativeId, ids);
      }
      note({ kind: "meeting", id, detail: { item, to } });
      return {};
    }),
});

export const removeAgendaItem = change({
  name: "meeting.remove-item",
  summary: "Takes an item off an agenda, unless somebody has changed it since it was read.",
  scope: "initiative",
  input: z.object({ id: idSchema, item: idSchema, version: z.number().int().min(1) }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, item: nowhere, version: 1 },
  run: (on, { id, item, version }) =>
    on.write(async (tx, note) => {
      await agendaOf(tx, on, id);
      const now = await lockItem(tx, on.initiativeId, id, item);
      if (!now) throw new Refusal("not-found", coreWords.notFound);
      if (now.version !== version) throw new Refusal("conflict", said.itemChanged, { values: lost(now) });
      await removeItem(tx, on.initiativeId, item);
      note({ kind: "meeting", id, detail: { removed: item } });
      return {};
    }),
});

export const raiseMatter = change({
  name: "matter.raise",
  summary: "Asks that something be talked about at the next meeting of a committee that one sits in, and says why.",
  scope: "initiative",
  input: z.object({
    bodyId: idSchema,
    title: z.string().trim().min(1).max(200),
    why: z.string().trim().min(1).max(2000),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { bodyId: nowhere, title: "Teachers for the north", why: "Two schools have none for five units" },
  run: (on, { bodyId, title, why }) =>
    on.write(async (tx, note) => {
      const body = await findBody(tx, on.initiativeId, bodyId);
      if (!body || !isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)]))
        throw new Refusal("not-found", coreWords.notFound);
      const id = newId();
      const matter = { id, bodyId, title, why, language: on.language, raisedBy: byOf(on), now: on.now };
      await addMatter(tx, on.initiativeId, matter);
      await tellLeaders(tx, on, bodyId, title);
      note({ kind: "matter", id, detail: { bodyId } });
      return { id };
    }),
});

/** Whoever prepares the agenda of a committee hears of what was raised. */
async function tellLeaders(tx: Writer, on: OnChange, bodyId: string, title: string): Promise<void> {
  const seats = await listSeats(tx, on.initiativeId, bodyId, dayOf(on.now));
  const leading = seats.filter(({ duty }) => duty === "chair" || duty === "secretary");
  await notify(tx, on.initiativeId, {
    to: leading.flatMap(({ personId }) => (personId && personId !== byOf(on) ? [personId] : [])),
    reason: "meeting",
    about: { kind: "body", id: bodyId },
    path: "meetings",
    sentence: said.matterRaised,
    values: { matter: title },
    now: on.now,
  });
}

const matterInput = z.object({ id: idSchema, matter: idSchema });

/** A matter that waits in the committee of a meeting. @throws {Refusal} where somebody has dealt with it. */
async function waitingIn(tx: Writer, on: OnChange, { meeting }: Standing, matterId: string): Promise<Matter> {
  const matter = await lockMatter(tx, on.initiativeId, matterId);
  if (!matter || matter.bodyId !== meeting.bodyId) throw new Refusal("not-found", coreWords.notFound);
  if (matter.state !== "raised") throw new Refusal("conflict", said.matterSettled);
  return matter;
}

/** Whoever raised a matter hears what became of it. */
const answerRaiser = (tx: Writer, on: OnChange, { meeting }: Standing, matter: Matter, carried: boolean) =>
  notify(tx, on.initiativeId, {
    to: matter.raisedBy && matter.raisedBy !== byOf(on) ? [matter.raisedBy] : [],
    reason: "answered",
    about: { kind: "meeting", id: meeting.id },
    path: meetingPath(meeting.id),
    sentence: withMeetingDay(carried ? said.matterCarried : said.matterOnAgenda, meeting),
    values: { matter: matter.title },
    now: on.now,
  });

export const acceptMatter = change({
  name: "matter.accept",
  summary: "Puts a matter that somebody raised on the agenda of a meeting.",
  scope: "initiative",
  input: matterInput,
  output: z.object({}),
  allow: members,
  example: { id: nowhere, matter: nowhere },
  run: (on, { id, matter: matterId }) =>
    on.write(async (tx, note) => {
      const standing = await agendaOf(tx, on, id);
      const matter = await waitingIn(tx, on, standing, matterId);
      const { title, why } = matter;
      const item = { id: newId(), meetingId: id, source: "matter", kind: "discussion", title, note: why } as const;
      await addItem(tx, on.initiativeId, { ...item, minutes: 15, leader: null });
      await setMatter(tx, on.initiativeId, matterId, { accepted: id });
      await answerRaiser(tx, on, standing, matter, false);
      note({ kind: "matter", id: matterId, detail: { meeting: id } });
      return {};
    }),
});

export const carryMatter = change({
  name: "matter.carry",
  summary: "Carries a matter that somebody raised to the meeting after this one.",
  scope: "initiative",
  input: matterInput,
  output: z.object({}),
  allow: members,
  example: { id: nowhere, matter: nowhere },
  run: (on, { id, matter: matterId }) =>
    on.write(async (tx, note) => {
      const standing = await agendaOf(tx, on, id);
      const matter = await waitingIn(tx, on, standing, matterId);
      const { startsAt } = standing.meeting;
      if (matter.notBefore && matter.notBefore >= startsAt) throw new Refusal("conflict", said.matterSettled);
      await setMatter(tx, on.initiativeId, matterId, { carriedPast: startsAt });
      await answerRaiser(tx, on, standing, matter, true);
      note({ kind: "matter", id: matterId, detail: { carriedPast: id } });
      return {};
    }),
});

export const withdrawMatter = change({
  name: "matter.withdraw",
  summary: "Takes back a matter that one has raised oneself.",
  scope: "initiative",
  input: z.object({ matter: idSchema }),
  output: z.object({}),
  allow: members,
  example: { matter: nowhere },
  run: (on, { matter: matterId }) =>
    on.write(async (tx, note) => {
      const matter = await lockMatter(tx, on.initiativeId, matterId);
      if (!matter || matter.raisedBy !== byOf(on)) throw new Refusal("not-found", coreWords.notFound);
      if (matter.state !== "raised") throw new Refusal("conflict", said.matterSettled);
      await setMatter(tx, on.initiativeId, matterId, "withdrawn");
      note({ kind: "matter", id: matterId, detail: { withdrawn: true } });
      return {};
    }),
});

export const operations = [
  ...[addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem],
  ...[raiseMatter, acceptMatter, carryMatter, withdrawMatter],
];
