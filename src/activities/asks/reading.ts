import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listSpots, type Spots, spotsSchema } from "../aims/public.ts";
import { type Doing, doingSchema, listDoings } from "../undertakings/public.ts";
import { actsForIds, leads, listVoices } from "../voices/public.ts";
import { type AskView, answerViewSchema, askViewSchema, quietDays } from "./ask.ts";
import { matchAll } from "./match.ts";
import { demandAsk, isOwn, mayRead } from "./rights.ts";
import { listAnswers, listAsks } from "./store.ts";
import { askLineSchema, fitSchema, fitsOf, nameAsks, reasonViewSchema } from "./views.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
/** So many of what came of asks are listed. */
const mostClosed = 30;

const organizationsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The asks and offers that a reader may read. */
export const listReadableAsks = async (tx: Reader, on: On): Promise<AskView[]> =>
  (await listAsks(tx, on.initiativeId)).filter((ask) => mayRead(on, ask));

export const listAllAsks = query({
  name: "ask.list",
  summary:
    "Lists what is asked and offered, as far as the reader may read it, with what fits her own, and what came of others.",
  scope: "initiative",
  input: z.object({
    /** The id of a cause. */
    challenge: idSchema.optional().catch(undefined),
    /** Only asks that nobody has answered for two weeks. */
    quiet: z.literal("yes").optional().catch(undefined),
  }),
  output: z.object({
    open: z.array(askLineSchema.extend({ fits: z.number().int(), answers: z.number().int().nullable() })),
    closed: z.array(askLineSchema),
    /** Speaks for somebody here, and can ask, offer and answer. */
    maySpeak: z.boolean(),
  }),
  allow: members,
  example: {},
  run: (on, { challenge, quiet }) =>
    on.read(async (tx) => {
      const spots = await listSpots(tx, on.initiativeId);
      const lines = await nameAsks(tx, on, spots, await listReadableAsks(tx, on));
      const answers = await listAnswers(tx, on.initiativeId);
      const answered = new Set(answers.map(({ askId }) => askId));
      const shown = lines.filter(({ challengeIds }) => !challenge || challengeIds.includes(challenge));
      const since = on.now.getTime() - quietDays * 86_400_000;
      const isQuiet = (one: AskView) =>
        one.kind === "ask" && Date.parse(one.madeAt) < since && (!leads(on) || !answered.has(one.id));
      return {
        open: shown
          .filter((one) => !one.closedAt && (!quiet || isQuiet(one)))
          .map((one) => ({
            ...one,
            fits: fitsOf(one, one.isOwn ? lines : lines.filter((other) => other.isOwn), spots).length,
            answers: one.isOwn
              ? answers.filter(({ askId, state }) => askId === one.id && state === "open").length
              : null,
          })),
        closed: shown.filter(({ closedAt }) => closedAt).slice(0, mostClosed),
        maySpeak: leads(on) || actsForIds(on).length > 0,
      };
    }),
});

/** Organizations that already work on what an ask is about. */
const neighborSchema = z.object({ doing: doingSchema, score: z.number(), reasons: z.array(reasonViewSchema) });
const mostNeighbors = 6;

function neighborsOf(ask: AskView, doings: readonly Doing[], spots: Spots): z.output<typeof neighborSchema>[] {
  const sides = doings
    .filter(({ organizations }) => !organizations.some(({ id }) => id === ask.organizationId))
    .map((doing) => ({ doing, challengeIds: doing.challengeIds, placeIds: doing.placeIds, skills: [] }));
  return matchAll(ask, sides, spots.places)
    .slice(0, mostNeighbors)
    .map(({ other, score, reasons }) => ({ doing: other.doing, score, reasons }));
}

export const readAsk = query({
  name: "ask.read",
  summary:
    "Shows one ask or offer to those for whom it is; its answers to the owner, and to each who answered her own.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    ask: askLineSchema,
    answers: z.array(
      answerViewSchema.extend({ organization: z.string().nullable(), by: z.string().nullable(), isMine: z.boolean() }),
    ),
    fits: z.array(fitSchema),
    neighbors: z.array(neighborSchema),
    /** For whom the reader can answer. */
    voices: organizationsSchema,
    mayAnswerAsBackbone: z.boolean(),
    spots: spotsSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const found = await demandAsk(tx, on, id);
      const spots = await listSpots(tx, on.initiativeId);
      const lines = await nameAsks(tx, on, spots, [
        found,
        ...(await listReadableAsks(tx, on)).filter((one) => one.id !== id),
      ]);
      const ask = lines[0];
      if (!ask) throw new Refusal("not-found", coreWords.notFound);
      const answers = await answersFor(tx, on, found);
      const stands = (organizationId: string | null) =>
        answers.some((one) => one.organizationId === organizationId && (one.state === "open" || one.state === "taken"));
      const open = !ask.closedAt && !ask.rests && !ask.isOwn;
      return {
        ask,
        answers,
        fits: ask.closedAt ? [] : fitsOf(ask, ask.isOwn ? lines : lines.filter(({ isOwn: own }) => own), spots),
        neighbors:
          ask.isOwn || leads(on)
            ? neighborsOf(found, await listDoings(tx, on.initiativeId, { now: on.now }), spots)
            : [],
        voices: open ? (await listVoices(tx, on, { all: false })).filter((one) => !stands(one.id)) : [],
        mayAnswerAsBackbone: open && leads(on) && found.organizationId !== null && !stands(null),
        spots,
        standing: await standingFor(tx, on, { kind: "ask", id }),
      };
    }),
});

/** The answers to an ask that a reader may read: all of them hers where she asked, else those of her own side. */
async function answersFor(tx: Reader, on: On, ask: AskView) {
  const own = actsForIds(on);
  const mine = (organizationId: string | null) => (organizationId ? own.includes(organizationId) : leads(on));
  const answers = (await listAnswers(tx, on.initiativeId, ask.id)).filter(
    (one) => (isOwn(on, ask) && one.state !== "taken-back") || mine(one.organizationId),
  );
  const names = new Map((await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => [id, name]));
  const people = await listPeople(tx, [...new Set(answers.map(({ saidBy }) => saidBy))]);
  return answers.map((one) => ({
    ...one,
    organization: one.organizationId ? (names.get(one.organizationId) ?? "") : null,
    by: people.find(({ id }) => id === one.saidBy)?.name ?? null,
    isMine: mine(one.organizationId),
  }));
}

export const readAskForWriting = query({
  name: "ask.read-for-change",
  summary: "Tells what can be chosen where something is asked or offered, and for whom the reader can speak.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional().catch(undefined) }),
  output: z.object({
    ask: askViewSchema.nullable(),
    organizations: organizationsSchema,
    asBackbone: z.boolean(),
    spots: spotsSchema,
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const ask = id ? await demandAsk(tx, on, id) : null;
      if (ask && !isOwn(on, ask)) throw new Refusal("forbidden", coreWords.forbidden);
      return {
        ask,
        organizations: await listVoices(tx, on, { all: false }),
        asBackbone: leads(on),
        spots: await listSpots(tx, on.initiativeId),
      };
    }),
});
