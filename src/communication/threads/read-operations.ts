import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { findOwnerName, listPeople } from "../../backbone/people/public.ts";
import { findThing, membersOf, readStanding, thingRefSchema } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { circlesOf, isOpenTo, ofBody } from "../../core/audience.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { findWish, readTranslations, type Translation } from "../translations/public.ts";
import { findReadable, listReaders } from "./access.ts";
import { mayHide } from "./operations.ts";
import { listMentions } from "./readings/store.ts";
import { listReplies, type Reply } from "./replies/store.ts";
import { listMessages, listThreads, type Message } from "./store.ts";
import {
  beginningOf,
  isChangeable,
  languageSchema,
  type MessageView,
  messageViewSchema,
  replyViewSchema,
  threadIdSchema,
  threadLineSchema,
} from "./thread.ts";
import { hasWords, serverFor } from "./translating/keeping-up.ts";
import { languageOfMessage } from "./translating/source.ts";

const nothing = "00000000-0000-7000-8000-000000000000";
const mostThreads = 200;

const personSchema = z.object({ personId: z.string(), name: z.string() });
const standingSchema = z.object({ talked: z.number().int(), follows: z.boolean() });

const meOf = ({ actor }: Pick<On, "actor">): string | null => (actor.kind === "person" ? actor.personId : null);

export const listDiscussions = query({
  name: "discussion.list",
  summary: "Lists the discussions that the reader may read, the newest said first, and for whom she may open one.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    threads: z.array(threadLineSchema),
    /** For whom this reader may open a discussion that stands free. */
    forWhom: z.array(z.object({ circle: z.string(), names: maybeNamesSchema })),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const circles = circlesOf(on.actor, on.initiativeId);
      const threads = await listThreads(tx, on.initiativeId, { circles, personId: meOf(on), most: mostThreads });
      const bodies = (await listBodies(tx, on.initiativeId)).filter(
        ({ id, closedOn }) => !closedOn && isOpenTo(on.actor, on.initiativeId, [ofBody(id)]),
      );
      const open = (["members", "partners"] as const).filter((one) => isOpenTo(on.actor, on.initiativeId, [one]));
      return {
        threads,
        forWhom: [
          ...[...open, "backbone"].map((circle) => ({ circle, names: {} })),
          ...bodies.map(({ id, names }) => ({ circle: ofBody(id), names })),
        ],
      };
    }),
});

export const readAbout = query({
  name: "discussion.about",
  summary: "Shows what is discussed about a thing that the reader may read, and whether she follows it.",
  scope: "initiative",
  input: thingRefSchema,
  output: z.object({
    kind: thingRefSchema.shape.kind,
    id: z.string(),
    path: z.string(),
    names: maybeNamesSchema,
    standing: standingSchema,
    threads: z.array(threadLineSchema),
    /** Those who may read it, and so can be asked to look. */
    people: z.array(personSchema),
  }),
  allow: members,
  example: { kind: "meeting", id: nothing },
  run: (on, about) =>
    on.read(async (tx) => {
      const circles = circlesOf(on.actor, on.initiativeId);
      const thing = await findThing(tx, on.initiativeId, circles, about);
      if (!thing) throw new Refusal("not-found", coreWords.notFound);
      const [me, most] = [meOf(on), mostThreads];
      return {
        ...about,
        path: thing.path,
        names: thing.names,
        standing: await readStanding(tx, on.initiativeId, me, about),
        threads: await listThreads(tx, on.initiativeId, { circles, personId: me, about, most }),
        people: await listReaders(tx, on, membersOf(thing.audience)),
      };
    }),
});

export const readThread = query({
  name: "discussion.read",
  summary: "Shows a discussion with its messages, and the answers by mail that the reader wrote or was sent.",
  scope: "initiative",
  input: threadIdSchema,
  output: z.object({
    id: z.string(),
    title: z.string(),
    language: languageSchema,
    about: z.object({ ...thingRefSchema.shape, path: z.string(), names: maybeNamesSchema }).nullable(),
    /** How many people may read it. */
    readers: z.number().int(),
    standing: standingSchema,
    messages: z.array(messageViewSchema),
    replies: z.array(replyViewSchema),
    people: z.array(personSchema),
    /** Where posts are translated for whoever asks; null where they are not. */
    translates: z.object({ host: z.string(), owner: z.string().nullable(), firstInMine: z.boolean() }).nullable(),
  }),
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const open = await findReadable(tx, on, id);
      const { thread, audience, whole } = open;
      const me = meOf(on);
      const people = await listReaders(tx, on, audience);
      const messages = await listMessages(tx, on.initiativeId, id);
      const mentions = await listMentions(tx, on.initiativeId, id);
      const replies = me ? await listReplies(tx, on.initiativeId, id, me) : [];
      const names = await namesOfAll(tx, [
        ...messages.flatMap(({ personId }) => personId ?? []),
        ...[...mentions.values()].flat(),
        ...replies.map(({ personId }) => personId),
      ]);
      return {
        id,
        title: thread.title,
        language: thread.language,
        about: whole && thread.about ? { ...thread.about, path: whole.path, names: whole.names } : null,
        readers: people.length + (me ? 1 : 0),
        standing: await readStanding(tx, on.initiativeId, me, { kind: "thread", id }),
        messages: await withTranslations(tx, on, serverFor(open) !== null, viewsOf(on, messages, mentions, names)),
        replies: replies.map((reply) => replyViewOf(reply, me, names)),
        people,
        translates: await howTranslated(tx, on, serverFor(open)),
      };
    }),
});

async function namesOfAll(tx: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await listPeople(tx, [...new Set(ids)]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

const stateOf = ({ takenBackAt, hiddenAt }: Message): MessageView["state"] =>
  takenBackAt ? "taken-back" : hiddenAt ? "hidden" : "said";

/** A message without what a machine made of it. */
type Seen = Omit<MessageView, "writtenIn" | "mayTranslate" | "translation">;

/** Beside each message that can be read what there is of it in the reader's language, where a server is named. */
async function withTranslations(tx: Reader, on: On, isOn: boolean, messages: readonly Seen[]): Promise<MessageView[]> {
  const written = messages.map((one) => ({ ...one, writtenIn: languageOfMessage(one) }));
  const others = written.filter(({ state, text, writtenIn }) => {
    return isOn && state === "said" && hasWords(text) && writtenIn !== on.language;
  });
  const texts = others.map(({ id, text, writtenIn }) => ({ id, text, language: writtenIn }));
  const made: ReadonlyMap<string, Translation> = await readTranslations(tx, on.initiativeId, texts, on.language);
  const ids = new Set(others.map(({ id }) => id));
  return written.map((one) => ({ ...one, mayTranslate: ids.has(one.id), translation: made.get(one.id) ?? null }));
}

async function howTranslated(tx: Reader, on: On, server: ReturnType<typeof serverFor>) {
  const me = meOf(on);
  if (!server) return null;
  const firstInMine = me !== null && (await findWish(tx, on.initiativeId, me)) !== null;
  return { host: server.host, owner: await findOwnerName(tx), firstInMine };
}

function viewsOf(
  on: On,
  messages: readonly Message[],
  mentions: ReadonlyMap<string, string[]>,
  names: ReadonlyMap<string, string>,
): Seen[] {
  const me = meOf(on);
  const nameOf = (personId: string | null): string => (personId ? (names.get(personId) ?? "") : "Fivefold");
  const byId = new Map(messages.map((message) => [message.id, message]));
  return messages.map((message) => {
    const state = stateOf(message);
    const said = state === "said";
    const answered = message.answersTo ? byId.get(message.answersTo) : undefined;
    return {
      id: message.id,
      author: nameOf(message.personId),
      isMine: me !== null && message.personId === me,
      language: message.language,
      text: said ? message.text : "",
      at: message.at.toISOString(),
      changed: said && message.changedAt !== null,
      state,
      hiddenBecause: state === "hidden" ? message.hiddenBecause : null,
      answers: answered
        ? {
            id: answered.id,
            author: nameOf(answered.personId),
            beginning: stateOf(answered) === "said" ? beginningOf(answered.text) : "",
          }
        : null,
      told: said ? (mentions.get(message.id) ?? []).map(nameOf).filter(Boolean) : [],
      mayChange: said && me !== null && message.personId === me && isChangeable(message.at, on.now),
      mayHide: said && message.personId !== me && mayHide(on),
    };
  });
}

const replyViewOf = (reply: Reply, me: string | null, names: ReadonlyMap<string, string>) => ({
  id: reply.id,
  messageId: reply.messageId,
  author: names.get(reply.personId) ?? "",
  isMine: reply.personId === me,
  language: reply.language,
  text: reply.text,
  at: reply.at.toISOString(),
  shared: reply.sharedAs !== null,
});

export const queries = [listDiscussions, readAbout, readThread];
