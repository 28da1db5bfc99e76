import { z } from "zod";
import { seeAbout } from "../../backbone/notifications/public.ts";
import { findThing, membersOf, type ThingRef, thingRefSchema } from "../../backbone/things/public.ts";
import { may, members, permissionsIn } from "../../core/actor.ts";
import { circlesOf, isOpenTo } from "../../core/audience.ts";
import { newId } from "../../core/id.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Writer } from "../../storage/records.ts";
import { findReadable, type OpenThread } from "./access.ts";
import { setRead } from "./readings/store.ts";
import { say, tellThread, voiceOf, writerOf } from "./say.ts";
import { addThread, holdMessage, type Message, setMessage, type Thread } from "./store.ts";
import {
  audienceOf,
  forWhomSchema,
  isChangeable,
  languageOfText,
  tellSchema,
  textSchema,
  threadIdSchema,
  titleSchema,
} from "./thread.ts";
import { forgetTranslationsOf, translateAnew } from "./translating/keeping-up.ts";
import { threadWords as said } from "./words.ts";

const nothing = "00000000-0000-7000-8000-000000000000";

export const openThread = change({
  name: "discussion.open",
  summary: "Opens a discussion, about a thing or for chosen readers, with its first message.",
  scope: "initiative",
  input: z.object({
    /** Made by the page, so that a form that is sent twice opens one. */
    id: idSchema.optional(),
    about: thingRefSchema.optional(),
    /** Whom it is for, where it is about no thing. */
    forWhom: forWhomSchema.optional(),
    title: titleSchema,
    text: textSchema,
    tell: tellSchema,
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { about: { kind: "meeting", id: nothing }, title: "The next step", text: "What do we need for it?" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const id = input.id ?? newId();
      const open = await beginThread(tx, on, { ...input, id });
      const thread = { ...open.thread, now: on.now };
      if (!(await addThread(tx, on.initiativeId, thread))) {
        await findReadable(tx, on, id);
        note({ kind: "thread", id, detail: { again: true } });
        return { id };
      }
      await say(tx, on, open, { id: newId(), text: input.text, answersTo: null, tell: input.tell });
      note({ kind: "thread", id, detail: { opened: true } });
      return { id };
    }),
});

async function beginThread(
  tx: Writer,
  on: OnChange,
  input: { id: string; about?: ThingRef | undefined; forWhom?: string | undefined; title: string },
): Promise<OpenThread> {
  const { personId } = voiceOf(on);
  const { id, about, title } = input;
  const language = languageOfText(title, on.language);
  const base = { id, title, language, openedBy: personId };
  if (about) {
    const whole = await findThing(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId), about);
    if (!whole || about.kind === "thread") throw new Refusal("not-found", coreWords.notFound);
    return { thread: { ...base, about, audience: null }, audience: membersOf(whole.audience), whole };
  }
  const forWhom = forWhomSchema.safeParse(input.forWhom);
  if (!forWhom.success) throw refuseField("forWhom", coreWords.required);
  const audience = audienceOf(forWhom.data, personId);
  if (!isOpenTo(on.actor, on.initiativeId, audience)) throw refuseField("forWhom", said.notYours);
  const thread: Thread = { ...base, about: null, audience: [...audience] };
  return { thread, audience, whole: null };
}

export const sayInThread = change({
  name: "discussion.say",
  summary: "Says something in a discussion, perhaps in answer to a message, and asks people to look who may read it.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** Made by the page, so that a form that is sent twice says it once. */
    messageId: idSchema.optional(),
    text: textSchema,
    answersTo: idSchema.nullable().default(null),
    tell: tellSchema,
  }),
  output: z.object({ id: z.string(), messageId: z.string() }),
  allow: members,
  example: { id: nothing, text: "I can bring the numbers on Tuesday." },
  run: (on, { id, text, answersTo, tell, ...input }) =>
    on.write(async (tx, note) => {
      const open = await findReadable(tx, on, id);
      const messageId = input.messageId ?? newId();
      const isNew = await say(tx, on, open, { id: messageId, text, answersTo, tell });
      note({ kind: "thread", id, detail: isNew ? { message: messageId } : { again: true } });
      return { id, messageId };
    }),
});

export const seeThread = change({
  name: "discussion.see",
  summary: "Marks a discussion as read up to now, and what it asked of the reader as seen.",
  scope: "initiative",
  input: threadIdSchema,
  output: threadIdSchema,
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      await findReadable(tx, on, id);
      const { personId } = writerOf(on);
      await setRead(tx, on.initiativeId, { threadId: id, personId, now: on.now });
      await seeAbout(tx, on.initiativeId, personId, { kind: "thread", id, now: on.now });
      note({ kind: "reading", id });
      return { id };
    }),
});

/** A message in a thread that the reader may read, still to be seen there. */
async function findSaid(tx: Writer, on: OnChange, id: string): Promise<{ message: Message; open: OpenThread }> {
  const message = await holdMessage(tx, on.initiativeId, id);
  if (!message) throw new Refusal("not-found", coreWords.notFound);
  const open = await findReadable(tx, on, message.threadId);
  if (message.takenBackAt || message.hiddenAt) throw new Refusal("conflict", said.goneAlready);
  return { message, open };
}

const messageRef = z.object({ id: z.string(), threadId: z.string() });

export const changeMessage = change({
  name: "message.change",
  summary: "Changes a message of one's own within an hour; it is marked as changed.",
  scope: "initiative",
  input: z.object({ id: idSchema, text: textSchema }),
  output: messageRef,
  allow: members,
  example: { id: nothing, text: "I can bring the numbers on Wednesday." },
  run: (on, { id, text }) =>
    on.write(async (tx, note) => {
      const { message, open } = await findSaid(tx, on, id);
      if (message.personId !== writerOf(on).personId) throw new Refusal("forbidden", said.onlyYours);
      if (!isChangeable(message.at, on.now)) throw new Refusal("conflict", said.tooLateToChange);
      const language = languageOfText(text, message.language);
      await setMessage(tx, on.initiativeId, id, { text, language, changed_at: on.now });
      await translateAnew(tx, on, open, { id, text, language });
      await tellThread(tx, on, open, null);
      note({ kind: "message", id, detail: { changed: true } });
      return { id, threadId: message.threadId };
    }),
});

export const takeBackMessage = change({
  name: "message.takeBack",
  summary: "Takes a message of one's own back: its text is deleted, and that there was one stays to be seen.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: messageRef,
  allow: members,
  example: { id: nothing },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { message, open } = await findSaid(tx, on, id);
      if (message.personId !== writerOf(on).personId) throw new Refusal("forbidden", said.onlyYours);
      await setMessage(tx, on.initiativeId, id, { text: "", taken_back_at: on.now });
      await forgetTranslationsOf(tx, on.initiativeId, id);
      await tellThread(tx, on, open, null);
      note({ kind: "message", id, detail: { takenBack: true } });
      return { id, threadId: message.threadId };
    }),
});

export const hideMessage = change({
  name: "message.hide",
  summary: "Hides a message with a reason that its readers see; by the backbone team, where it reads along.",
  scope: "initiative",
  input: z.object({ id: idSchema, reason: z.string().trim().min(1).max(500) }),
  output: messageRef,
  allow: may("backbone"),
  example: { id: nothing, reason: "It names a pupil." },
  run: (on, { id, reason }) =>
    on.write(async (tx, note) => {
      const { message, open } = await findSaid(tx, on, id);
      const by = writerOf(on).personId;
      await setMessage(tx, on.initiativeId, id, { hidden_at: on.now, hidden_by: by, hidden_because: reason });
      await forgetTranslationsOf(tx, on.initiativeId, id);
      await tellThread(tx, on, open, null);
      note({ kind: "message", id, detail: { hidden: reason } });
      return { id, threadId: message.threadId };
    }),
});

/** Whether the reader may hide what others wrote. */
export const mayHide = ({ actor, initiativeId }: Pick<OnChange, "actor" | "initiativeId">): boolean =>
  permissionsIn(actor, initiativeId).includes("backbone");

export const changes = [openThread, sayInThread, seeThread, changeMessage, takeBackMessage, hideMessage];
