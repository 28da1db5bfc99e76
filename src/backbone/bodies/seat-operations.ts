import { z } from "zod";
import { members } from "../../core/actor.ts";
import { dayIn, dayOf, daysAfter, timeZoneOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type On } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { readInitiative } from "../initiatives/public.ts";
import { findPermissions } from "../memberships/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import { type BodyDetail, managesSeats, type Seat, seatSchema } from "./body.ts";
import { addSeat, endSeat, findSeat, listSeatHistory, listSeats, lockBody, setSeat } from "./store.ts";
import { bodyWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** Locks a committee, if the one who asks may say who sits in it. */
async function takeSeatsOf(tx: Writer, on: On, bodyId: string): Promise<BodyDetail> {
  const body = await lockBody(tx, on.initiativeId, bodyId);
  if (!body) throw new Refusal("not-found", coreWords.notFound);
  const seats = await listSeats(tx, on.initiativeId, bodyId, dayOf(on.now));
  if (!managesSeats(on.actor, on.initiativeId, body, seats)) throw new Refusal("forbidden", said.notYours);
  return body;
}

/** The day of the initiative, so that whoever is seated in its evening sits in that evening's meeting; never one still to come. */
async function todayOf(tx: Reader, on: On): Promise<string> {
  const initiative = await readInitiative(tx, on.initiativeId);
  const there = dayIn(timeZoneOf(initiative?.defaultLanguage ?? "en"), on.now);
  return there < dayOf(on.now) ? there : dayOf(on.now);
}

/** @throws {Refusal} where a term ends before it begins, or names an organization that is not there. */
async function checkSeat(tx: Reader, on: On, seat: Seat, since: string): Promise<void> {
  if (seat.until && seat.until < since) throw refuseField("until", said.endsBefore);
  if (!seat.organizationId) return;
  const names = await listOrganizationNames(tx, on.initiativeId);
  if (!names.some(({ id }) => id === seat.organizationId)) throw refuseField("organizationId", coreWords.notOffered);
}

export const addMember = change({
  name: "seat.add",
  summary: "Seats somebody in a committee: a person of the initiative, or a name without an account.",
  scope: "initiative",
  input: seatSchema.extend({
    bodyId: idSchema,
    personId: z.string().max(100).nullable().default(null),
    holder: z.string().trim().min(1).max(120).nullable().default(null),
  }),
  output: z.object({ id: z.string(), slug: z.string() }),
  allow: members,
  example: { bodyId: nowhere, holder: "Head of a school network" },
  run: (on, { bodyId, personId, holder, ...seat }) =>
    on.write(async (tx, note) => {
      const body = await takeSeatsOf(tx, on, bodyId);
      if (Boolean(personId) === Boolean(holder)) throw refuseField("personId", said.whoNeeded);
      if (personId && !(await findPermissions(tx, on.initiativeId, personId)))
        throw refuseField("personId", coreWords.notOffered);
      const since = seat.since ?? (await todayOf(tx, on));
      await checkSeat(tx, on, seat, since);
      const others = await listSeatHistory(tx, on.initiativeId, bodyId);
      if (personId && others.some((one) => one.personId === personId && (one.until === null || one.until >= since)))
        throw refuseField("personId", said.sitsAlready);
      const id = newId();
      await addSeat(tx, on.initiativeId, { ...seat, id, bodyId, personId, holder, since });
      note({ kind: "seat", id, detail: { body: bodyId, duty: seat.duty } });
      return { id, slug: body.slug };
    }),
});

/** Locks the committee of a seat that has not ended. */
async function takeSeat(tx: Writer, on: On, id: string) {
  const found = await findSeat(tx, on.initiativeId, id);
  if (!found) throw new Refusal("not-found", coreWords.notFound);
  const body = await takeSeatsOf(tx, on, found.bodyId);
  const seat = await findSeat(tx, on.initiativeId, id);
  if (!seat || (seat.until !== null && seat.until < dayOf(on.now))) throw new Refusal("conflict", said.seatIsOver);
  return { seat, body };
}

export const editMember = change({
  name: "seat.edit",
  summary: "Changes the duty, vote, organization or term of somebody who sits in a committee.",
  scope: "initiative",
  input: seatSchema.extend({ id: idSchema }),
  output: z.object({ slug: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, ...wish }) =>
    on.write(async (tx, note) => {
      const { seat, body } = await takeSeat(tx, on, id);
      await checkSeat(tx, on, wish, wish.since ?? seat.since);
      await setSeat(tx, on.initiativeId, id, wish);
      note({ kind: "seat", id, detail: { body: body.id, duty: wish.duty, until: wish.until } });
      return { slug: body.slug };
    }),
});

export const endMemberSeat = change({
  name: "seat.end",
  summary: "Ends somebody's seat in a committee today: what it opened closes with the next request.",
  scope: "initiative",
  input: z.object({ id: idSchema, because: z.string().trim().max(500).nullable().default(null) }),
  output: z.object({ slug: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, because }) =>
    on.write(async (tx, note) => {
      const { body } = await takeSeat(tx, on, id);
      await endSeat(tx, on.initiativeId, id, { until: daysAfter(dayOf(on.now), -1), because });
      note({ kind: "seat", id, detail: { body: body.id, ended: true } });
      return { slug: body.slug };
    }),
});

export const seatOperations = [addMember, editMember, endMemberSeat];
