import { z } from "zod";
import { listChallenges } from "../../../../agenda/challenges/public.ts";
import { standingFor, standingSchema, tellThing } from "../../../../backbone/things/public.ts";
import { may, members } from "../../../../core/actor.ts";
import { circlesOf } from "../../../../core/audience.ts";
import { newId } from "../../../../core/id.ts";
import { change, type On, type OnChange, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import { listIndicators } from "../../../../measurement/indicators/public.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { recordedDecisions } from "../../../decisions/public.ts";
import { areVoicesOpen, mayRead } from "../rights.ts";
import { listThemes } from "../store.ts";
import { themeViewSchema, viewOfTheme } from "../theme.ts";
import { themeWords as said } from "../words.ts";
import {
  type Candidate,
  candidateSchema,
  candidateStates,
  type KeptCandidate,
  keptCandidateSchema,
  pathOfCandidate,
} from "./candidate.ts";
import { addCandidate, findCandidate, listCandidates, setCandidate, settleCandidate } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const leaders = may("backbone", "steering");
const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);
const leadsCandidates = (on: On): boolean => leaders.test(on.actor, on.initiativeId);

const linkSchema = z.object({ id: z.string(), names: namesSchema, path: z.string() });
const choicesSchema = z.object({
  themes: z.array(themeViewSchema),
  causes: z.array(linkSchema),
  indicators: z.array(linkSchema),
  decisions: z.array(linkSchema),
});

/** What it may come from and lead to, as far as this reader may know. */
async function choicesFor(tx: Reader, on: On): Promise<z.output<typeof choicesSchema>> {
  const voices = await areVoicesOpen(tx, on.initiativeId);
  const circles = circlesOf(on.actor, on.initiativeId);
  const indicators = await listIndicators(tx, on.initiativeId);
  return {
    themes: (await listThemes(tx, on.initiativeId)).filter((theme) => mayRead(on, theme, voices)).map(viewOfTheme),
    causes: (await listChallenges(tx, on.initiativeId)).map(({ id, names }) => ({ id, names, path: `causes/${id}` })),
    indicators: indicators.map(({ id, names, slug }) => ({
      id,
      names: namesSchema.parse(names),
      path: `goal/data/counts/${slug}`,
    })),
    decisions: (await recordedDecisions(tx, { initiativeId: on.initiativeId, circles })).map(({ id, names }) => ({
      id,
      names: namesSchema.parse(names),
      path: `decisions/${id}`,
    })),
  };
}

/** Without themes that this reader may not know of. */
const asReadable = (candidate: KeptCandidate, { themes }: z.output<typeof choicesSchema>): KeptCandidate => ({
  ...candidate,
  themeIds: candidate.themeIds.filter((id) => themes.some((theme) => theme.id === id)),
});

export const listGoalCandidates = query({
  name: "candidate.list",
  summary: "Lists goals that could be set, from what was heard, and what became of each.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ candidates: z.array(keptCandidateSchema), mayAdd: z.boolean(), choices: choicesSchema }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const choices = await choicesFor(tx, on);
      const candidates = (await listCandidates(tx, on.initiativeId)).map((one) => asReadable(one, choices));
      return { candidates, mayAdd: leadsCandidates(on), choices };
    }),
});

export const readGoalCandidate = query({
  name: "candidate.read",
  summary: "Shows a goal that could be set: which themes and causes it comes from, and what became of it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    candidate: keptCandidateSchema,
    mayChange: z.boolean(),
    /** Whether the reader may ask many about it in a conversation. */
    mayTalk: z.boolean(),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const candidate = await findCandidate(tx, on.initiativeId, id);
      if (!candidate) throw new Refusal("not-found", coreWords.notFound);
      const choices = await choicesFor(tx, on);
      return {
        candidate: asReadable(candidate, choices),
        mayChange: leadsCandidates(on),
        mayTalk: may("backbone").test(on.actor, on.initiativeId),
        choices,
        standing: await standingFor(tx, on, { kind: "goal-candidate", id }),
      };
    }),
});

/** Only what whoever writes it may read can it come from. */
async function demandSources(tx: Reader, on: On, { themeIds, challengeIds }: Candidate): Promise<void> {
  const { themes, causes } = await choicesFor(tx, on);
  if (themeIds.some((id) => !themes.some((theme) => theme.id === id)))
    throw refuseField("themeIds", coreWords.notOffered);
  if (challengeIds.some((id) => !causes.some((cause) => cause.id === id)))
    throw refuseField("challengeIds", coreWords.notOffered);
}

async function tellCandidate(tx: Writer, on: OnChange, id: string, what?: keyof typeof news): Promise<void> {
  const candidate = await findCandidate(tx, on.initiativeId, id);
  if (!candidate) return;
  await tellThing(tx, on.initiativeId, {
    kind: "goal-candidate",
    id,
    path: pathOfCandidate(id),
    names: candidate.names,
    body: [...Object.values(candidate.why), candidate.because].filter(Boolean).join("\n"),
    audience: ["members"],
    ...(what && { state: { message: news[what] } }),
    by: byOf(on),
    now: on.now,
  });
}
const news = { candidate: said.candidateNew, "taken-up": said.candidateTakenUp, "not-now": said.candidateNotNow };

export const addGoalCandidate = change({
  name: "candidate.add",
  summary: "Writes down a goal that could be set, from themes and causes, with the reason.",
  scope: "initiative",
  input: candidateSchema,
  output: z.object({ id: z.string() }),
  allow: leaders,
  example: { names: { en: "Every pupil reaches the first lesson in time" } },
  run: (on, candidate) =>
    on.write(async (tx, note) => {
      await demandSources(tx, on, candidate);
      const id = newId();
      await addCandidate(tx, on.initiativeId, { id, ...candidate }, { by: byOf(on), now: on.now });
      await tellCandidate(tx, on, id, "candidate");
      note({ kind: "goal-candidate", id, detail: { names: candidate.names } });
      return { id };
    }),
});

async function holdCandidate(tx: Writer, on: OnChange, id: string) {
  const candidate = await findCandidate(tx, on.initiativeId, id, { held: true });
  if (!candidate) throw new Refusal("not-found", coreWords.notFound);
  return candidate;
}

export const editGoalCandidate = change({
  name: "candidate.edit",
  summary: "Changes what is written of a goal that could be set.",
  scope: "initiative",
  input: candidateSchema.extend({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: leaders,
  example: { id: nowhere, names: { en: "Every pupil reaches the first lesson in time" } },
  run: (on, { id, ...candidate }) =>
    on.write(async (tx, note) => {
      const before = await holdCandidate(tx, on, id);
      // What it came from and is not to be read any more stays as it was.
      const { themes } = await choicesFor(tx, on);
      const unseen = before.themeIds.filter((themeId) => !themes.some((theme) => theme.id === themeId));
      await demandSources(tx, on, candidate);
      await setCandidate(tx, on.initiativeId, id, { ...candidate, themeIds: [...candidate.themeIds, ...unseen] });
      await tellCandidate(tx, on, id);
      note({ kind: "goal-candidate", id, detail: { names: candidate.names } });
      return { id };
    }),
});

export const settleGoalCandidate = change({
  name: "candidate.settle",
  summary: "Says that a goal that could be set was taken up, by which figures and decision, or why not now.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    state: z.enum(candidateStates),
    because: z.string().trim().max(2000).nullable().default(null),
    indicatorId: idSchema.nullable().default(null),
    decisionId: idSchema.nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: leaders,
  example: { id: nowhere, state: "not-now", because: "First the goal that was agreed" },
  run: (on, { id, ...settled }) =>
    on.write(async (tx, note) => {
      await holdCandidate(tx, on, id);
      const { indicators, decisions } = await choicesFor(tx, on);
      if (settled.state === "not-now" && !settled.because) throw refuseField("because", said.whyNeeded);
      if (settled.indicatorId && !indicators.some((one) => one.id === settled.indicatorId))
        throw refuseField("indicatorId", coreWords.notOffered);
      if (settled.decisionId && !decisions.some((one) => one.id === settled.decisionId))
        throw refuseField("decisionId", coreWords.notOffered);
      await settleCandidate(tx, on.initiativeId, id, settled, { by: byOf(on), now: on.now });
      await tellCandidate(tx, on, id, settled.state);
      note({ kind: "goal-candidate", id, detail: { state: settled.state } });
      return { id };
    }),
});

export const operations = [
  listGoalCandidates,
  readGoalCandidate,
  addGoalCandidate,
  editGoalCandidate,
  settleGoalCandidate,
];
