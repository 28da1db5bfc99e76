import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify, seeAbout } from "../../backbone/notifications/public.ts";
import { findThing, followThing, holdThing, membersOf, setTalked, tellThing } from "../../backbone/things/public.ts";
import type { Language } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { listReaders, type OpenThread } from "./access.ts";
import { countTalked, setRead, sumUp } from "./readings/store.ts";
import { addMentions, addMessage, findMessages } from "./store.ts";
import { languageOfText, namedIn } from "./thread.ts";
import { translateForReaders } from "./translating/keeping-up.ts";
import { threadWords as said } from "./words.ts";

/** The person who writes. @throws {Refusal} for whoever is nobody in person. */
export function writerOf({ actor }: Pick<On, "actor">): { personId: string; name: string } {
  if (actor.kind !== "person") throw new Refusal("forbidden", coreWords.signInFirst);
  return actor;
}

/** Who speaks: a person, or Fivefold itself in an initiative that is begun with something to read. */
export const voiceOf = (on: Pick<On, "actor">): { personId: string | null; name: string } =>
  on.actor.kind === "program" ? { personId: null, name: "Fivefold" } : writerOf(on);

/** What somebody says in a thread. */
export interface Saying {
  id: string;
  text: string;
  answersTo: string | null;
  /** Whom she asks to look, by id. */
  tell: readonly string[];
}

/** Where a message stands. */
export const pathOf = (threadId: string, messageId?: string): string =>
  `discussions/${threadId}${messageId ? `#m-${messageId}` : ""}`;

/** Adds a message to a thread that its writer may read, and tells whom it is for. Answers false where it was there already. */
export async function say(tx: Writer, on: On, open: OpenThread, saying: Saying): Promise<boolean> {
  const { thread } = open;
  const { personId, name } = voiceOf(on);
  if (thread.about) await holdThing(tx, on.initiativeId, thread.about);
  const answered = saying.answersTo ? (await findMessages(tx, on.initiativeId, [saying.answersTo]))[0] : undefined;
  if (saying.answersTo && answered?.threadId !== thread.id) throw refuseField("answersTo", said.answerGone);
  const mentioned = await peopleToTell(tx, on, open, saying);
  const language: Language = languageOfText(saying.text, on.language);
  const { id, text, answersTo } = saying;
  const added = await addMessage(tx, on.initiativeId, {
    id,
    threadId: thread.id,
    personId,
    language,
    text,
    answersTo,
    now: on.now,
  });
  if (!added) return false;
  await addMentions(tx, on.initiativeId, id, mentioned);
  await translateForReaders(tx, on, open, { id, text, language });
  await tellThread(tx, on, open, { by: personId });
  if (personId) {
    await followThing(tx, on.initiativeId, personId, { kind: "thread", id: thread.id });
    await setRead(tx, on.initiativeId, { threadId: thread.id, personId, now: on.now });
    await seeAbout(tx, on.initiativeId, personId, { kind: "thread", id: thread.id, now: on.now });
  }
  const told = { about: { kind: "thread", id: thread.id } as const, path: pathOf(thread.id, id), answersTo: id };
  const values = { name, title: thread.title };
  const readers = await peopleIn(tx, on.initiativeId, membersOf(open.audience));
  const author = answered?.personId;
  const answeredTo = author && author !== personId && readers.includes(author) ? [author] : [];
  await notify(tx, on.initiativeId, {
    ...told,
    to: answeredTo,
    reason: "answered",
    sentence: said.answeredYou,
    values,
    now: on.now,
  });
  await notify(tx, on.initiativeId, {
    ...told,
    to: mentioned.filter((one) => !answeredTo.includes(one)),
    reason: "asked",
    sentence: said.askedYou,
    values,
    now: on.now,
  });
  return true;
}

/** Whom a message asks to look: those who were chosen, and those whom its text names. All of them must be able to read it. */
async function peopleToTell(tx: Writer, on: On, { audience }: OpenThread, { text, tell }: Saying): Promise<string[]> {
  const readers = await listReaders(tx, on, audience);
  const ids = new Set(readers.map(({ personId }) => personId));
  if (tell.some((one) => !ids.has(one))) throw refuseField("tell", said.mayNotRead);
  return [...new Set([...tell, ...namedIn(text, readers)])];
}

/** Tells of a thread's newest state, with its readers of this moment and what of it can be searched. */
export async function tellThread(
  tx: Writer,
  on: Pick<On, "initiativeId" | "now">,
  { thread, ...open }: OpenThread,
  news: { by: string | null } | null,
): Promise<void> {
  if (thread.about) await holdThing(tx, on.initiativeId, thread.about);
  // Its readers may have changed since it was opened to the one who writes.
  const whole = thread.about && (await findThing(tx, on.initiativeId, null, thread.about));
  const audience = whole ? membersOf(whole.audience) : open.audience;
  const { messages, body } = await sumUp(tx, on.initiativeId, thread.id);
  await tellThing(tx, on.initiativeId, {
    kind: "thread",
    id: thread.id,
    path: pathOf(thread.id),
    names: { [thread.language]: thread.title },
    body,
    audience,
    ...(thread.about && { partOf: thread.about }),
    ...(news && { state: { message: said.newestState, values: { count: messages } } }),
    by: news?.by ?? null,
    now: on.now,
  });
  if (thread.about) {
    const talked = await countTalked(tx, on.initiativeId, thread.about);
    await setTalked(tx, on.initiativeId, thread.about, talked);
  }
}
