import { createHash } from "node:crypto";
import { z } from "zod";
import { may } from "../../../../core/actor.ts";
import { change, type OnChange } from "../../../../core/operation.ts";
import { Refusal } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import type { Writer } from "../../../../storage/records.ts";
import { tellThing } from "../../../things/public.ts";
import type { AnsweredWave } from "../../figures/figures.ts";
import { makeFigures } from "../../figures/make-figures.ts";
import { clearAnswers, listAllPartnerAnswers, listRelationAnswers, readSecret } from "../all-answers/store.ts";
import { makePartnerFigures, type PartnerWave } from "../partner-figures.ts";
import { findWaveBefore, listAsked, lockWave } from "../store.ts";
import type { Wave } from "../wave.ts";
import { waveWords as said } from "../words.ts";
import { setClosed, setReceived } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** The print of figures by which two people on the telephone know that they look at the same. */
export const printOf = (figures: string): string => createHash("sha256").update(figures).digest("hex");

export async function lockedWave(tx: Writer, on: OnChange, id: string): Promise<Wave> {
  const wave = await lockWave(tx, on.initiativeId, id, "to-close");
  if (!wave) throw new Refusal("not-found", coreWords.notFound);
  return wave;
}

export const closeWave = change({
  name: "survey.close",
  summary: "Closes a survey: its figures are made, protected, once and for good; no more answers are taken.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ sha256: z.string() }),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const wave = await lockedWave(tx, on, id);
      if (wave.closedAt) throw new Refusal("conflict", said.closedAlready);
      if (wave.elsewhere) throw new Refusal("conflict", said.heldElsewhere, { values: { name: wave.elsewhere.name } });
      const figures = JSON.stringify(await figuresOf(tx, on, wave));
      const sha256 = printOf(figures);
      await setClosed(tx, on.initiativeId, id, { figures, sha256, now: on.now });
      if (!wave.keepsAnswers) await clearAnswers(tx, on.initiativeId, id, on.now);
      await tellClosed(tx, on, wave);
      note({ kind: "survey", id, detail: { names: wave.names, closed: true } });
      return { sha256 };
    }),
});

/** Tells that figures are there. */
export async function tellClosed(tx: Writer, on: OnChange, wave: Wave): Promise<void> {
  await tellThing(tx, on.initiativeId, {
    ...{ kind: "survey", id: wave.id, path: `partners/together/waves/${wave.id}`, names: wave.names },
    ...{ audience: ["members"], state: { message: said.figuresAreThere } },
    ...{ by: on.actor.kind === "person" ? on.actor.personId : null, now: on.now },
  });
}

/** Makes what is shown of a wave from its answers, and keeps what each organization received. */
export async function figuresOf(tx: Writer, on: OnChange, wave: Wave): Promise<unknown> {
  const before = await findWaveBefore(tx, on.initiativeId, wave);
  if (wave.kind === "partner") {
    const then = before && !before.clearedAt ? await partnerWave(tx, on, before) : null;
    return makePartnerFigures(await partnerWave(tx, on, wave), then, wave.fewest);
  }
  const then = before && !before.clearedAt && !before.elsewhere ? heardOf(await answeredWave(tx, on, before)) : null;
  const secret = await readSecret(tx, on.initiativeId, wave.id);
  const made = makeFigures({ wave: await answeredWave(tx, on, wave), before: then, fewest: wave.fewest, secret });
  await setReceived(tx, on.initiativeId, wave.id, made.received);
  return made.figures;
}

/** An earlier wave: whoever deleted its answers since is silent in it, rather than working with nobody. */
function heardOf(wave: AnsweredWave): AnsweredWave {
  const named = new Set(wave.answers.map(({ from }) => from));
  return { ...wave, answered: wave.answered.filter((id) => named.has(id)) };
}

/** A wave between organizations as it stands answered now. */
export async function answeredWave(tx: Writer, on: OnChange, wave: Wave): Promise<AnsweredWave> {
  const asked = await listAsked(tx, on.initiativeId, wave.id);
  const known = new Set(asked.map(({ id }) => id));
  const done = doneOf(asked);
  const answers = await listRelationAnswers(tx, on.initiativeId, wave.id);
  return {
    organizations: asked.map(({ id, sector, isBackbone }) => ({ id, sector, isBackbone })),
    answered: [...done],
    answers: answers.filter(({ from, to }) => done.has(from) && known.has(to)),
  };
}

async function partnerWave(tx: Writer, on: OnChange, wave: Wave): Promise<PartnerWave> {
  const asked = await listAsked(tx, on.initiativeId, wave.id);
  const done = doneOf(asked);
  const answers = await listAllPartnerAnswers(tx, on.initiativeId, wave.id);
  return {
    organizations: asked.length,
    answered: [...done],
    answers: answers.filter(({ organizationId }) => done.has(organizationId)),
  };
}

/** Whose answers count: those who said that they are done. */
const doneOf = (asked: readonly { id: string; state: string }[]): ReadonlySet<string> =>
  new Set(asked.flatMap(({ id, state }) => (state === "done" ? [id] : [])));

export const clearWave = change({
  name: "survey.clear",
  summary: "Deletes every answer of a closed survey; its figures stay, and the next one confirms nothing from it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const wave = await lockedWave(tx, on, id);
      if (!wave.closedAt) throw new Refusal("conflict", said.closeFirst);
      if (!wave.clearedAt) await clearAnswers(tx, on.initiativeId, id, on.now);
      note({ kind: "survey", id, detail: { names: wave.names, answersDeleted: true } });
      return {};
    }),
});

export const closingOperations = [closeWave, clearWave];
