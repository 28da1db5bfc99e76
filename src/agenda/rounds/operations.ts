import { z } from "zod";
import { listInitiatives } from "../../backbone/initiatives/public.ts";
import { type Allowance, anyone, may, members } from "../../core/actor.ts";
import { newId, newToken } from "../../core/id.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listChallenges } from "../challenges/public.ts";
import { findSigns, signs } from "./answers/careless.ts";
import { keyOf } from "./answers/question-desk.ts";
import { listRaters, setAside } from "./answers/store.ts";
import { coverageSchema, roleSchema, roundViewSchema, stateOfRound } from "./round.ts";
import { addRound, askForRun, closeRound, coverageOf, findRound, listRounds } from "./store.ts";
import { roundWords as said } from "./words.ts";

const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);
const state = z.enum(["not-yet", "open", "closed"]);
const roundWithState = roundViewSchema.extend({ state, coverage: coverageSchema });

/** Fewer causes than this leave nothing to find. */
const fewestCauses = 3;

export const openRound = change({
  name: "round.open",
  summary: "Opens a round of questions about causes; whoever has its link may answer without an account.",
  scope: "initiative",
  input: z.object({
    names: namesSchema,
    roles: z.array(roleSchema).max(20).default([]),
    /** How many answers a pair should have in the end. */
    wantedPerPair: z.number().min(0.5).max(50).default(3),
    opensAt: z.iso.datetime().nullable().default(null),
    closesAt: z.iso.datetime().nullable().default(null),
  }),
  output: z.object({ id: z.string(), code: z.string() }),
  allow: may("backbone"),
  example: { names: { en: "What people who know the field think" } },
  run: (on, { names, roles, wantedPerPair, opensAt, closesAt }) =>
    on.write(async (tx, note) => {
      const opens = opensAt ?? on.now.toISOString();
      if (closesAt && closesAt <= opens) throw refuseField("closesAt", said.closesTooEarly);
      const challenges = await listChallenges(tx, on.initiativeId);
      if (challenges.length < fewestCauses)
        throw new Refusal("conflict", said.tooFewCauses, { values: { least: fewestCauses } });
      const [id, code] = [newId(), newToken().slice(0, 12)];
      const challengeIds = challenges.map((challenge) => challenge.id);
      await addRound(tx, on.initiativeId, {
        id,
        names,
        code,
        roles,
        challengeIds,
        wantedPerPair,
        opensAt: opens,
        closesAt,
        by: byOf(on),
      });
      note({ kind: "round", id, detail: { names, causes: challengeIds.length } });
      return { id, code };
    }),
});

export const listAllRounds = query({
  name: "round.list",
  summary: "Lists the rounds of questions with how far each has come; never what was answered.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ rounds: z.array(roundWithState), causes: z.number().int() }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const rounds = await listRounds(tx, on.initiativeId);
      const coverage = await coverageOf(tx, on.initiativeId, rounds);
      const causes = (await listChallenges(tx, on.initiativeId)).length;
      return { rounds: rounds.map((round) => withState(round, coverage, on.now)), causes };
    }),
});

const withState = (
  round: z.output<typeof roundViewSchema>,
  coverage: Awaited<ReturnType<typeof coverageOf>>,
  now: Date,
) => ({ ...round, state: stateOfRound(round, now), coverage: coverage.get(round.id) ?? noCoverage });

const noCoverage = { people: 0, answers: 0, pairsAnswered: 0, pairs: 0, answersWanted: 0 };

const answeringSchema = z.object({
  id: z.string(),
  /** In the order in which they began; no name, no role. */
  number: z.number().int(),
  begunAt: z.iso.datetime(),
  answers: z.number().int(),
  signs: z.array(z.enum(signs)),
  setAsideBecause: z.string().nullable(),
});

export const watchRound = query({
  name: "round.watch",
  summary: "Shows the backbone team how far a round has come, and whose answers show signs of carelessness.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ round: roundWithState, answering: z.array(answeringSchema) }),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  async run(on, { id }) {
    const { round, coverage, raters } = await on.read(async (tx) => {
      const found = await findRound(tx, on.initiativeId, { id });
      if (!found) throw new Refusal("not-found", coreWords.notFound);
      const raters = await listRaters(tx, on.initiativeId, id);
      return { round: found, coverage: await coverageOf(tx, on.initiativeId, [found]), raters };
    });
    const found = findSigns(
      raters.map((rater) => ({
        raterId: rater.id,
        originHash: rater.origin_hash,
        begunAt: rater.begun_at,
        given: rater.answers.map((one) => ({
          pair: keyOf({ from: one.from_id, to: one.to_id }),
          score: scoreOf(one.answer),
          took: one.took,
        })),
      })),
    );
    const answering = raters.map((rater, place) => ({
      id: rater.id,
      number: place + 1,
      begunAt: rater.begun_at.toISOString(),
      answers: rater.answers.length,
      signs: found.get(rater.id) ?? [],
      setAsideBecause: rater.set_aside_because,
    }));
    return { round: withState(round, coverage, on.now), answering };
  },
});

/** The number that an answer stands for; null for not knowing and for what was skipped. */
export const scoreOf = (answer: string): number | null => (/^-?\d$/.test(answer) ? Number(answer) : null);

export const showScreen = query({
  name: "round.screen",
  summary: "Shows on a screen in a room how many people have answered how much; nothing of what they answered.",
  scope: "initiative",
  input: z.object({ code: z.string().min(1).max(40) }),
  output: z.object({
    round: roundViewSchema.pick({ names: true, closesAt: true }).extend({ state, coverage: coverageSchema }),
  }),
  allow: anyone,
  example: { code: "a-link-that-somebody-was-given" },
  run: (on, { code }) =>
    on.read(async (tx) => {
      const round = await findRound(tx, on.initiativeId, { code });
      if (!round) throw new Refusal("not-found", said.unknownLink);
      const { names, closesAt, state, coverage } = withState(
        round,
        await coverageOf(tx, on.initiativeId, [round]),
        on.now,
      );
      return { round: { names, closesAt, state, coverage } };
    }),
});

export const closeOneRound = change({
  name: "round.close",
  summary: "Closes a round: no more answers are taken, and what came out is calculated and shown.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const round = await findRound(tx, on.initiativeId, { id });
      if (!round) throw new Refusal("not-found", coreWords.notFound);
      if (!(await closeRound(tx, on.initiativeId, id, { by: byOf(on), now: on.now })))
        throw new Refusal("conflict", said.closedAlready);
      await askForRun(tx, on.initiativeId);
      note({ kind: "round", id, detail: { closed: true } });
      return {};
    }),
});

const programOnly: Allowance = { who: [], test: (actor) => actor.kind === "program" };

export const closeDueRounds = change({
  name: "round.close-due",
  summary: "Closes every round whose last day is over, and lets what came out be calculated.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ closed: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    let closed = 0;
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx))) {
      const rounds = await on.readOwn(initiativeId, (tx) => listRounds(tx, initiativeId));
      for (const round of rounds)
        if (!round.closedAt && stateOfRound(round, on.now) === "closed")
          closed += await on.write(async (tx, note) => {
            const moment = { by: null, now: new Date(round.closesAt ?? on.now) };
            const isClosed = await closeRound(tx, initiativeId, round.id, moment);
            if (isClosed) await askForRun(tx, initiativeId);
            note({ kind: "round", id: round.id, detail: { timeIsOver: true } });
            return Number(isClosed);
          }, initiativeId);
    }
    return { closed };
  },
});

export const setRaterAside = change({
  name: "round.set-aside",
  summary: "Sets the answers of one person aside with a reason, or takes them in again.",
  scope: "initiative",
  input: z.object({ raterId: idSchema, because: z.string().trim().min(3).max(500).nullable() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { raterId: "00000000-0000-7000-8000-000000000000", because: "The same answer to all forty questions" },
  run: (on, { raterId, because }) =>
    on.write(async (tx, note) => {
      const aside = because === null ? null : { because, by: byOf(on), now: on.now };
      const roundId = await setAside(tx, on.initiativeId, raterId, aside);
      if (!roundId) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "round", id: roundId, detail: aside ? { setAside: true } : { takenIn: true } });
      return {};
    }),
});

export const operations = [
  openRound,
  listAllRounds,
  watchRound,
  showScreen,
  closeOneRound,
  closeDueRounds,
  setRaterAside,
];
