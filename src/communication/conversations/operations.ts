import { z } from "zod";
import { personOf } from "../../activities/voices/public.ts";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { findThing } from "../../backbone/things/public.ts";
import { type Allowance, may } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { newId, newToken } from "../../core/id.ts";
import { inLanguage } from "../../core/message.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema } from "../../core/schemas.ts";
import type { Writer } from "../../storage/records.ts";
import {
  type Conversation,
  type ConversationView,
  conversationSchema,
  pathOf,
  stateOfConversation,
} from "./conversation.ts";
import { freshen } from "./figures/keep-fresh.ts";
import { holdConversation, type Telling, tellConversation } from "./rights.ts";
import { settleWaiting } from "./statements/settle.ts";
import { translateAsWanted } from "./statements/translating/keeping-up.ts";
import {
  addConversation,
  closeConversation,
  countIn,
  findConversation,
  listOverdue,
  openConversation,
  setCameOfIt,
  setConversation,
} from "./store.ts";
import { forgetVotable } from "./votes/votable.ts";
import { conversationNews as news, conversationRefusals as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const made = z.object({ id: z.string(), number: z.number().int() });

export const makeConversation = change({
  name: "conversation.make",
  summary: "Sets up a conversation with many; nobody can take part before it is opened.",
  scope: "initiative",
  input: conversationSchema,
  output: made.extend({ code: z.string() }),
  allow: may("backbone"),
  example: { names: { en: "What would keep you in five units?" } },
  run: (on, wanted) =>
    on.write(async (tx, note) => {
      const by = personOf(on);
      const moderatorIds = wanted.moderatorIds.length > 0 || !by ? wanted.moderatorIds : [by];
      const conversation = { ...wanted, moderatorIds };
      await check(tx, on, conversation);
      const [id, code] = [newId(), newToken().slice(0, 12)];
      const number = await addConversation(tx, on.initiativeId, { ...conversation, id, code, by, now: on.now });
      await tellAgain(tx, on, id);
      await tellModerators(tx, on, { ...conversation, id, number }, moderatorIds);
      note({ kind: "conversation", id, detail: { names: wanted.names } });
      return { id, number, code };
    }),
});

/** What a form cannot know by itself: that moderators belong to the initiative and are enough, and that a day is to come. */
async function check(tx: Writer, on: OnChange, wanted: Conversation): Promise<void> {
  const { moderatorIds, rulingsNeeded, takesStatements, closesAt, aboutThing } = wanted;
  const belong = new Set(await peopleIn(tx, on.initiativeId, ["members"]));
  if (moderatorIds.some((one) => !belong.has(one))) throw refuseField("moderatorIds", said.unknownModerator);
  if (takesStatements && new Set(moderatorIds).size < rulingsNeeded)
    throw refuseField("moderatorIds", said.tooFewModerators, { count: rulingsNeeded });
  if (closesAt && closesAt <= on.now.toISOString()) throw refuseField("closesAt", said.closesTooEarly);
  const circles = circlesOf(on.actor, on.initiativeId);
  if (aboutThing && !(await findThing(tx, on.initiativeId, circles, aboutThing)))
    throw refuseField("aboutThing", said.unknownThing);
}

async function tellAgain(tx: Writer, on: Telling, id: string, state?: { message: typeof news.opened }): Promise<void> {
  const conversation = await findConversation(tx, on.initiativeId, { id });
  if (conversation) await tellConversation(tx, on, conversation, state);
}

export const editConversation = change({
  name: "conversation.edit",
  summary:
    "Changes how a conversation is set up; once it was opened, whom it asks stays and its protection can only grow.",
  scope: "initiative",
  input: conversationSchema.extend({ id: idSchema }),
  output: made,
  allow: may("backbone"),
  example: { id: nowhere, names: { en: "What would keep you in five units?" } },
  run: (on, { id, ...wanted }) =>
    on.write(async (tx, note) => {
      const before = await holdConversation(tx, on, { id });
      if (before.closedAt) throw new Refusal("conflict", said.isClosed);
      if (before.opensAt) refuseLess(before, wanted);
      const kept = wanted.moderatorIds.length > 0 ? wanted : { ...wanted, moderatorIds: before.moderatorIds };
      await check(tx, on, kept);
      await setConversation(tx, on.initiativeId, id, kept);
      if (kept.rulingsNeeded < before.rulingsNeeded) await settleWaiting(tx, on.initiativeId, { ...before, ...kept });
      await translateAsWanted(tx, on, { ...before, ...kept }, before.machineTranslates);
      await tellAgain(tx, on, id);
      const fresh = kept.moderatorIds.filter((one) => !before.moderatorIds.includes(one));
      await tellModerators(tx, on, { ...before, ...kept }, fresh);
      note({ kind: "conversation", id, detail: { names: wanted.names } });
      return { id, number: before.number };
    }),
});

/** Asks those who have just become moderators to look after the statements. */
async function tellModerators(
  tx: Writer,
  on: OnChange,
  { id, number, names }: Pick<ConversationView, "id" | "number" | "names">,
  moderatorIds: readonly string[],
): Promise<void> {
  const to = moderatorIds.filter((one) => one !== personOf(on));
  if (to.length === 0) return;
  await notify(tx, on.initiativeId, {
    ...{ to, reason: "asked", about: { kind: "conversation", id }, path: `${pathOf(number)}/statements` },
    ...{ sentence: news.moderates, values: { conversation: inLanguage(names, on.language) }, now: on.now },
  });
}

/** What people were told when they began is not taken back. */
function refuseLess(before: ConversationView, wanted: Conversation): void {
  if (wanted.asks !== before.asks) throw refuseField("asks", said.asksStays);
  if (wanted.fewest < before.fewest) throw refuseField("fewest", said.fewestStays, { count: before.fewest });
  if (wanted.shows !== before.shows && wanted.shows === "after-voting") throw refuseField("shows", said.showsStays);
  if (wanted.machineTranslates && !before.machineTranslates) throw refuseField("machineTranslates", said.noMachineNow);
}

export const openOneConversation = change({
  name: "conversation.open",
  summary: "Opens a conversation: from now on whoever it asks can take part, and members are told.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: made,
  allow: may("backbone"),
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { number, closedAt } = await holdConversation(tx, on, { id });
      if (closedAt) throw new Refusal("conflict", said.isClosed);
      const counted = (await countIn(tx, on.initiativeId, [id])).get(id);
      if (!counted?.shown) throw new Refusal("conflict", said.noStatements);
      if (!(await openConversation(tx, on.initiativeId, id, on.now))) throw new Refusal("conflict", said.isOpen);
      await tellAgain(tx, on, id, { message: news.opened });
      note({ kind: "conversation", id, detail: { opened: true } });
      return { id, number };
    }),
});

export const closeOneConversation = change({
  name: "conversation.close",
  summary: "Closes a conversation for good: no votes and no statements come in any more, and members are told.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: made,
  allow: may("backbone"),
  example: { id: nowhere },
  run: async (on, { id }) => {
    const closed = await on.write(async (tx, note) => {
      const { number, opensAt, code } = await holdConversation(tx, on, { id });
      if (!opensAt) throw new Refusal("conflict", said.notOpen);
      if (!(await closeNow(tx, on, id))) throw new Refusal("conflict", said.isClosed);
      note({ kind: "conversation", id, detail: { closed: true } });
      forgetVotable(on.initiativeId, code);
      return { id, number };
    });
    // All is told for the last time; where that fails, it was written down, and the clock does it.
    await freshen(on, id).catch(() => {});
    return closed;
  },
});

async function closeNow(tx: Writer, on: Telling, id: string): Promise<boolean> {
  if (!(await closeConversation(tx, on.initiativeId, id, { by: personOf(on), now: on.now }))) return false;
  await tellAgain(tx, on, id, { message: news.closed });
  return true;
}

export const tellWhatCame = change({
  name: "conversation.tell",
  summary: "Writes what came of a conversation that is over, for all who took part and all members.",
  scope: "initiative",
  input: z.object({ id: idSchema, cameOfIt: namesSchema }),
  output: made,
  allow: may("backbone"),
  example: { id: nowhere, cameOfIt: { en: "The steering committee takes up two of the statements." } },
  run: (on, { id, cameOfIt }) =>
    on.write(async (tx, note) => {
      const conversation = await holdConversation(tx, on, { id });
      if (stateOfConversation(conversation, on.now) !== "closed") throw new Refusal("conflict", said.notClosed);
      await setCameOfIt(tx, on.initiativeId, id, { words: cameOfIt, now: on.now });
      await tellAgain(tx, on, id, { message: news.cameOfIt });
      note({ kind: "conversation", id, detail: { cameOfIt: true } });
      return { id, number: conversation.number };
    }),
});

/** Only the program itself, by the clock. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const closeDue = change({
  name: "conversation.close-due",
  summary: "Closes the conversations whose last day is over; the program does it by the clock.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ closed: z.number().int() }),
  allow: programAlone,
  example: {},
  async run(on) {
    let closed = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
      for (const id of await on.readOwn(initiativeId, (tx) => listOverdue(tx, initiativeId, on.now)))
        closed += await on.write(async (tx, note) => {
          const isClosed = await closeNow(tx, { ...on, initiativeId }, id);
          note({ kind: "conversation", id, detail: { timeIsOver: true } });
          return Number(isClosed);
        }, initiativeId);
    return { closed };
  },
});

export const operations = [
  makeConversation,
  editConversation,
  openOneConversation,
  closeOneConversation,
  tellWhatCame,
  closeDue,
];
