import { z } from "zod";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import type { Message, Names } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, slugSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { suggestSlug } from "../initiatives/public.ts";
import { findPermissions, listMemberNames } from "../memberships/public.ts";
import { listSectors } from "../organizations/public.ts";
import { standingFor, standingSchema, tellThing } from "../things/public.ts";
import { type BodyDetail, bodyDetailSchema, bodySchema, endsSoonDays, managesSeats, withName } from "./body.ts";
import { balanceOfAll, balanceOfSeats, namedSeatSchema, nameSeats, sectorCountsSchema } from "./named-seats.ts";
import {
  addBody,
  addSeat,
  findBodyBySlug,
  listAllSeats,
  listBodies,
  listSeatHistory,
  lockBody,
  setBody,
  setClosed,
} from "./store.ts";
import { bodyNews } from "./words.ts";

/** The circles of the reader's own committees. */
const ownBodies = (on: On): readonly string[] =>
  on.actor.kind === "person"
    ? (on.actor.memberships.find(({ initiativeId }) => initiativeId === on.initiativeId)?.bodyIds ?? [])
    : [];

/** A committee as the list shows it. */
const bodyLineSchema = bodyDetailSchema
  .pick({ id: true, slug: true, kind: true, names: true, allPartners: true, closedOn: true })
  .extend({
    seats: z.number().int(),
    livedExperience: z.number().int(),
    balance: sectorCountsSchema,
    chairs: z.array(z.string()),
    endingSoon: z.number().int(),
    /** The reader sits in it. */
    sits: z.boolean(),
  });
export type BodyLine = z.output<typeof bodyLineSchema>;

export const listCommittees = query({
  name: "body.list",
  summary: "Lists the committees and groups of an initiative, who chairs them and their balance of sectors.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ bodies: z.array(bodyLineSchema), balance: sectorCountsSchema, leads: z.boolean() }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const today = dayOf(on.now);
      const organizations = await listSectors(tx, on.initiativeId);
      const all = await nameSeats(tx, await listAllSeats(tx, on.initiativeId, today), organizations);
      const own = ownBodies(on);
      const bodies = (await listBodies(tx, on.initiativeId)).map((body) => {
        const seats = all.filter(({ bodyId }) => bodyId === body.id);
        return {
          ...body,
          seats: seats.length,
          livedExperience: seats.filter(({ livedExperience }) => livedExperience).length,
          balance: balanceOfSeats(seats, organizations),
          chairs: seats.filter(({ duty }) => duty === "chair").map(({ name }) => name),
          endingSoon: seats.filter(({ until }) => until !== null && until <= daysAfter(today, endsSoonDays)).length,
          sits: own.includes(body.id),
        };
      });
      const leads = on.actor.kind === "program" || permissionsIn(on.actor, on.initiativeId).includes("backbone");
      return { bodies, balance: balanceOfAll(organizations), leads };
    }),
});

export const readCommittee = query({
  name: "body.read",
  summary: "Shows a committee or group: its mandate, who sits in it and sat in it, and its balance of sectors.",
  scope: "initiative",
  input: z.object({ slug: slugSchema }),
  output: z.object({
    body: bodyDetailSchema,
    seats: z.array(namedSeatSchema),
    /** Those who sat in it and do no more, the last to leave first. */
    past: z.array(namedSeatSchema),
    balance: sectorCountsSchema,
    balanceOfAll: sectorCountsSchema,
    /** How many of those who sit in it belong to a funder. */
    funders: z.number().int(),
    sits: z.boolean(),
    /** May say who sits in it. */
    managesSeats: z.boolean(),
    /** May change what is said of it. */
    leads: z.boolean(),
    /** Whom a seat can be given to, and for whom; only to who may give one. */
    people: z.array(z.object({ personId: z.string(), name: z.string() })),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    standing: standingSchema,
  }),
  allow: members,
  example: { slug: "steering" },
  run: (on, { slug }) =>
    on.read(async (tx) => {
      const body = await findBodyBySlug(tx, on.initiativeId, slug);
      if (!body) throw new Refusal("not-found", coreWords.notFound);
      const today = dayOf(on.now);
      const organizations = await listSectors(tx, on.initiativeId);
      const all = await nameSeats(tx, await listSeatHistory(tx, on.initiativeId, body.id), organizations);
      const seats = all.filter(({ until }) => until === null || until >= today);
      const sitting = seats.filter(({ since }) => since <= today);
      let funders = 0;
      for (const personId of new Set(sitting.flatMap((seat) => seat.personId ?? [])))
        if ((await findPermissions(tx, on.initiativeId, personId))?.includes("funder")) funders += 1;
      const manages = managesSeats(on.actor, on.initiativeId, body, sitting);
      const sits = ownBodies(on).includes(body.id);
      const leads = may("backbone").test(on.actor, on.initiativeId);
      return {
        body,
        seats,
        // Why a seat ended is for those who sat beside it.
        past: all
          .filter((seat) => !seats.includes(seat))
          .map((seat) => (sits || leads ? seat : { ...seat, endedBecause: null }))
          .toSorted((a, b) => (b.until ?? "").localeCompare(a.until ?? "")),
        balance: balanceOfSeats(sitting, organizations),
        balanceOfAll: balanceOfAll(organizations),
        funders,
        sits,
        managesSeats: manages,
        leads,
        people: manages ? await listMemberNames(tx, on.initiativeId) : [],
        organizations: manages ? organizations.map(({ id, name }) => ({ id, name })) : [],
        standing: await standingFor(tx, on, { kind: "body", id: body.id }),
      };
    }),
});

/** Tells of a committee: its existence and mandate are for all members. */
const tellBody = (
  tx: Writer,
  on: On,
  body: { id: string; slug: string; names: Names; mandate: Names },
  message?: Message,
) =>
  tellThing(tx, on.initiativeId, {
    kind: "body",
    id: body.id,
    path: `committees/${body.slug}`,
    names: body.names,
    body: Object.values(body.mandate).join("\n"),
    audience: ["members"],
    ...(message && { state: { message: withName(message, body.names) } }),
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
  });

export const foundCommittee = change({
  name: "body.found",
  summary: "Founds a committee or group; whoever founds it becomes its secretary, without a vote.",
  scope: "initiative",
  input: bodySchema.extend({ slug: slugSchema.optional() }),
  output: z.object({ id: z.string(), slug: z.string() }),
  allow: may("backbone"),
  example: { names: { en: "Example working group" }, kind: "working-group" },
  run: (on, { slug: wished, ...body }) =>
    on.write(async (tx, note) => {
      const taken = new Set((await listBodies(tx, on.initiativeId)).map(({ slug }) => slug));
      const id = newId();
      let slug = wished ?? suggestSlug(body.names, taken);
      const openedOn = dayOf(on.now);
      while (!(await addBody(tx, on.initiativeId, { ...body, id, slug, openedOn }))) {
        taken.add(slug);
        slug = suggestSlug(body.names, taken);
      }
      if (on.actor.kind === "person")
        await addSeat(tx, on.initiativeId, {
          id: newId(),
          bodyId: id,
          personId: on.actor.personId,
          holder: null,
          organizationId: null,
          duty: "secretary",
          hasVote: false,
          livedExperience: false,
          since: openedOn,
          until: null,
        });
      await tellBody(tx, on, { ...body, id, slug }, bodyNews.founded);
      note({ kind: "body", id, detail: { names: body.names, kind: body.kind } });
      return { id, slug };
    }),
});

/** Locks a committee that is there. */
async function takeBody(tx: Writer, on: On, id: string): Promise<BodyDetail> {
  const body = await lockBody(tx, on.initiativeId, id);
  if (!body) throw new Refusal("not-found", coreWords.notFound);
  return body;
}

const nowhere = "00000000-0000-7000-8000-000000000000";

export const editCommittee = change({
  name: "body.edit",
  summary: "Changes the name, mandate, quorum or readers of a committee.",
  scope: "initiative",
  input: bodySchema.extend({ id: idSchema }),
  output: z.object({ slug: z.string() }),
  allow: may("backbone"),
  example: { id: nowhere, names: { en: "Example working group" }, kind: "working-group" },
  run: (on, { id, ...body }) =>
    on.write(async (tx, note) => {
      const { slug } = await takeBody(tx, on, id);
      await setBody(tx, on.initiativeId, id, body);
      await tellBody(tx, on, { ...body, id, slug });
      note({ kind: "body", id, detail: { names: body.names, papersFor: body.papersFor } });
      return { slug };
    }),
});

export const closeCommittee = change({
  name: "body.close",
  summary: "Ends a committee, or lets it go on; what it wrote and decided stays readable as before.",
  scope: "initiative",
  input: z.object({ id: idSchema, closed: z.boolean().default(true) }),
  output: z.object({ slug: z.string() }),
  allow: may("backbone"),
  example: { id: nowhere },
  run: (on, { id, closed }) =>
    on.write(async (tx, note) => {
      const body = await takeBody(tx, on, id);
      await setClosed(tx, on.initiativeId, id, closed ? dayOf(on.now) : null);
      await tellBody(tx, on, body, closed ? bodyNews.ended : bodyNews.goesOn);
      note({ kind: "body", id, detail: { closed } });
      return { slug: body.slug };
    }),
});

export const operations = [listCommittees, readCommittee, foundCommittee, editCommittee, closeCommittee];
