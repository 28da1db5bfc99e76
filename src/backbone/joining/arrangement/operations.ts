import { z } from "zod";
import { anyone, isMember, may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { readInitiative, setJoining } from "../../initiatives/public.ts";
import { listSent } from "../applications/store.ts";
import { cohortSchema } from "../cohorts/cohort.ts";
import { findCohort, listCohorts } from "../cohorts/store.ts";
import { listVettingsOf } from "../vettings/store.ts";
import { joiningWords as said } from "../words.ts";
import {
  arrangementSchema,
  askedQuestionSchema,
  criterionSchema,
  isOver,
  keyOfOption,
  mostCriteria,
  mostQuestions,
  questionSchema,
  statedCriterionSchema,
} from "./arrangement.ts";
import {
  drop,
  keepCriterion,
  keepQuestion,
  listCriteria,
  listQuestions,
  lockJoining,
  readArrangement,
  setArrangement,
} from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** What somebody was asked to read and has no conflict with, by its name. */
async function readingsOf(tx: Reader, { actor, initiativeId }: On) {
  if (actor.kind !== "person") return [];
  const asked = (await listVettingsOf(tx, initiativeId, actor.personId)).filter(
    ({ conflict }) => conflict !== "declared",
  );
  if (asked.length === 0) return [];
  const names = new Map((await listSent(tx, initiativeId)).map(({ id, name }) => [id, name]));
  return asked.flatMap(({ id, applicationId, scoredAt }) => {
    const name = names.get(applicationId);
    return name ? [{ id, name, isScored: scoredAt !== null }] : [];
  });
}

export const readJoining = query({
  name: "joining.read",
  summary: "Tells everybody whether organizations can apply and, while they can, what is asked and how it is read.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    isOpen: z.boolean(),
    /** The last day has passed. */
    isOver: z.boolean(),
    invitation: maybeNamesSchema,
    applyUntil: z.string().nullable(),
    questions: z.array(askedQuestionSchema),
    criteria: z.array(statedCriterionSchema),
    cohort: cohortSchema.nullable(),
    /** What the reader herself was asked to read. */
    readings: z.array(z.object({ id: z.string(), name: z.string(), isScored: z.boolean() })),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const initiative = await readInitiative(tx, on.initiativeId);
      const readings = isMember(on.actor, on.initiativeId) ? await readingsOf(tx, on) : [];
      if (!initiative?.joiningIsOpen)
        return {
          isOpen: false,
          isOver: false,
          invitation: {},
          applyUntil: null,
          questions: [],
          criteria: [],
          cohort: null,
          readings,
        };
      const arrangement = await readArrangement(tx, on.initiativeId);
      const { invitation, applyUntil, cohortId } = arrangement;
      return {
        isOpen: true,
        isOver: isOver(applyUntil, on.now),
        invitation,
        applyUntil,
        questions: await listQuestions(tx, on.initiativeId),
        criteria: await listCriteria(tx, on.initiativeId),
        cohort: cohortId ? ((await findCohort(tx, on.initiativeId, cohortId)) ?? null) : null,
        readings,
      };
    }),
});

export const readWhatIsArranged = query({
  name: "joining.read-arrangement",
  summary: "Tells the backbone team all that is arranged for joining, open or not.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    isOpen: z.boolean(),
    arrangement: arrangementSchema,
    questions: z.array(askedQuestionSchema),
    criteria: z.array(statedCriterionSchema),
    cohorts: z.array(cohortSchema),
  }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.read(async (tx) => ({
      isOpen: (await readInitiative(tx, on.initiativeId))?.joiningIsOpen ?? false,
      arrangement: await readArrangement(tx, on.initiativeId),
      questions: await listQuestions(tx, on.initiativeId),
      criteria: await listCriteria(tx, on.initiativeId),
      cohorts: await listCohorts(tx, on.initiativeId),
    })),
});

export const openJoining = change({
  name: "joining.open",
  summary: "Opens joining, so that organizations can be nominated and can apply, or closes it.",
  scope: "initiative",
  input: z.object({ open: z.boolean() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { open: false },
  run: (on, { open }) =>
    on.write(async (tx, note) => {
      if (open && (await listCriteria(tx, on.initiativeId)).length === 0)
        throw new Refusal("conflict", said.criteriaFirst);
      await setJoining(tx, on.initiativeId, open);
      note({ kind: "joining", id: on.initiativeId, detail: { open } });
      return {};
    }),
});

export const arrangeJoining = change({
  name: "joining.arrange",
  summary: "Sets the invitation, the words of the scores, the days and the cohort of joining.",
  scope: "initiative",
  input: arrangementSchema,
  output: z.object({}),
  allow: may("backbone"),
  example: { invitation: { en: "Every organization that can carry a part of the goal is welcome." }, vettersEach: 2 },
  run: (on, input) =>
    on.write(async (tx, note) => {
      await lockJoining(tx, on.initiativeId);
      if (input.scoreWords.length !== 0 && input.scoreWords.length !== 4)
        throw refuseField("scoreWords", said.fourScores);
      if (input.applyUntil && input.vetUntil && input.vetUntil < input.applyUntil)
        throw refuseField("vetUntil", said.readAfterApplying);
      if (input.cohortId && !(await findCohort(tx, on.initiativeId, input.cohortId)))
        throw refuseField("cohortId", coreWords.notOffered);
      await setArrangement(tx, on.initiativeId, input);
      note({ kind: "joining", id: on.initiativeId, detail: { arranged: true } });
      return {};
    }),
});

export const keepOneQuestion = change({
  name: "joining.keep-question",
  summary: "Adds a question to who applies, or changes one.",
  scope: "initiative",
  input: questionSchema.extend({ id: idSchema.optional() }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: nobody, kind: "long-text", label: { en: "What would you bring to the goal?" }, needed: true },
  run: (on, { id, ...question }) =>
    on.write(async (tx, note) => {
      await lockJoining(tx, on.initiativeId);
      const options = question.kind === "choice" ? question.options : [];
      if (question.kind === "choice" && options.length < 2) throw refuseField("options", said.twoOptions);
      if (new Set(options.map(keyOfOption)).size < options.length) throw refuseField("options", said.sameOption);
      if (!id && (await listQuestions(tx, on.initiativeId)).length >= mostQuestions)
        throw new Refusal("conflict", said.tooManyQuestions, { values: { most: mostQuestions } });
      const kept = { ...question, options, id: id ?? newId(), isNew: !id };
      if (!(await keepQuestion(tx, on.initiativeId, kept))) throw notThere();
      note({ kind: "joining", id: kept.id, detail: { question: question.label } });
      return { id: kept.id };
    }),
});

export const keepOneCriterion = change({
  name: "joining.keep-criterion",
  summary: "Adds a criterion by which applications are read, or changes one.",
  scope: "initiative",
  input: criterionSchema.extend({ id: idSchema.optional() }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: nobody, names: { en: "Capacity to deliver" } },
  run: (on, { id, names, hint }) =>
    on.write(async (tx, note) => {
      await lockJoining(tx, on.initiativeId);
      if (!id && (await listCriteria(tx, on.initiativeId)).length >= mostCriteria)
        throw new Refusal("conflict", said.tooManyCriteria, { values: { most: mostCriteria } });
      const kept = { id: id ?? newId(), isNew: !id, names, hint };
      if (!(await keepCriterion(tx, on.initiativeId, kept))) throw notThere();
      note({ kind: "joining", id: kept.id, detail: { criterion: names } });
      return { id: kept.id };
    }),
});

/** The three that are offered as a beginning. */
const offered = [
  { names: said.criterionFit, hint: said.criterionFitHint },
  { names: said.criterionValue, hint: said.criterionValueHint },
  { names: said.criterionLearn, hint: said.criterionLearnHint },
];

export const offerCriteria = change({
  name: "joining.offer-criteria",
  summary: "Begins with three criteria: capacity to deliver, value to the goal, willingness to learn and share.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ added: z.number().int() }),
  allow: may("backbone"),
  example: {},
  run: (on) =>
    on.write(async (tx, note) => {
      await lockJoining(tx, on.initiativeId);
      if ((await listCriteria(tx, on.initiativeId)).length > 0) throw new Refusal("conflict", said.criteriaThere);
      for (const criterion of offered)
        await keepCriterion(tx, on.initiativeId, { id: newId(), isNew: true, ...criterion });
      note({ kind: "joining", id: on.initiativeId, detail: { criteria: offered.length } });
      return { added: offered.length };
    }),
});

export const dropFromJoining = change({
  name: "joining.drop",
  summary: "Asks a question or states a criterion no longer; what was answered and scored stays.",
  scope: "initiative",
  input: z.object({ what: z.enum(["question", "criterion"]), id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { what: "question", id: nobody },
  run: (on, { what, id }) =>
    on.write(async (tx, note) => {
      await lockJoining(tx, on.initiativeId);
      const isOpen = (await readInitiative(tx, on.initiativeId))?.joiningIsOpen;
      if (what === "criterion" && isOpen && (await listCriteria(tx, on.initiativeId)).length === 1)
        throw new Refusal("conflict", said.criteriaFirst);
      const table = what === "question" ? "joining_question" : "joining_criterion";
      if (!(await drop(tx, table, on.initiativeId, id, on.now))) throw notThere();
      note({ kind: "joining", id, detail: { dropped: what } });
      return {};
    }),
});

export const operations = [
  readJoining,
  readWhatIsArranged,
  openJoining,
  arrangeJoining,
  keepOneQuestion,
  keepOneCriterion,
  offerCriteria,
  dropFromJoining,
];
