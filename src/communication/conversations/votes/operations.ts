import { z } from "zod";
import { anyone, isMember } from "../../../core/actor.ts";
import { hashToken, newId, newToken } from "../../../core/id.ts";
import { languages } from "../../../core/message.ts";
import { change, query } from "../../../core/operation.ts";
import { makeRateLimit } from "../../../core/rate-limit.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { findConversation } from "../store.ts";
import { addParticipant, findParticipant, listOwnVotes, setInOpenFile } from "./store.ts";
import { forgetParticipants, openFor, participantOf, refuseUnlessOpen } from "./votable.ts";
import { castSchema, codeSchema, mostAtOnce, tokenSchema, voteSchema } from "./vote.ts";
import { deskOf } from "./vote-desk.ts";
import { voteWords as said } from "./words.ts";

/** A school begins from one place at once, and a hall of six hundred; a program would go on and on. */
const mayBegin = makeRateLimit({ most: 700, perSecond: 0.2 });
/** As fast as one person can read, and what a phone kept while it was without a connection. */
const mayVote = makeRateLimit({ most: 150, perSecond: 1.5 });
/** A hall of six hundred phones that vote at once. */
const mayVoteHere = makeRateLimit({ most: 3000, perSecond: 250 });

export const beginTakingPart = change({
  name: "participant.begin",
  summary: "Lets somebody take part in a conversation, without a name; the secret that comes back is told this once.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    language: z.enum(languages).optional(),
    /** Whether the votes may stand, without a name, in the file that everybody can take away. */
    inOpenFile: z.boolean().default(false),
  }),
  output: z.object({ token: z.string(), number: z.number().int() }),
  allow: anyone,
  example: { code: "a-link-that-somebody-was-given" },
  async run(on, { code, language, inOpenFile }) {
    const token = newToken();
    const number = await on.write(async (tx, note) => {
      const conversation = await findConversation(tx, on.initiativeId, { code });
      if (!conversation) throw new Refusal("not-found", said.unknownLink);
      refuseUnlessOpen(conversation, on.now);
      const { actor } = on;
      const belongs = actor.kind === "person" && isMember(actor, on.initiativeId);
      if (conversation.asks === "members" && !belongs) throw new Refusal("forbidden", said.membersOnly);
      // A hash of where she is stays until the conversation closes.
      const originHash = on.caller ? hashToken(`${conversation.id} ${on.caller}`) : null;
      if (originHash && !mayBegin(originHash, on.now.getTime())) throw new Refusal("too-many", said.tooManyHere);
      // No line of history: it would say that she takes part, and a list of who began when.
      note({ kind: "conversation", id: conversation.id, keptElsewhere: true });
      return addParticipant(tx, on.initiativeId, {
        id: newId(),
        conversationId: conversation.id,
        tokenHash: hashToken(token),
        personHash: actor.kind === "person" ? hashToken(`${conversation.id} ${actor.personId}`) : null,
        language: language ?? on.language,
        inOpenFile,
        originHash,
        now: on.now,
      });
    });
    if (on.actor.kind === "person") forgetParticipants();
    return { token, number };
  },
});

export const castVotes = change({
  name: "vote.cast",
  summary: "Keeps what one person says of statements; the last word on a statement stands.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    token: tokenSchema,
    votes: z.array(castSchema).min(1).max(mostAtOnce),
  }),
  output: z.object({ kept: z.number().int() }),
  allow: anyone,
  anonymous: true,
  example: {
    code: "a-link-that-somebody-was-given",
    token: "a-secret-that-somebody-was-given",
    votes: [{ statementId: "00000000-0000-7000-8000-000000000000", vote: 1 }],
  },
  async run(on, { code, token, votes }) {
    const ids = votes.map(({ statementId }) => statementId);
    const { conversation, shown } = await openFor(on, code, ids);
    const participant = await participantOf(on, conversation.id, token);
    const unknown = votes.findIndex(({ statementId }) => !shown.has(statementId));
    if (unknown >= 0) throw refuseField(`votes.${unknown}.statementId`, said.notShown);
    const moment = on.now.getTime();
    for (const _ of votes)
      if (!mayVote(participant.id, moment) || (on.caller && !mayVoteHere(on.caller, moment)))
        throw new Refusal("too-many", said.tooFast);
    const waiting = votes.map(({ statementId, vote }) => ({
      participant,
      statementId,
      statement: shown.get(statementId) ?? 0,
      vote,
    }));
    await deskOf(on.initiativeId, conversation.id).cast(on, waiting);
    return { kept: votes.length };
  },
});

export const listMyVotes = query({
  name: "vote.mine",
  summary: "Gives one person what she said of each statement, and whether it may stand in the open file.",
  scope: "initiative",
  input: z.object({ code: codeSchema, token: tokenSchema }),
  output: z.object({
    inOpenFile: z.boolean(),
    votes: z.array(z.object({ statementId: z.string(), vote: voteSchema, at: z.iso.datetime() })),
  }),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", token: "a-secret-that-somebody-was-given" },
  run: (on, { code, token }) =>
    on.read(async (tx) => {
      const conversation = await findConversation(tx, on.initiativeId, { code });
      if (!conversation) throw new Refusal("not-found", said.unknownLink);
      const one = await findParticipant(tx, on.initiativeId, hashToken(token));
      if (one?.conversationId !== conversation.id) throw new Refusal("not-found", said.unknownKey);
      const votes = await listOwnVotes(tx, on.initiativeId, one);
      return {
        inOpenFile: one.inOpenFile,
        votes: votes.map(({ statementId, vote, at }) => ({
          statementId,
          vote: voteSchema.parse(vote),
          at: at.toISOString(),
        })),
      };
    }),
});

export const chooseOpenFile = change({
  name: "participant.openFile",
  summary: "Says whether one person's votes may stand, without a name, in the file that everybody can take away.",
  scope: "initiative",
  input: z.object({ code: codeSchema, token: tokenSchema, inOpenFile: z.boolean() }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", token: "a-secret-that-somebody-was-given", inOpenFile: true },
  run: (on, { code, token, inOpenFile }) =>
    on.write(async (tx, note) => {
      const conversation = await findConversation(tx, on.initiativeId, { code });
      if (!conversation) throw new Refusal("not-found", said.unknownLink);
      const one = await findParticipant(tx, on.initiativeId, hashToken(token));
      if (one?.conversationId !== conversation.id) throw new Refusal("not-found", said.unknownKey);
      await setInOpenFile(tx, on.initiativeId, one.id, inOpenFile);
      note({ kind: "conversation", id: conversation.id, keptElsewhere: true });
      return {};
    }),
});

/** What those who take part can do and ask about their votes. */
export const operations = [beginTakingPart, castVotes, listMyVotes, chooseOpenFile];
