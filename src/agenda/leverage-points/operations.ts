import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { setCausesOpen } from "../../backbone/initiatives/public.ts";
import { may } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type On } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader } from "../../storage/records.ts";
import { findChallenge, listChallenges, tellCause } from "../challenges/public.ts";
import { findRun, type RunView } from "../runs/public.ts";
import { answerSchema, type DecisionSource, type Moves } from "./leverage-point.ts";
import { addPoint, bindPoint, endPoint } from "./store.ts";
import { pointWords as said } from "./words.ts";

const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

const bindingSchema = z.object({
  bodyId: idSchema.nullable().default(null),
  indicatorIds: z.array(idSchema).max(50).default([]),
});

const chooseSchema = bindingSchema.extend({
  challengeId: idSchema,
  /** The calculation that says how much it moves; the newest where none is named. */
  runId: idSchema.nullable().default(null),
  /** Null only where Fivefold itself tells of a choice that others published without these answers. */
  canWe: answerSchema.nullable(),
  needEachOther: answerSchema.nullable(),
  /** The day of the choice; today where it is left out, null where it is not known. */
  chosenOn: z.iso.date().nullable().optional(),
  /** The recorded decision, or in words who decided and when. */
  decisionId: idSchema.nullable().default(null),
  decidedWords: z.string().trim().max(500).nullable().default(null),
});

/** What the change that chooses a leverage point is called at every door. */
export const choosing = { name: "leverage.choose" };

/** Makes the change that chooses a leverage point, told where decisions that were taken are found. */
export const choosePointFrom = (decisions: DecisionSource) =>
  change({
    ...choosing,
    summary: "Chooses a cause as a leverage point by three answers, naming the decision, and who carries it.",
    scope: "initiative",
    input: chooseSchema,
    output: z.object({ id: z.string() }),
    allow: may("backbone", "steering"),
    example: {
      challengeId: "00000000-0000-7000-8000-000000000000",
      canWe: { verdict: "yes" },
      needEachOther: { verdict: "yes" },
      decidedWords: "The steering committee, 12 March",
    },
    run: (on, { canWe, needEachOther, chosenOn = dayOf(on.now), ...input }) =>
      on.write(async (tx, note) => {
        const challenge = await findChallenge(tx, on.initiativeId, input.challengeId);
        if (!challenge || challenge.mergedInto || challenge.retiredAt)
          throw new Refusal("not-found", coreWords.notFound);
        demandAnswers(on, { canWe, needEachOther, chosenOn });
        if (!input.decisionId && !input.decidedWords) throw refuseField("decidedWords", said.whoDecidedNeeded);
        const run = await findRun(tx, on, input.runId ?? undefined);
        if (input.runId && !run) throw new Refusal("not-found", coreWords.notFound);
        if (input.decisionId) await demandDecision(tx, on, decisions, input.decisionId);
        await demandBinding(tx, on, input);
        const id = newId();
        const added = await addPoint(tx, on.initiativeId, {
          ...input,
          id,
          canWe: canWe ?? {},
          needEachOther: needEachOther ?? {},
          chosenOn,
          runId: run?.id ?? null,
          moves: run ? movesOf(run, challenge.id) : null,
          by: byOf(on),
          now: on.now,
        });
        if (!added) throw new Refusal("conflict", said.chosenAlready);
        await tellCause(tx, on.initiativeId, challenge, {
          by: byOf(on),
          now: on.now,
          state: { message: said.wasChosen },
        });
        note({ kind: "challenge", id: challenge.id, detail: { chosen: true } });
        return { id };
      }),
  });

/** @throws {Refusal} where people leave an answer out, or name a day that has not come. */
function demandAnswers(
  on: On,
  { canWe, needEachOther, chosenOn }: Pick<z.output<typeof chooseSchema>, "canWe" | "needEachOther" | "chosenOn">,
): void {
  if (chosenOn && chosenOn > dayOf(on.now)) throw refuseField("chosenOn", said.dayToCome);
  if (on.actor.kind === "program") return;
  if (!canWe) throw refuseField("canWe.verdict", coreWords.required);
  if (!needEachOther) throw refuseField("needEachOther.verdict", coreWords.required);
}

/** @throws {Refusal} for a decision that was not taken, or that whoever chooses may not read. */
async function demandDecision(tx: Reader, on: On, decisions: DecisionSource, id: string): Promise<void> {
  const { initiativeId } = on;
  const taken = await decisions(tx, { initiativeId, circles: circlesOf(on.actor, initiativeId) });
  if (!taken.some((one) => one.id === id)) throw refuseField("decisionId", said.noSuchDecision);
}

/** How much a cause moves, by a calculation; null where it was not in it. */
function movesOf(run: RunView, challengeId: string): Moves | null {
  const found = run.results.causes.find(({ id }) => id === challengeId)?.lenses.second_order;
  return found ? { ...found, k: run.settings.k, causes: run.results.causes.length } : null;
}

async function demandBinding(tx: Reader, on: On, { bodyId, indicatorIds }: z.output<typeof bindingSchema>) {
  if (bodyId && !(await listBodies(tx, on.initiativeId)).some(({ id, closedOn }) => id === bodyId && !closedOn))
    throw new Refusal("not-found", coreWords.notFound);
  const known = new Set((await listIndicators(tx, on.initiativeId)).map(({ id }) => id));
  if (indicatorIds.some((id) => !known.has(id))) throw new Refusal("not-found", coreWords.notFound);
}

export const setBinding = change({
  name: "leverage.bind",
  summary: "Sets which committee carries a leverage point, and which figures show whether it moves.",
  scope: "initiative",
  input: bindingSchema.extend({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id, ...bound }) =>
    on.write(async (tx, note) => {
      await demandBinding(tx, on, bound);
      const challengeId = await bindPoint(tx, on.initiativeId, id, bound);
      if (!challengeId) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "challenge", id: challengeId, detail: { bound: true } });
      return {};
    }),
});

export const endOnePoint = change({
  name: "leverage.end",
  summary: "Ends a leverage point with a reason: it moved, or others move more, or it could not be moved.",
  scope: "initiative",
  input: z.object({ id: idSchema, because: z.string().trim().min(3).max(1000) }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: "00000000-0000-7000-8000-000000000000", because: "Every school now has the hour that was missing" },
  run: (on, { id, because }) =>
    on.write(async (tx, note) => {
      const challengeId = await endPoint(tx, on.initiativeId, id, { because, by: byOf(on), now: on.now });
      const challenge = challengeId && (await findChallenge(tx, on.initiativeId, challengeId));
      if (!challenge) throw new Refusal("not-found", coreWords.notFound);
      await tellCause(tx, on.initiativeId, challenge, { by: byOf(on), now: on.now, state: { message: said.wasEnded } });
      note({ kind: "challenge", id: challenge.id, detail: { ended: because } });
      return {};
    }),
});

export const openCauses = change({
  name: "causes.open",
  summary: "Opens causes, their map and leverage points to everyone who may read the goal, or keeps them to members.",
  scope: "initiative",
  input: z.object({ open: z.boolean() }),
  output: z.object({}),
  allow: may("backbone"),
  example: { open: false },
  run: (on, { open }) =>
    on.write(async (tx, note) => {
      if (open && (await listChallenges(tx, on.initiativeId)).length === 0)
        throw new Refusal("conflict", said.nothingToOpen);
      await setCausesOpen(tx, on.initiativeId, open);
      note({ kind: "initiative", id: on.initiativeId, detail: { causesOpen: open } });
      return {};
    }),
});

export const operations = [setBinding, endOnePoint, openCauses];
