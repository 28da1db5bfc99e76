import { z } from "zod";
import { leads, personOf } from "../../../activities/voices/public.ts";
import { findAlikeToFirst } from "../../../analysis/text/alike.ts";
import { anyone, may, members } from "../../../core/actor.ts";
import { hashToken, newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import type { Writer } from "../../../storage/records.ts";
import { type ConversationView, stateOfConversation } from "../conversation.ts";
import { holdConversation, moderates } from "../rights.ts";
import { lockConversation } from "../store.ts";
import { findParticipant } from "../votes/store.ts";
import { codeSchema, tokenSchema } from "../votes/vote.ts";
import { voteWords } from "../votes/words.ts";
import { conversationRefusals as said } from "../words.ts";
import { holdStatement } from "./held.ts";
import { rulings as bothWays, type RulingView, reasons, standing, verdictOf } from "./ruling.ts";
import {
  codeOfLanguage,
  languageOfStatement,
  mostAtOnce,
  mostOfOne,
  mostWaiting,
  originalOf,
  plainly,
  type StatementView,
  statementStates,
  statementText,
} from "./statement.ts";
import { addRuling, addStatements, listRulings, listStatements, listStatementsOf, setStatement } from "./store.ts";
import { forgetMachine, translateShown } from "./translating/keeping-up.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const doubleSchema = z.object({ text: z.string(), like: z.string() });

export const seedStatements = change({
  name: "statement.seed",
  summary:
    "Puts statements to begin with into a conversation, shown at once; what is there already is left out and told.",
  scope: "initiative",
  input: z.object({ conversationId: idSchema, texts: z.array(statementText).min(1).max(mostAtOnce) }),
  output: z.object({
    added: z.number().int(),
    /** Not added: there already, letter by letter. */
    doubles: z.array(doubleSchema),
    /** Added, and yet so much like another that somebody should look. */
    alike: z.array(doubleSchema),
  }),
  allow: may("backbone"),
  example: { conversationId: nowhere, texts: ["I can choose five units in my own school."] },
  run: (on, { conversationId, texts }) =>
    on.write(async (tx, note) => {
      const conversation = await holdConversation(tx, on, { id: conversationId });
      if (stateOfConversation(conversation, on.now) === "closed") throw new Refusal("conflict", said.isClosed);
      const before = await listStatements(tx, on.initiativeId, conversationId);
      const sorted = sortNew(on, texts, before);
      if (sorted.fresh.length === 0) throw refuseField("texts", said.nothingNew);
      const fresh = sorted.fresh.map((one) => ({ ...one, id: newId() }));
      const asSeed = { isSeed: true, participantId: null, state: "shown" as const, now: on.now };
      await addStatements(
        ...([tx, on.initiativeId, conversationId] as const),
        fresh.map((one) => ({ ...one, ...asSeed })),
      );
      const worded = fresh.map(({ id, text, language }) => ({ id, language, texts: { [language]: text } }));
      await translateShown(tx, on, conversation, worded);
      note({ kind: "conversation", id: conversationId, detail: { statements: sorted.fresh.length } });
      return { added: sorted.fresh.length, doubles: sorted.doubles, alike: sorted.alike };
    }),
});

interface Worded {
  text: string;
  language: string;
}

/** Tells what is new in a list from what is there already, and what is like something else. */
function sortNew(
  { language: page }: Pick<OnChange, "language">,
  texts: readonly string[],
  before: readonly StatementView[],
) {
  const known: Worded[] = before.map((one) => ({ text: originalOf(one), language: one.language }));
  const fresh: Worded[] = [];
  const doubles: z.output<typeof doubleSchema>[] = [];
  const alike: z.output<typeof doubleSchema>[] = [];
  for (const text of texts) {
    const language = languageOfStatement(text, page);
    const same = known.find((one) => plainly(one.text) === plainly(text));
    if (same) {
      doubles.push({ text, like: same.text });
      continue;
    }
    const like = likeOne({ text, language }, known);
    if (like) alike.push({ text, like });
    fresh.push({ text, language });
    known.push({ text, language });
  }
  return { fresh, doubles, alike };
}

/** What says nearly the same in the same language, if anything does. */
function likeOne({ text, language }: Worded, known: readonly Worded[]): string | undefined {
  const others = known.filter((one) => one.language === language).map((one) => one.text);
  const [first] = findAlikeToFirst([text, ...others], language);
  return first && others[first.other - 1];
}

export const sayStatement = change({
  name: "statement.say",
  summary: "Puts a statement of one who takes part to the others, once moderators have shown it.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    token: tokenSchema,
    text: statementText,
    /** It says something else than the one that it is like. */
    differs: z.boolean().default(false),
  }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", token: "a-secret", text: "Buses should wait for us." },
  run: (on, { code, token, text, differs }) =>
    on.write(async (tx, note) => {
      const conversation = await lockConversation(tx, on.initiativeId, { code });
      if (!conversation) throw new Refusal("not-found", voteWords.unknownLink);
      const participant = await findParticipant(tx, on.initiativeId, hashToken(token));
      if (participant?.conversationId !== conversation.id) throw new Refusal("not-found", voteWords.unknownKey);
      refuseUnlessTaken(conversation, on.now);
      const language = languageOfStatement(text, on.language);
      const own = await listStatementsOf(tx, on.initiativeId, participant.id);
      refuseTooMany(own, text);
      await refuseSaid(tx, on, conversation.id, { text, language, differs });
      const one = { id: newId(), text, language, isSeed: false, state: "waiting" as const, now: on.now };
      await addStatements(tx, on.initiativeId, conversation.id, [{ ...one, participantId: participant.id }]);
      // No line of history: it would say when somebody wrote.
      note({ kind: "conversation", id: conversation.id, keptElsewhere: true });
      return {};
    }),
});

function refuseUnlessTaken(conversation: ConversationView, now: Date): void {
  const state = stateOfConversation(conversation, now);
  if (state !== "open") throw new Refusal("conflict", state === "closed" ? said.isClosed : said.notOpen);
  if (!conversation.takesStatements) throw new Refusal("conflict", said.noOwnStatements);
}

function refuseTooMany(own: readonly StatementView[], text: string): void {
  if (own.some((one) => plainly(originalOf(one)) === plainly(text))) throw refuseField("text", said.saidByYou);
  const waiting = own.filter(({ state }) => state === "waiting").length;
  if (waiting >= mostWaiting) throw refuseField("text", said.tooManyWait, { count: waiting });
  if (own.length >= mostOfOne) throw refuseField("text", said.tooManyOfYou, { count: own.length });
}

/** Compared with what is shown alone: what waits, or is not shown, is read by nobody. */
async function refuseSaid(
  tx: Writer,
  on: OnChange,
  conversationId: string,
  { text, language, differs }: Worded & { differs: boolean },
): Promise<void> {
  const shown = await listStatements(tx, on.initiativeId, conversationId, "shown");
  const known = shown.map((one) => ({ text: originalOf(one), language: one.language }));
  const same = known.find((one) => plainly(one.text) === plainly(text));
  if (same) throw refuseField("text", said.saidAlready, { text: same.text });
  const like = differs ? undefined : likeOne({ text, language }, known);
  if (like) throw refuseField("text", said.isAlike, { text: like });
}

export const ruleStatement = change({
  name: "statement.rule",
  summary:
    "A moderator says whether a statement is shown, and why not; a later word stands in place of an earlier one.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    ruling: z.enum(bothWays),
    reason: z.enum(reasons).nullable().default(null),
    words: z.string().trim().max(500).nullable().default(null),
  }),
  output: z.object({ state: z.enum(statementStates) }),
  allow: members,
  example: { id: nowhere, ruling: "not-show", reason: "unclear" },
  run: (on, { id, ruling, reason, words }) =>
    on.write(async (tx, note) => {
      const { statement, conversation } = await holdStatement(tx, on, id);
      const by = personOf(on);
      if (!by || !moderates(on, conversation)) throw new Refusal("forbidden", said.notYours);
      if (ruling === "not-show" && !reason) throw refuseField("reason", said.reasonNeeded);
      if (ruling === "not-show" && reason === "other" && !words) throw refuseField("words", said.wordsNeeded);
      const given = ruling === "not-show" ? { reason, words } : { reason: null, words };
      const log = await addUnlessSaid(tx, on, { ...given, statement, personId: by, ruling });
      const state = verdictOf(log, conversation.rulingsNeeded);
      if (state !== statement.state) await setStatement(tx, on.initiativeId, id, { state });
      if (state === "shown") await translateShown(tx, on, conversation, [statement]);
      else await forgetMachine(tx, on.initiativeId, id);
      note({ kind: "conversation", id: conversation.id, detail: { statement: statement.number, ruling } });
      return { state };
    }),
});

/** Adds a word of a moderator to the log, unless it is what she said last, as when a button is pressed twice. */
async function addUnlessSaid(
  tx: Writer,
  on: OnChange,
  { statement, ...said }: Omit<RulingView, "ruledAt"> & { statement: StatementView & { conversationId: string } },
): Promise<RulingView[]> {
  const log = (await listRulings(tx, on.initiativeId, statement.conversationId)).get(statement.id) ?? [];
  const last = standing(log).find(({ personId }) => personId === said.personId);
  if (last && last.ruling === said.ruling && last.reason === said.reason && last.words === said.words) return log;
  await addRuling(tx, on.initiativeId, { ...said, id: newId(), statementId: statement.id, now: on.now });
  return [...log, { ...said, ruledAt: on.now.toISOString() }];
}

export const translateStatement = change({
  name: "statement.translate",
  summary: "A person puts a statement into another language, or takes that away again.",
  scope: "initiative",
  input: z.object({ id: idSchema, language: codeOfLanguage, text: statementText.nullable() }),
  output: z.object({}),
  allow: members,
  example: { id: nowhere, language: "ar", text: "يجب أن تنتظرنا الحافلات." },
  run: (on, { id, language, text }) =>
    on.write(async (tx, note) => {
      const { statement, conversation } = await holdStatement(tx, on, id);
      if (!leads(on) && !moderates(on, conversation)) throw new Refusal("forbidden", said.notYours);
      if (language === statement.language) throw refuseField("language", said.writtenInThat);
      const { [language]: _, ...others } = statement.texts;
      const texts = text ? { ...others, [language]: text } : others;
      await setStatement(tx, on.initiativeId, id, { texts });
      // What a person put stands in place of what a machine made; where she took hers away, there is room for it again.
      if (text) await forgetMachine(tx, on.initiativeId, id, language);
      else if (statement.state === "shown") await translateShown(tx, on, conversation, [{ ...statement, texts }]);
      note({ kind: "conversation", id: conversation.id, detail: { statement: statement.number, language } });
      return {};
    }),
});

export const operations = [seedStatements, sayStatement, ruleStatement, translateStatement];
