import { z } from "zod";
import { findBody, listBodies } from "../../backbone/bodies/public.ts";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { members, signedIn } from "../../core/actor.ts";
import { hashToken, newId, newToken } from "../../core/id.ts";
import { inLanguage, type Language, languages, say } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listEvents } from "../meetings/public.ts";
import { type CalendarEvent, eventSchema } from "./feed.ts";
import { addLink, type CalendarLink, findOwnLink, listLinks, removeLink, renewLink } from "./store.ts";
import { calendarWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
/** More than anybody reads by; each is a secret to keep. */
const mostLinks = 20;

const linkViewSchema = z.object({
  id: z.string(),
  /** Null for the link to everything of hers. */
  body: z.record(z.string(), z.string().optional()).nullable(),
  language: z.enum(languages),
  madeAt: z.iso.datetime(),
});

const me = ({ actor }: On): string => {
  if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
  return actor.personId;
};

export const listCalendarLinks = query({
  name: "calendar.list-links",
  summary:
    "Lists one's own calendar links here, without what opens them, and the committees that can be subscribed to.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    links: z.array(linkViewSchema),
    bodies: z.array(z.object({ id: z.string(), names: z.record(z.string(), z.string().optional()) })),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const bodies = await listBodies(tx, on.initiativeId);
      const links = on.actor.kind === "person" ? await listLinks(tx, on.actor.personId) : [];
      const here = links.filter(({ ofInitiative }) => ofInitiative === null || ofInitiative === on.initiativeId);
      return {
        links: here.map(({ id, ofBody, language, madeAt }) => ({
          ...{ id, language, madeAt: madeAt.toISOString() },
          body: ofBody ? (bodies.find((body) => body.id === ofBody)?.names ?? {}) : null,
        })),
        bodies: bodies.filter(({ closedOn }) => !closedOn).map(({ id, names }) => ({ id, names })),
      };
    }),
});

export const makeCalendarLink = change({
  name: "calendar.make-link",
  summary: "Makes a private link by which one's calendar reads one committee, or everything of one's own everywhere.",
  scope: "initiative",
  input: z.object({ bodyId: idSchema.nullable().default(null) }),
  output: z.object({ id: z.string(), token: z.string() }),
  allow: members,
  example: { bodyId: nowhere },
  run: (on, { bodyId }) =>
    on.write(async (tx, note) => {
      const personId = me(on);
      if (bodyId && !(await findBody(tx, on.initiativeId, bodyId))) throw new Refusal("not-found", coreWords.notFound);
      if ((await listLinks(tx, personId)).length >= mostLinks) throw new Refusal("too-many", said.tooMany);
      const [id, token] = [newId(), newToken()];
      const ofInitiative = bodyId ? on.initiativeId : null;
      const link: CalendarLink = { id, personId, ofInitiative, ofBody: bodyId, language: on.language, madeAt: on.now };
      await addLink(tx, { ...link, tokenHash: hashToken(token) });
      note({ kind: "calendar-link", id });
      return { id, token };
    }),
});

export const renewCalendarLink = change({
  name: "calendar.renew-link",
  summary: "Makes one of one's calendar links anew: the old one opens nothing any more.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ token: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const token = newToken();
      const renewed = { personId: me(on), id, tokenHash: hashToken(token), now: on.now };
      if (!(await renewLink(tx, renewed))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "calendar-link", id, detail: { renewed: true } });
      return { token };
    }),
});

export const revokeCalendarLink = change({
  name: "calendar.revoke-link",
  summary: "Takes one of one's calendar links back: whoever has it reads nothing any more.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (!(await removeLink(tx, me(on), id))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "calendar-link", id, detail: { revoked: true } });
      return {};
    }),
});

/** What waits for a person by a day, as events of a whole day. */
async function daysIn(tx: Reader, on: On, sources: readonly WaitingSource[], language: Language) {
  const { actor } = on;
  const membership = actor.kind === "person" && actor.memberships.find((one) => one.initiativeId === on.initiativeId);
  if (!membership) return [];
  const asked = { ...membership, personId: actor.personId, now: on.now };
  const found: CalendarEvent[] = [];
  for (const source of sources)
    for (const { sentence, values, path, due } of await source(tx, asked))
      if (due)
        found.push({
          uid: `due-${path.replaceAll("/", "-")}`,
          title: say(sentence, language, values),
          ...{ startsAt: due, endsAt: null, place: null, link: null, path, about: null },
          ...{ sequence: 0, changedAt: null, cancelled: false, busy: false },
        });
  return found;
}

/** What a link shows of one initiative, as its owner may see it now. */
const eventsIn = (on: On, link: CalendarLink, slug: string, initiativeId: string, sources: readonly WaitingSource[]) =>
  on.readOwn(initiativeId, async (tx) => {
    const there = { ...on, initiativeId, language: link.language };
    const meetings = await listEvents(tx, there, { bodyId: link.ofBody });
    const days = link.ofBody ? [] : await daysIn(tx, there, sources, link.language);
    return [...meetings, ...days].map((event) => ({ ...event, path: `/${slug}/${event.path}` }));
  });

/** The query that reads a calendar's link; `sources` tell what is asked of people by a day, such as actions. */
export const calendarEventsFrom = (sources: readonly WaitingSource[]) =>
  query({
    name: "calendar.events",
    summary: "Shows what one of one's own calendar links shows now: meetings, and days by which something is asked.",
    scope: "installation",
    input: z.object({ link: idSchema }),
    output: z.object({ name: z.string(), language: z.enum(languages), events: z.array(eventSchema) }),
    allow: signedIn,
    example: { link: nowhere },
    async run(on, { link: id }) {
      const { actor } = on;
      const link = actor.kind === "person" ? await on.read((tx) => findOwnLink(tx, actor.personId, id)) : undefined;
      if (!link || actor.kind !== "person") throw new Refusal("not-found", coreWords.notFound);
      const belongsTo = actor.memberships
        .map(({ initiativeId }) => initiativeId)
        .filter((one) => link.ofInitiative === null || one === link.ofInitiative);
      // Whoever has left reads nothing any more, not even an empty calendar.
      if (belongsTo.length === 0) throw new Refusal("not-found", coreWords.notFound);
      const initiatives = await on.read((tx) => listInitiatives(tx, belongsTo));
      const events: CalendarEvent[] = [];
      for (const { id: initiativeId, slug } of initiatives)
        events.push(...(await eventsIn(on, link, slug, initiativeId, sources)));
      return { name: await nameOf(on, link), language: link.language, events };
    },
  });

async function nameOf(on: On, { ofInitiative, ofBody, language }: CalendarLink): Promise<string> {
  if (!ofInitiative || !ofBody) return say(said.mine, language);
  const body = await on.readOwn(ofInitiative, (tx) => findBody(tx, ofInitiative, ofBody));
  return body ? inLanguage(body.names, language) : say(said.mine, language);
}

export const operations = [listCalendarLinks, makeCalendarLink, renewCalendarLink, revokeCalendarLink];
