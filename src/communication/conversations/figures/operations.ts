import { z } from "zod";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import { type Allowance, anyone, members } from "../../../core/actor.ts";
import { hashToken } from "../../../core/id.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { type ConversationView, conversationStates, stateOfConversation } from "../conversation.ts";
import { demandConversation } from "../rights.ts";
import { readIn, readInSchema } from "../statements/statement.ts";
import { listStatements } from "../statements/store.ts";
import { readMachine } from "../statements/translating/keeping-up.ts";
import { findConversation } from "../store.ts";
import { findParticipant, listOwnVotes } from "../votes/store.ts";
import { codeSchema, tokenSchema } from "../votes/vote.ts";
import { voteWords } from "../votes/words.ts";
import { figuresSchema, nothingTold } from "./figures.ts";
import { followVotes, freshen, placeOf } from "./keep-fresh.ts";
import { findFigures, forgetOrigins, listBehind } from "./store.ts";

/** Why nothing is told, or that something is. */
export const tellings = ["told", "too-few", "when-closed", "after-voting"] as const;

const toldSchema = figuresSchema.extend({
  conversation: z.object({
    number: z.number().int(),
    names: maybeNamesSchema,
    state: z.enum(conversationStates),
    fewest: z.number().int(),
    /** By which its stream is found. */
    code: z.string(),
    closesAt: z.iso.datetime().nullable(),
    broughtFrom: z.string().nullable(),
  }),
  telling: z.enum(tellings),
  madeAt: z.iso.datetime().nullable(),
  /** The words of the statements that have a total, by number; in the reader's language or as they were written. */
  texts: z.array(readInSchema.extend({ number: z.number().int() })),
});
export type Results = z.output<typeof toldSchema>;

async function readResults(tx: Reader, on: On, conversation: ConversationView): Promise<Results> {
  const { id, number, names, fewest, code, closesAt, broughtFrom, shows } = conversation;
  const state = stateOfConversation(conversation, on.now);
  const found = await findFigures(tx, on.initiativeId, id);
  const whole = found?.figures ?? nothingTold;
  const waits = shows === "when-closed" && state !== "closed";
  const telling = waits ? "when-closed" : whole.statements.length === 0 ? "too-few" : "told";
  const statements = await listStatements(tx, on.initiativeId, id, "shown");
  const shown = new Set(statements.map((one) => one.number));
  const figures =
    telling === "told"
      ? { ...whole, statements: whole.statements.filter((one) => shown.has(one.number)) }
      : { ...whole, groups: [], statements: [] };
  const told = new Set(figures.statements.map((one) => one.number));
  const worded = statements.filter((one) => told.has(one.number));
  const machine = await readMachine(tx, on.initiativeId, conversation, worded, on.language);
  return {
    ...figures,
    conversation: { number, names, state, fewest, code, closesAt, broughtFrom },
    telling,
    madeAt: found?.madeAt.toISOString() ?? null,
    texts: worded.map((one) => ({ number: one.number, ...readIn(one, on.language, machine.get(one.id)) })),
  };
}

export const readConversationResults = query({
  name: "conversation.results",
  summary:
    "Shows members the groups and totals of a conversation's votes, in protected steps: never one person's votes.",
  scope: "initiative",
  input: z.object({ number: z.coerce.number().int().min(1) }),
  output: toldSchema,
  allow: members,
  example: { number: 1 },
  run: (on, { number }) => on.read(async (tx) => readResults(tx, on, await demandConversation(tx, on, { number }))),
});

const standingSchema = toldSchema.extend({
  /** Where she stands: her group, if it is told of, and her spot in the picture. */
  place: z.object({ letter: z.number().int().nullable(), x: z.number(), y: z.number() }).nullable(),
  /** How many statements she answered, and how many it takes to be placed. */
  answered: z.number().int(),
  needed: z.number().int(),
});
export type Standing = z.output<typeof standingSchema>;

/** So many answers place somebody; in a short conversation, all. */
const enoughAnswers = 7;

export const readStanding = query({
  name: "conversation.standing",
  summary:
    "Shows one who takes part where she stands among the groups, and what unites and divides them, once she has voted.",
  scope: "initiative",
  input: z.object({ code: codeSchema, token: tokenSchema }),
  output: standingSchema,
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", token: "a-secret-that-somebody-was-given" },
  async run(on, { code, token }) {
    const read = await on.read(async (tx) => {
      const conversation = await findConversation(tx, on.initiativeId, { code });
      if (!conversation) throw new Refusal("not-found", voteWords.unknownLink);
      const one = await findParticipant(tx, on.initiativeId, hashToken(token));
      if (one?.conversationId !== conversation.id) throw new Refusal("not-found", voteWords.unknownKey);
      const answered = (await listOwnVotes(tx, on.initiativeId, one)).length;
      const all = (await listStatements(tx, on.initiativeId, conversation.id, "shown")).length;
      return { one, answered, all, results: await readResults(tx, on, conversation) };
    });
    const { one, answered, all, results } = read;
    const needed = Math.min(enoughAnswers, all);
    const isHerTurn = results.conversation.state !== "closed" && answered < needed;
    if (isHerTurn && results.telling === "told")
      return {
        ...{ ...results, telling: "after-voting" as const, groups: [], statements: [], texts: [] },
        ...{ place: null, answered, needed },
      };
    const place =
      results.telling === "told" && answered >= needed ? await placeOf(on, one.conversationId, one.number) : undefined;
    const isTold = results.groups.some(({ letter }) => letter === place?.letter);
    return {
      ...{ ...results, answered, needed },
      place: place ? { letter: isTold ? place.letter : null, x: place.x, y: place.y } : null,
    };
  },
});

const liveSchema = z.object({
  /** By which the door waits for the next count. */
  conversationId: z.string(),
  people: z.number().int(),
  votes: z.number().int(),
  state: z.enum(conversationStates),
  madeAt: z.iso.datetime().nullable(),
});

const readLive = (on: Pick<On, "read" | "initiativeId" | "now">, code: string): Promise<z.output<typeof liveSchema>> =>
  on.read(async (tx) => {
    const conversation = await findConversation(tx, on.initiativeId, { code });
    if (!conversation) throw new Refusal("not-found", voteWords.unknownLink);
    const found = await findFigures(tx, on.initiativeId, conversation.id);
    return {
      conversationId: conversation.id,
      people: found?.figures.people ?? 0,
      votes: found?.figures.votes ?? 0,
      state: stateOfConversation(conversation, on.now),
      madeAt: found?.madeAt.toISOString() ?? null,
    };
  });

export const followConversation = query({
  name: "conversation.follow",
  summary:
    "Tells whoever holds its link how many people and votes there are, in fives, and when figures were made last.",
  scope: "initiative",
  input: z.object({ code: codeSchema }),
  output: liveSchema,
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) => readLive(on, code),
});

/** Only the program itself, by the clock. */
const programAlone: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const countDue = change({
  name: "conversation.count-due",
  summary:
    "Counts conversations in which somebody voted after the last count or that are over since, and forgets where people of closed ones came from; the program does it by the clock.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ counted: z.number().int() }),
  allow: programAlone,
  example: {},
  async run(on) {
    let counted = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx))) {
      await on.write(async (tx, note) => {
        await forgetOrigins(tx, initiativeId, on.now);
        note({ kind: "conversation", id: initiativeId, keptElsewhere: true });
      }, initiativeId);
      for (const id of await on.readOwn(initiativeId, (tx) => listBehind(tx, initiativeId, on.now))) {
        const inside = { ...on, initiativeId };
        await freshen(
          {
            ...inside,
            read: (step) => on.readOwn(initiativeId, step),
            write: (step) => on.write(step, initiativeId),
          },
          id,
        );
        counted += 1;
      }
    }
    return { counted };
  },
});

// Whoever can ask for figures finds them fresh.
followVotes();

/** What can be asked of a conversation's figures. */
export const operations = [readConversationResults, readStanding, followConversation, countDue];
