import { z } from "zod";
import type { Allowance } from "../../../../core/actor.ts";
import { change, type OnChange } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import { listInitiatives } from "../../../initiatives/public.ts";
import { coarsenFigures, coarsenReceived } from "../../figures/coarsen.ts";
import {
  type AnsweredWave,
  type Figures,
  figuresSchema,
  type Received,
  receivedSchema,
} from "../../figures/figures.ts";
import { rulesNow } from "../../figures/make-figures.ts";
import { findWaveBefore, readFigures } from "../store.ts";
import type { Wave } from "../wave.ts";
import { answeredWave, figuresOf, lockedWave, printOf } from "./operations.ts";
import { listMadeBefore, listReceived, setFigures, setReceived } from "./store.ts";

const programOnly: Allowance = { who: ["program"], test: (actor) => actor.kind === "program" };

export const remakeOldFigures = change({
  name: "survey.remake-figures",
  summary:
    "At start: makes the figures of closed surveys anew where earlier rules made them; without answers, tells them less closely.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ remade: z.number().int(), coarsened: z.number().int() }),
  allow: programOnly,
  example: {},
  async run(on) {
    const done = { remade: 0, coarsened: 0 };
    for (const { id: initiativeId } of await on.read((tx) => listInitiatives(tx)))
      for (const id of await on.readOwn(initiativeId, (tx) => listMadeBefore(tx, initiativeId, rulesNow)))
        done[
          await on.write(async (tx, note) => {
            const within = { ...on, initiativeId };
            const wave = await lockedWave(tx, within, id);
            note({ kind: "survey", id, detail: { names: wave.names, figuresByRules: rulesNow } });
            return tellByTodaysRules(tx, within, wave);
          }, initiativeId)
        ] += 1;
    return done;
  },
});

async function tellByTodaysRules(tx: Writer, on: OnChange, wave: Wave): Promise<"remade" | "coarsened"> {
  const { initiativeId } = on;
  const read = figuresSchema.safeParse(await readFigures(tx, initiativeId, wave.id));
  if (read.success && (await isWhole(tx, on, wave, read.data))) {
    const figures = JSON.stringify(await figuresOf(tx, on, wave));
    await setFigures(tx, initiativeId, wave.id, { figures, sha256: printOf(figures) });
    return "remade";
  }
  const figures = read.success ? JSON.stringify(coarsenFigures(read.data)) : null;
  // The print of a file from elsewhere stays: it is of what was sent, and both sides compared it.
  const sha256 = wave.elsewhere ? wave.figuresSha256 : figures && printOf(figures);
  await setFigures(tx, initiativeId, wave.id, { figures, sha256 });
  const received = (await listReceived(tx, initiativeId, wave.id)).map(({ id, received: kept }): [string, Received] => {
    const one = receivedSchema.safeParse(kept);
    return [id, read.success && one.success ? coarsenReceived(one.data, read.data) : { trust: null, value: null }];
  });
  await setReceived(tx, initiativeId, wave.id, new Map(received));
  return "coarsened";
}

/**
 * Whether all is there that the figures were made from. Where an organization has deleted its answers since, figures
 * without them beside those with them would give them away; one that named nobody looks the same, and counts as such.
 */
async function isWhole(tx: Writer, on: OnChange, wave: Wave, figures: Figures): Promise<boolean> {
  if (wave.elsewhere || wave.clearedAt) return false;
  const before = await findWaveBefore(tx, on.initiativeId, wave);
  if (before && !before.elsewhere && !before.clearedAt && !allNamed(await answeredWave(tx, on, before))) return false;
  const now = await answeredWave(tx, on, wave);
  return (
    now.organizations.length === figures.organizations && now.answered.length === figures.answered && allNamed(now)
  );
}

function allNamed({ answered, answers }: AnsweredWave): boolean {
  const named = new Set(answers.map(({ from }) => from));
  return answered.every((id) => named.has(id));
}
