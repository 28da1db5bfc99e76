import { z } from "zod";
import { actorsIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { listPeople } from "../../../backbone/people/public.ts";
import { type Allowance, members } from "../../../core/actor.ts";
import { hashToken, newId } from "../../../core/id.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { findReadable, type OpenThread } from "../access.ts";
import { pathOf, say, writerOf } from "../say.ts";
import { findMessages, type Message } from "../store.ts";
import { languageOfText, textSchema } from "../thread.ts";
import { threadWords as said } from "../words.ts";
import { addReply, findReplyAddress, holdReply, type ReplyAddress, setShared, useReplyAddress } from "./store.ts";

/** The door for mail alone, which acts as the program. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

const tokenSchema = z.string().min(1).max(100);

export const lookAtReplyAddress = query({
  name: "reply.look",
  summary: "Tells the door for mail whether an address can be answered to.",
  scope: "installation",
  input: z.object({ token: tokenSchema }),
  output: z.object({ known: z.boolean() }),
  allow: programAlone,
  example: { token: "part-of-an-address" },
  run: async (on, { token }) => ({
    known: (await on.read((tx) => findReplyAddress(tx, hashToken(token), on.now))) !== undefined,
  }),
});

export const takeReply = change({
  name: "reply.take",
  summary:
    "Takes an answer that came by mail: it goes to the author of the message alone, and can then be shared with all.",
  scope: "installation",
  input: z.object({
    token: tokenSchema,
    /** Who says to have sent it; the secret in the address is what counts. */
    from: z.string().trim().toLowerCase().max(254),
    text: textSchema,
  }),
  output: z.object({ id: z.string() }),
  allow: programAlone,
  example: { token: "part-of-an-address", from: "noa@example.org", text: "Thursday suits me better." },
  async run(on, { token, from, text }) {
    const tokenHash = hashToken(token);
    const { address, person } = await on.read(async (tx) => {
      const found = await findReplyAddress(tx, tokenHash, on.now);
      const [one] = found ? await listPeople(tx, [found.personId]) : [];
      return { address: found, person: one };
    });
    if (!address || !person) throw new Refusal("not-found", said.addressUnknown);
    if (person.mail.toLowerCase() !== from) throw new Refusal("forbidden", said.otherSender);
    const id = newId();
    await on.write(async (tx, note) => {
      const { message, open } = await findAnswered(tx, address);
      if (!(await useReplyAddress(tx, tokenHash))) throw new Refusal("too-many", said.addressUnknown);
      const language = languageOfText(text, person.language);
      const reply = { id, messageId: message.id, personId: person.id, language, text, at: on.now };
      await addReply(tx, address.initiativeId, reply);
      await notify(tx, address.initiativeId, {
        to: message.personId ? [message.personId] : [],
        reason: "answered",
        about: { kind: "thread", id: open.thread.id },
        path: `${pathOf(open.thread.id)}#r-${id}`,
        sentence: said.answeredByMail,
        values: { name: person.name, title: open.thread.title },
        now: on.now,
      });
      note({ kind: "reply", id });
    }, address.initiativeId);
    return { id };
  },
});

/** The message that is answered. Both who answers and who wrote it must be able to read it at this moment. */
async function findAnswered(
  tx: Writer,
  { initiativeId, personId, messageId }: ReplyAddress,
): Promise<{ message: Message; open: OpenThread }> {
  const gone = new Refusal("not-found", said.addressUnknown);
  const [message] = await findMessages(tx, initiativeId, [messageId]);
  if (!message?.personId || message.takenBackAt || message.hiddenAt) throw gone;
  const actors = await actorsIn(tx, initiativeId, [personId, message.personId]);
  const [writer, author] = [actors.get(personId), actors.get(message.personId)];
  if (!writer || !author || personId === message.personId) throw gone;
  await findReadable(tx, { actor: author, initiativeId }, message.threadId);
  return { message, open: await findReadable(tx, { actor: writer, initiativeId }, message.threadId) };
}

export const shareReply = change({
  name: "reply.share",
  summary: "Shares an answer that one sent by mail with all who read the discussion.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ threadId: z.string(), messageId: z.string() }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const reply = await holdReply(tx, on.initiativeId, id, writerOf(on).personId);
      const [answered] = reply ? await findMessages(tx, on.initiativeId, [reply.messageId]) : [];
      if (!reply || !answered) throw new Refusal("not-found", coreWords.notFound);
      const open = await findReadable(tx, on, answered.threadId);
      const messageId = reply.sharedAs ?? newId();
      if (!reply.sharedAs) {
        await say(tx, on, open, { id: messageId, text: reply.text, answersTo: reply.messageId, tell: [] });
        await setShared(tx, on.initiativeId, id, messageId);
      }
      note({ kind: "reply", id, detail: { shared: messageId } });
      return { threadId: open.thread.id, messageId };
    }),
});

export const replyOperations = [lookAtReplyAddress, takeReply, shareReply] as const;
