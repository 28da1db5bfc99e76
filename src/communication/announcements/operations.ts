import { z } from "zod";
import { findBody, listBodies, listSeats } from "../../backbone/bodies/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify, seeAbout } from "../../backbone/notifications/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { members, permissionsIn } from "../../core/actor.ts";
import { circlesOf, isOpenTo } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { inLanguage, type Language, languages, type Message } from "../../core/message.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import {
  announcementLineSchema,
  audienceAfter,
  bodyOf,
  circleOf,
  type Segment,
  segmentSchema,
  textsSchema,
  writtenIn,
} from "./announcement.ts";
import {
  type Announcement,
  findAnnouncement,
  keepDraft,
  keepReaders,
  listAnnouncements,
  markSent,
  thoseWho,
} from "./store.ts";
import { announcementWords as said } from "./words.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
const notFound = (): Refusal => new Refusal("not-found", coreWords.notFound);

const personOf = ({ actor }: Pick<On, "actor">): string => {
  if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
  return actor.personId;
};
const leads = ({ actor, initiativeId }: Pick<On, "actor" | "initiativeId">): boolean =>
  permissionsIn(actor, initiativeId).includes("backbone");

/** The committees that the reader chairs today, and all where she is of the backbone team. */
async function bodiesOf(tx: Reader, on: On) {
  const open = (await listBodies(tx, on.initiativeId)).filter(({ closedOn }) => !closedOn);
  if (leads(on)) return open;
  const personId = on.actor.kind === "person" ? on.actor.personId : "";
  const day = dayOf(on.now);
  const chaired = [];
  for (const body of open) {
    const seats = await listSeats(tx, on.initiativeId, body.id, day);
    if (seats.some((seat) => seat.personId === personId && seat.duty === "chair")) chaired.push(body);
  }
  return chaired;
}

/** The backbone team writes to all; whoever chairs a committee to that. */
async function mustBeAllowed(tx: Reader, on: On, segment: Segment): Promise<void> {
  const body = bodyOf(segment);
  if (body ? (await bodiesOf(tx, on)).some(({ id }) => id === body) : leads(on)) return;
  throw new Refusal("forbidden", said.notYours);
}

/** Whom an announcement would reach now. */
async function reachedBy(tx: Reader, initiativeId: string, segment: Segment) {
  const inCircle = await peopleIn(tx, initiativeId, [circleOf(segment)]);
  const fitting = await thoseWho(tx, initiativeId, inCircle, segment);
  const people = await listPeople(tx, fitting);
  return people.filter(({ language }) => segment.language === null || language === segment.language);
}

export const listAll = query({
  name: "announcement.list",
  summary:
    "Lists the announcements that reached the reader or that she wrote; to the backbone team those to others too.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    announcements: z.array(announcementLineSchema),
    mayWrite: z.boolean(),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const personId = on.actor.kind === "person" ? on.actor.personId : "";
      const found = await listAnnouncements(tx, on.initiativeId, {
        personId,
        all: leads(on),
        circles: circlesOf(on.actor, on.initiativeId) ?? [],
      });
      const names = new Map(
        (await listPeople(tx, [...new Set(found.map(({ writtenBy }) => writtenBy))])).map(({ id, name }) => [id, name]),
      );
      const mayWrite = leads(on) || (await bodiesOf(tx, on)).length > 0;
      return { announcements: found.map((one) => lineOf(one, names.get(one.writtenBy) ?? "")), mayWrite };
    }),
});

const lineOf = ({ id, titles, sentAt, reached }: Announcement, writtenBy: string) => ({
  id,
  titles,
  writtenBy,
  sentAt: sentAt?.toISOString() ?? null,
  reached,
});

export const readChoices = query({
  name: "announcement.choices",
  summary: "Tells to whom the reader may announce something; with an id also what a draft of hers holds.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional() }),
  output: z.object({
    toAll: z.boolean(),
    bodies: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
    draft: z.object({ id: z.string(), titles: namesSchema, texts: textsSchema, segment: segmentSchema }).nullable(),
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const bodies = (await bodiesOf(tx, on)).map((body) => ({ id: body.id, names: body.names }));
      const found = id ? await findAnnouncement(tx, on.initiativeId, id, null) : undefined;
      if (id && (!found || found.sentAt || found.writtenBy !== personOf(on))) throw notFound();
      const draft = found ? { ...found, segment: segmentSchema.parse(found.segment) } : null;
      return { toAll: leads(on), bodies, draft };
    }),
});

export const draftOne = change({
  name: "announcement.draft",
  summary: "Keeps the draft of an announcement: its text in up to three languages, and whom it shall reach.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional(), titles: namesSchema, texts: textsSchema, segment: segmentSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: {
    titles: { en: "The office is closed on Thursday" },
    texts: { en: "We are back on Sunday." },
    segment: { circle: "members" },
  },
  run: (on, input) =>
    on.write(async (tx, note) => {
      await mustBeAllowed(tx, on, input.segment);
      const { titles, texts, segment } = input;
      const written = writtenIn(titles, texts);
      const lame = languages.find((one) => Boolean(titles[one]) !== Boolean(texts[one]));
      if (lame) throw refuseField(`${titles[lame] ? "texts" : "titles"}.${lame}`, said.bothNeeded);
      if (written.length === 0) throw refuseField(`texts.${on.language}`, coreWords.required);
      const id = input.id ?? newId();
      const draft = { id, titles, texts, segment, writtenBy: personOf(on), now: on.now };
      if (!(await keepDraft(tx, on.initiativeId, draft))) throw new Refusal("conflict", said.sentAlready);
      note({ kind: "announcement", id, detail: { draft: true } });
      return { id };
    }),
});

export const readOne = query({
  name: "announcement.read",
  summary:
    "Shows an announcement; of a draft, how many people it would reach and in which language each would read it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: announcementLineSchema.extend({
    texts: textsSchema,
    segment: segmentSchema,
    body: maybeNamesSchema.nullable(),
    isMine: z.boolean(),
    /** Of a draft: how many would be reached, by the language in which they read. */
    wouldReach: z.object({ all: z.number().int(), by: z.record(z.string(), z.number().int()) }).nullable(),
  }),
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const personId = on.actor.kind === "person" ? on.actor.personId : null;
      const found = await findAnnouncement(tx, on.initiativeId, id, personId);
      if (!found || !maySee(on, found)) throw notFound();
      const segment = segmentSchema.parse(found.segment);
      const [author] = await listPeople(tx, [found.writtenBy]);
      const bodyId = bodyOf(segment);
      const body = bodyId ? await findBody(tx, on.initiativeId, bodyId) : undefined;
      return {
        ...lineOf(found, author?.name ?? ""),
        texts: found.texts,
        segment,
        body: body?.names ?? null,
        isMine: found.writtenBy === personId,
        wouldReach: found.sentAt ? null : countByLanguage(await reachedBy(tx, on.initiativeId, segment)),
      };
    }),
});

/** A draft is its writer's; what was sent is for those to whom it is open now. */
function maySee(on: On, found: Announcement & { reachedReader: boolean }): boolean {
  if (on.actor.kind === "program") return true;
  const personId = personOf(on);
  if (!found.sentAt) return found.writtenBy === personId;
  const reached = found.reachedReader ? [personId] : [];
  return isOpenTo(
    on.actor,
    on.initiativeId,
    audienceAfter(segmentSchema.parse(found.segment), reached, found.writtenBy),
  );
}

function countByLanguage(people: readonly { language: Language }[]) {
  const by = Object.fromEntries(
    languages.map((language) => [language, people.filter((one) => one.language === language).length]),
  );
  return { all: people.length, by };
}

export const sendOne = change({
  name: "announcement.send",
  summary:
    "Sends a draft of one's own once: it stands on the page of those whom it reaches and comes in their daily mail.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string(), reached: z.number().int() }),
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const found = await findAnnouncement(tx, on.initiativeId, id, null);
      const personId = personOf(on);
      if (!found || found.writtenBy !== personId) throw notFound();
      const segment = segmentSchema.parse(found.segment);
      await mustBeAllowed(tx, on, segment);
      if (!(await markSent(tx, on.initiativeId, id, on.now))) throw new Refusal("conflict", said.sentAlready);
      const people = (await reachedBy(tx, on.initiativeId, segment)).map((one) => one.id);
      if (people.length === 0) throw new Refusal("invalid", said.reachesNobody);
      await keepReaders(tx, on.initiativeId, id, people);
      const about = { kind: "announcement", id } as const;
      const path = `announcements/${id}`;
      await tellThing(tx, on.initiativeId, {
        ...about,
        path,
        names: found.titles,
        body: Object.values(found.texts).join("\n"),
        audience: audienceAfter(segment, people, personId),
        by: personId,
        now: on.now,
      });
      await notify(tx, on.initiativeId, {
        to: people.filter((one) => one !== personId),
        reason: "announced",
        about,
        path,
        ...announcedSentence(found.titles),
        now: on.now,
      });
      note({ kind: "announcement", id, detail: { reached: people.length } });
      return { id, reached: people.length };
    }),
});

/** The sentence that tells of it: each language with the title in that language, or in the first that there is. */
function announcedSentence(titles: Announcement["titles"]): { sentence: Message; values: Record<string, string> } {
  const sentence = Object.fromEntries(
    languages.map((language) => [language, said.announced[language].replace("{title}", `{${language}}`)]),
  ) as Record<Language, string>;
  const values = Object.fromEntries(languages.map((language) => [language, inLanguage(titles, language)]));
  return { sentence, values };
}

export const seeAnnouncement = change({
  name: "announcement.see",
  summary: "Marks an announcement as read by the reader.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const personId = personOf(on);
      const found = await findAnnouncement(tx, on.initiativeId, id, personId);
      if (!found || !maySee(on, found)) throw notFound();
      await seeAbout(tx, on.initiativeId, personId, { kind: "announcement", id, now: on.now });
      note({ kind: "reading", id });
      return { id };
    }),
});

export const operations = [listAll, readChoices, draftOne, readOne, sendOne, seeAnnouncement];
