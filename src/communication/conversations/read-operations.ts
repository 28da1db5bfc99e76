import { z } from "zod";
import { leads } from "../../activities/voices/public.ts";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { listMemberNames } from "../../backbone/memberships/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { findThing, standingFor, standingSchema } from "../../backbone/things/public.ts";
import { may, members } from "../../core/actor.ts";
import { circlesOf, isOpenTo } from "../../core/audience.ts";
import { type On, query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import type { Reader } from "../../storage/records.ts";
import { translationServer } from "../translations/public.ts";
import {
  aboutKinds,
  audienceOf,
  type ConversationView,
  conversationStates,
  conversationViewSchema,
  inFives,
  stateOfConversation,
} from "./conversation.ts";
import { demandConversation, findAbout, mayLookAfter, moderates } from "./rights.ts";
import { summaryOf, summarySchema } from "./statements/summary.ts";
import { type Counted, countIn, listConversations } from "./store.ts";

const lineSchema = conversationViewSchema.omit({ moderatorIds: true }).extend({
  state: z.enum(conversationStates),
  /** In fives, and none where fewer. */
  people: z.number().int(),
  /** How many are put to people now. */
  shown: z.number().int(),
  /** What waits for a ruling; null for whoever does not look after it. */
  waiting: z.number().int().nullable(),
});
export type ConversationLine = z.output<typeof lineSchema>;

function lineOf(on: On, conversation: ConversationView, counted: Counted | undefined): ConversationLine {
  const { moderatorIds: _, ...told } = conversation;
  return {
    ...told,
    state: stateOfConversation(conversation, on.now),
    people: inFives(counted?.people ?? 0),
    shown: counted?.shown ?? 0,
    waiting: mayLookAfter(on, conversation) ? (counted?.waiting ?? 0) : null,
  };
}

export const listAllConversations = query({
  name: "conversation.list",
  summary: "Lists the conversations with many that the reader may see: what is open, what is over, what came of it.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ conversations: z.array(lineSchema), mayLead: z.boolean() }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const all = (await listConversations(tx, on.initiativeId)).filter((one) =>
        isOpenTo(on.actor, on.initiativeId, audienceOf(one)),
      );
      const counted = await countIn(
        tx,
        on.initiativeId,
        all.map(({ id }) => id),
      );
      return { conversations: all.map((one) => lineOf(on, one, counted.get(one.id))), mayLead: leads(on) };
    }),
});

export const readConversation = query({
  name: "conversation.read",
  summary:
    "Shows a conversation to members: its link, how many take part, what was shown and why not, what came of it.",
  scope: "initiative",
  input: z.object({ number: z.coerce.number().int().min(1) }),
  output: z.object({
    conversation: lineSchema,
    about: z.object({ names: maybeNamesSchema, path: z.string() }).nullable(),
    moderators: z.array(z.string()),
    summary: summarySchema,
    mayLead: z.boolean(),
    mayModerate: z.boolean(),
    standing: standingSchema,
  }),
  allow: members,
  example: { number: 1 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const found = await demandConversation(tx, on, { number });
      const counted = (await countIn(tx, on.initiativeId, [found.id])).get(found.id);
      return {
        conversation: lineOf(on, found, counted),
        about: await findAbout(tx, on, found),
        moderators: await nameModerators(tx, found),
        summary: await summaryOf(tx, on.initiativeId, found.id),
        mayLead: leads(on),
        mayModerate: moderates(on, found),
        standing: await standingFor(tx, on, { kind: "conversation", id: found.id }),
      };
    }),
});

const nameModerators = async (tx: Reader, { moderatorIds }: Pick<ConversationView, "moderatorIds">) =>
  (await listPeople(tx, moderatorIds)).map(({ name }) => name).sort((a, b) => a.localeCompare(b));

const choice = z.object({ kind: z.enum(aboutKinds), id: z.string(), names: maybeNamesSchema });

export const chooseForConversation = query({
  name: "conversation.choices",
  summary:
    "Gives those who set up a conversation what they can choose from: moderators, and things that it can be about.",
  scope: "initiative",
  input: z.object({
    number: z.coerce.number().int().min(1).optional(),
    /** What led here, as `kind:id`. */
    about: z.string().max(100).optional(),
  }),
  output: z.object({
    people: z.array(z.object({ personId: z.string(), name: z.string() })),
    things: z.array(choice),
    conversation: conversationViewSchema.nullable(),
    /** The server that can put statements into other languages; null where none is named. */
    translatesAt: z.string().nullable(),
  }),
  allow: may("backbone"),
  example: {},
  run: (on, { number, about }) =>
    on.read(async (tx) => {
      const conversation = number ? await demandConversation(tx, on, { number }) : null;
      const people = await listMemberNames(tx, on.initiativeId);
      return {
        people: people.sort((a, b) => a.name.localeCompare(b.name)),
        things: await listThings(tx, on, [about, refOf(conversation)]),
        conversation,
        translatesAt: translationServer()?.host ?? null,
      };
    }),
});

const refOf = (conversation: ConversationView | null): string | undefined =>
  conversation?.aboutThing ? `${conversation.aboutThing.kind}:${conversation.aboutThing.id}` : undefined;

/** Goals and causes to choose from, and whatever else led here or is chosen already. */
async function listThings(tx: Reader, on: On, others: readonly (string | undefined)[]) {
  const goals = (await listGoals(tx, on.initiativeId)).map(({ id, names }) => ({ kind: "goal" as const, id, names }));
  const causes = (await listChallenges(tx, on.initiativeId)).map(({ id, names }) => ({
    kind: "challenge" as const,
    ...{ id, names },
  }));
  const listed: z.output<typeof choice>[] = [...goals, ...causes];
  for (const other of others) {
    const parsed = z.tuple([z.enum(aboutKinds), z.uuid()]).safeParse(other?.split(":"));
    if (!parsed.success || listed.some(({ id }) => id === parsed.data[1])) continue;
    const [kind, id] = parsed.data;
    const thing = await findThing(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId), { kind, id });
    if (thing) listed.unshift({ kind, id, names: thing.names });
  }
  return listed;
}

export const queries = [listAllConversations, readConversation, chooseForConversation];
