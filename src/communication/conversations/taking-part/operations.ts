import { z } from "zod";
import { anyone, isMember } from "../../../core/actor.ts";
import { hashToken } from "../../../core/id.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { heardForConversation, heardViewSchema } from "../../stories/public.ts";
import {
  asked,
  type ConversationView,
  conversationStates,
  inFives,
  showing,
  stateOfConversation,
} from "../conversation.ts";
import { statementTallies } from "../figures/tallies.ts";
import { findAbout } from "../rights.ts";
import { chooseNext } from "../statements/next-statement.ts";
import { reasonOf, reasons } from "../statements/ruling.ts";
import { readIn, readInSchema, type StatementView, statementStates } from "../statements/statement.ts";
import { listRulings, listStatements, listStatementsOf } from "../statements/store.ts";
import { summaryOf, summarySchema } from "../statements/summary.ts";
import { readMachine, serverFor } from "../statements/translating/keeping-up.ts";
import { countIn, findConversation } from "../store.ts";
import { findParticipant, listOwnVotes } from "../votes/store.ts";
import { codeSchema, type Participant, tokenSchema, voteSchema } from "../votes/vote.ts";
import { voteWords } from "../votes/words.ts";

const aboutSchema = z.object({
  number: z.number().int(),
  names: maybeNamesSchema,
  about: maybeNamesSchema,
  state: z.enum(conversationStates),
  asks: z.enum(asked),
  shows: z.enum(showing),
  fewest: z.number().int(),
  closesAt: z.iso.datetime().nullable(),
  takesStatements: z.boolean(),
  /** The server that puts statements into other languages; null where only people do. */
  translatedAt: z.string().nullable(),
  cameOfIt: maybeNamesSchema.nullable(),
  /** In fives. */
  people: z.number().int(),
  statements: z.number().int(),
});
export type AboutConversation = z.output<typeof aboutSchema>;

async function byCode(tx: Reader, on: On, code: string): Promise<ConversationView> {
  const found = await findConversation(tx, on.initiativeId, { code });
  if (!found) throw new Refusal("not-found", voteWords.unknownLink);
  return found;
}

async function tellAbout(tx: Reader, on: On, conversation: ConversationView): Promise<AboutConversation> {
  const counted = (await countIn(tx, on.initiativeId, [conversation.id])).get(conversation.id);
  const { number, names, about, asks, shows, fewest, closesAt, takesStatements, cameOfIt } = conversation;
  return {
    ...{ number, names, about, asks, shows, fewest, closesAt, takesStatements, cameOfIt },
    state: stateOfConversation(conversation, on.now),
    translatedAt: serverFor(conversation)?.host ?? null,
    people: inFives(counted?.people ?? 0),
    statements: counted?.shown ?? 0,
  };
}

export const lookAtConversation = query({
  name: "conversation.look",
  summary: "Tells whoever holds its link what a conversation is about, how long it is open, and what came of it.",
  scope: "initiative",
  input: z.object({ code: codeSchema }),
  output: z.object({
    conversation: aboutSchema,
    summary: summarySchema,
    about: z.object({ names: maybeNamesSchema, path: z.string() }).nullable(),
    /** It asks members, and the reader is none, or not signed in. */
    isForOthers: z.boolean(),
  }),
  allow: anyone,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) =>
    on.read(async (tx) => {
      const found = await byCode(tx, on, code);
      return {
        conversation: await tellAbout(tx, on, found),
        summary: await summaryOf(tx, on.initiativeId, found.id),
        about: await findAbout(tx, on, found),
        isForOthers: found.asks === "members" && !isMember(on.actor, on.initiativeId),
      };
    }),
});

export const showConversationScreen = query({
  name: "conversation.screen",
  summary:
    "Shows on a screen in a room how many people take part, in fives, and the code of the link; nothing of their votes.",
  scope: "initiative",
  input: z.object({ code: codeSchema }),
  output: z.object({ conversation: aboutSchema }),
  allow: anyone,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) => on.read(async (tx) => ({ conversation: await tellAbout(tx, on, await byCode(tx, on, code)) })),
});

/** What somebody is asked next, in her language or as it was written. */
const askedSchema = readInSchema.extend({ id: z.string() });
export type AskedStatement = z.output<typeof askedSchema>;

const goSchema = z.object({
  conversation: aboutSchema,
  summary: summarySchema,
  /** How many of the statements that are shown she has answered. */
  answered: z.number().int(),
  next: z.array(askedSchema),
  /** What she said of what, oldest first. */
  votes: z.array(askedSchema.extend({ vote: voteSchema })),
  /** What she put herself, and whether it is shown. */
  own: z.array(readInSchema.extend({ state: z.enum(statementStates), reason: z.enum(reasons).nullable() })),
  inOpenFile: z.boolean(),
  /** What was heard here, and what was done about it or why not. */
  heard: z.array(heardViewSchema),
});
export type TakingPart = z.output<typeof goSchema>;

/** How many statements a phone gets at once. */
const mostNext = 20;

export const takePart = query({
  name: "conversation.go",
  summary: "Gives one who takes part the statements that come next, her own votes and statements, and what came of it.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    token: tokenSchema,
    count: z.coerce.number().int().min(0).max(mostNext).default(10),
    /** A statement to answer before all others, as when a vote is changed. */
    first: z.uuid().optional(),
  }),
  output: goSchema,
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", token: "a-secret-that-somebody-was-given" },
  async run(on, { code, token, count, first }) {
    const { found, statements, votes, machine, ...told } = await on.read((tx) => readOwn(tx, on, { code, token }));
    const byId = new Map(statements.map((one) => [one.id, one]));
    const voted = new Set(votes.map(({ statementId }) => statementId));
    const open = statements.filter(({ id }) => !voted.has(id));
    const isOpen = told.conversation.state === "open";
    const ids = isOpen ? await nextOf(on, found, { open, count, first: byId.get(first ?? "") }) : [];
    const put = (id: string): AskedStatement[] => {
      const one = byId.get(id);
      return one ? [{ id, ...readIn(one, on.language, machine.get(id)) }] : [];
    };
    return {
      ...told,
      answered: statements.length - open.length,
      next: ids.flatMap(put),
      votes: votes.flatMap(({ statementId, vote }) =>
        put(statementId).map((one) => ({ ...one, vote: voteSchema.parse(vote) })),
      ),
    };
  },
});

/** What is there of one who takes part. What is not shown any more, she too reads no more. */
async function readOwn(tx: Reader, on: On, { code, token }: { code: string; token: string }) {
  const found = await byCode(tx, on, code);
  const participant = await findParticipant(tx, on.initiativeId, hashToken(token));
  if (participant?.conversationId !== found.id) throw new Refusal("not-found", voteWords.unknownKey);
  const statements = await listStatements(tx, on.initiativeId, found.id, "shown");
  return {
    found,
    statements,
    machine: await readMachine(tx, on.initiativeId, found, statements, on.language),
    votes: await listOwnVotes(tx, on.initiativeId, participant),
    conversation: await tellAbout(tx, on, found),
    summary: await summaryOf(tx, on.initiativeId, found.id),
    own: await ownStatements(tx, on, participant),
    inOpenFile: participant.inOpenFile,
    heard: await heardForConversation(tx, on, found.id),
  };
}

/** What comes next: one that was asked for, then those whose answers are worth most. */
async function nextOf(
  on: On,
  conversation: ConversationView,
  { open, count, first }: { open: readonly StatementView[]; count: number; first: StatementView | undefined },
): Promise<string[]> {
  const tallies = await statementTallies(on, conversation.id);
  const none = { agrees: 0, disagrees: 0, passes: 0 };
  const chosen = chooseNext(
    open.filter(({ id }) => id !== first?.id).map(({ id }) => ({ ...none, ...tallies.get(id), id })),
    count,
  );
  return first ? [first.id, ...chosen] : chosen;
}

async function ownStatements(tx: Reader, on: On, { id, conversationId }: Participant) {
  const own = await listStatementsOf(tx, on.initiativeId, id);
  if (own.length === 0) return [];
  const log = await listRulings(tx, on.initiativeId, conversationId);
  return own.map((one) => ({
    text: one.texts[one.language] ?? "",
    language: one.language,
    state: one.state,
    reason: one.state === "not-shown" ? reasonOf(log.get(one.id) ?? []) : null,
  }));
}

export const operations = [lookAtConversation, showConversationScreen, takePart];
