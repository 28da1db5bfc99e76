import { z } from "zod";
import { mailAddress } from "../../../backbone/people/public.ts";
import { anyone } from "../../../core/actor.ts";
import { hashToken, newId, newToken } from "../../../core/id.ts";
import { type Language, languages, type Names } from "../../../core/message.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { listChallenges, listThemes, themeViewSchema } from "../../challenges/public.ts";
import { scoreOf } from "../operations.ts";
import {
  answerSchema,
  givenSchema,
  perGo,
  type Question,
  questionSchema,
  type Rater,
  type RoundView,
  roleSchema,
  stateOfRound,
} from "../round.ts";
import { addWish, coverageOf, findRound } from "../store.ts";
import { roundWords as said } from "../words.ts";
import { keyOf, QuestionDesk } from "./question-desk.ts";
import { addRater, findRater, keepAnswers, listAnswers, listOwnAnswers } from "./store.ts";

const codeSchema = z.string().min(1).max(40);
const tokenSchema = z.string().min(1).max(100);
const stateSchema = z.enum(["not-yet", "open", "closed"]);

async function roundOf(tx: Reader, initiativeId: string, code: string): Promise<RoundView> {
  const round = await findRound(tx, initiativeId, { code });
  if (!round) throw new Refusal("not-found", said.unknownLink);
  return round;
}

export const lookAtRound = query({
  name: "round.look",
  summary: "Tells whoever holds its link what a round asks about, in which themes, and until when.",
  scope: "initiative",
  input: z.object({ code: codeSchema }),
  output: z.object({
    state: stateSchema,
    closesAt: z.iso.datetime().nullable(),
    roles: z.array(roleSchema),
    themes: z.array(themeViewSchema),
    /** The causes that nobody has put into the reader's language yet: shown as they are, and not asked. */
    notInLanguage: z.array(maybeNamesSchema),
    people: z.number().int(),
  }),
  allow: anyone,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) =>
    on.read(async (tx) => {
      const round = await roundOf(tx, on.initiativeId, code);
      const asked = await challengesOf(tx, on.initiativeId, round);
      const themeIds = new Set(asked.map(({ themeId }) => themeId));
      const coverage = await coverageOf(tx, on.initiativeId, [round]);
      return {
        state: stateOfRound(round, on.now),
        closesAt: round.closesAt,
        roles: round.roles,
        themes: (await listThemes(tx, on.initiativeId)).filter(({ id }) => themeIds.has(id)),
        notInLanguage: asked.filter(({ names }) => !names[on.language]).map(({ names }) => names),
        people: coverage.get(round.id)?.people ?? 0,
      };
    }),
});

async function challengesOf(tx: Reader, initiativeId: string, round: RoundView) {
  const all = await listChallenges(tx, initiativeId, { all: true });
  const asked = new Set(round.challengeIds);
  return all.filter(({ id }) => asked.has(id));
}

/** How many people may begin from one place in an hour: a large school can, a program cannot. */
const beginningsAnHour = 400;
const beginnings = new Map<string, { since: number; count: number }>();

function countBeginning(origin: string, now: Date): void {
  const hour = 3_600_000;
  const known = beginnings.get(origin);
  const fresh = known && now.getTime() - known.since < hour ? known : { since: now.getTime(), count: 0 };
  fresh.count += 1;
  if (beginnings.size > 10_000) beginnings.clear();
  beginnings.set(origin, fresh);
  if (fresh.count > beginningsAnHour) throw new Refusal("too-many", said.tooManyHere);
}

export const beginAnswering = change({
  name: "round.begin",
  summary: "Lets somebody begin to answer, without a name; the secret that comes back is told this once.",
  scope: "initiative",
  input: z.object({
    code: codeSchema,
    role: z.string().max(40).nullable().default(null),
    themeIds: z.array(z.uuid()).max(100).default([]),
  }),
  output: z.object({ token: z.string() }),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code, role, themeIds }) =>
    on.write(async (tx, note) => {
      const round = await roundOf(tx, on.initiativeId, code);
      refuseUnlessOpen(round, on.now);
      if (role !== null && !round.roles.some(({ key }) => key === role)) throw refuseField("role", said.unknownRole);
      // Only a hash of where she is stays, until the round closes.
      const originHash = on.caller ? hashToken(`${round.id} ${on.caller}`) : null;
      if (originHash) countBeginning(originHash, on.now);
      const token = newToken();
      const rater = { id: newId(), roundId: round.id, role, themeIds, language: on.language };
      await addRater(tx, on.initiativeId, { ...rater, tokenHash: hashToken(token), originHash, now: on.now });
      note({ kind: "round", id: round.id });
      return { token };
    }),
});

function refuseUnlessOpen(round: RoundView, now: Date): void {
  const state = stateOfRound(round, now);
  if (state === "closed") throw new Refusal("conflict", said.closed);
  if (state === "not-yet") throw new Refusal("conflict", said.notYet);
}

async function raterOf(tx: Reader, initiativeId: string, token: string): Promise<{ rater: Rater; round: RoundView }> {
  const rater = await findRater(tx, initiativeId, hashToken(token));
  const round = rater && (await findRound(tx, initiativeId, { id: rater.roundId }));
  if (!rater || !round) throw new Refusal("not-found", said.unknownLink);
  return { rater, round };
}

const asked = z.object({ from: z.string(), to: z.string(), fromText: z.string(), toText: z.string() });

const goSchema = z.object({
  state: stateSchema,
  closesAt: z.iso.datetime().nullable(),
  /** How many this person has answered, and how many people have answered how much together. */
  answered: z.number().int(),
  people: z.number().int(),
  answers: z.number().int(),
  questions: z.array(asked),
  last: asked.extend({ answer: answerSchema }).nullable(),
});
export type Go = z.output<typeof goSchema>;

const countSchema = z.coerce.number().int().min(1).max(perGo).default(perGo);

export const nextQuestions = query({
  name: "round.questions",
  summary: "Gives the next questions to one person who answers, and her last answer so that she can change it.",
  scope: "initiative",
  input: z.object({ token: tokenSchema, count: countSchema }),
  output: goSchema,
  allow: anyone,
  anonymous: true,
  example: { token: "a-secret-that-somebody-was-given" },
  run: (on, { token, count }) => goOn(on, token, count),
});

/** Answers a minute that no reader can give. */
const mostAMinute = 90;

export const answerQuestions = change({
  name: "round.answer",
  summary: "Keeps answers of one person, a pair answered again with the newer answer, and gives the next questions.",
  scope: "initiative",
  input: z.object({ token: tokenSchema, given: z.array(givenSchema).min(1).max(50), count: countSchema }),
  output: goSchema,
  allow: anyone,
  anonymous: true,
  example: {
    token: "a-secret-that-somebody-was-given",
    given: [
      {
        from: "00000000-0000-7000-8000-000000000000",
        to: "00000000-0000-7000-8000-000000000001",
        answer: "2",
      },
    ],
  },
  async run(on, { token, given, count }) {
    await on.write(async (tx, note) => {
      const { rater, round } = await raterOf(tx, on.initiativeId, token);
      refuseUnlessOpen(round, on.now);
      const known = new Set(round.challengeIds);
      if (given.some(({ from, to }) => from === to || !known.has(from) || !known.has(to)))
        throw refuseField("given", said.unknownQuestion);
      const own = await listOwnAnswers(tx, on.initiativeId, rater.id);
      const lately = own.filter(({ at }) => on.now.getTime() - at.getTime() < 60_000).length;
      if (lately + given.length > mostAMinute) throw new Refusal("too-many", said.tooFast);
      await keepAnswers(tx, on.initiativeId, rater, given, on.now);
      note({ kind: "round", id: round.id });
    });
    return goOn(on, token, count);
  },
});

export const wishForResult = change({
  name: "round.wish",
  summary: "Notes a mail address that is told once the round closes; nothing ties it to any answer.",
  scope: "initiative",
  input: z.object({ code: codeSchema, mail: mailAddress }),
  output: z.object({}),
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", mail: "name@example.org" },
  run: (on, { code, mail }) =>
    on.write(async (tx, note) => {
      const round = await roundOf(tx, on.initiativeId, code);
      refuseUnlessOpen(round, on.now);
      await addWish(tx, on.initiativeId, { roundId: round.id, mail, language: on.language });
      note({ kind: "round", id: round.id });
      return {};
    }),
});

async function goOn(on: On, token: string, count: number): Promise<Go> {
  const found = await on.read(async (tx) => {
    const { rater, round } = await raterOf(tx, on.initiativeId, token);
    const own = await listOwnAnswers(tx, on.initiativeId, rater.id);
    const coverage = await coverageOf(tx, on.initiativeId, [round]);
    return {
      rater,
      round,
      own,
      coverage: coverage.get(round.id),
      causes: await challengesOf(tx, on.initiativeId, round),
    };
  });
  const { rater, round, own, coverage, causes } = found;
  const state = stateOfRound(round, on.now);
  const names = new Map(causes.map((cause) => [cause.id, cause.names as Names]));
  const desk = await deskOf(on, round, causes);
  const questions =
    state === "open"
      ? desk.take(count, {
          met: new Set(own.map(keyOf)),
          themes: new Set(rater.themeIds),
          speaks: (id) => Boolean(names.get(id)?.[on.language]),
        })
      : [];
  const last = own.at(-1);
  const put = (question: Question) => ({
    from: question.from,
    to: question.to,
    fromText: textOf(names.get(question.from), on.language),
    toText: textOf(names.get(question.to), on.language),
  });
  return {
    state,
    closesAt: round.closesAt,
    answered: own.length,
    people: coverage?.people ?? 0,
    answers: coverage?.answers ?? 0,
    questions: questions.map((question) => put(questionSchema.parse(question))),
    last: last ? { ...put(last), answer: answerSchema.parse(last.answer) } : null,
  };
}

const textOf = (names: Names | undefined, language: Language): string =>
  names?.[language] ?? languages.map((one) => names?.[one]).find(Boolean) ?? "";

/** The desks of the rounds that are answered now; each is made anew a little after answers have come. */
const desks = new Map<string, { desk: QuestionDesk; took: number }>();
const freshFor = 2000;

async function deskOf(on: On, round: RoundView, causes: readonly { id: string; themeId: string | null }[]) {
  const kept = desks.get(round.id);
  const now = performance.now();
  if (kept && now - kept.desk.madeAt < Math.max(freshFor, kept.took * 20)) return kept.desk;
  const answers = await on.read((tx) => listAnswers(tx, on.initiativeId, [round.id]));
  const start = performance.now();
  const scored = answers.flatMap(({ raterId, from, to, answer }) => {
    const score = scoreOf(answer);
    return score === null ? [] : [{ raterId, from, to, score }];
  });
  const themeOf = new Map(causes.map(({ id, themeId }) => [id, themeId]));
  const seed = answers.length;
  const desk = new QuestionDesk({ challengeIds: round.challengeIds, themeOf, scored }, { top: 6, seed, madeAt: start });
  if (desks.size > 100) desks.clear();
  desks.set(round.id, { desk, took: performance.now() - start });
  return desk;
}

export const operations = [lookAtRound, beginAnswering, nextQuestions, answerQuestions, wishForResult];
