import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { chooseTotals } from "../../../analysis/counting/totals/three-partners.ts";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import { may } from "../../../core/actor.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { listCommitments, readArrangement } from "../../commitments/public.ts";
import { listKnownOverlaps } from "../overlaps/store.ts";
import { readTotals } from "./read-operation.ts";
import { addShown, findShown, listCame, listEverShown, listHow, lockTotals, setHow } from "./store.ts";
import { type ShownFigures, shownFiguresSchema, sortPromises, type Wanted, wantedTotals } from "./totals.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const sayHow = change({
  name: "contribution.say-how",
  summary: "Says whether what partners do adds up to a goal, or feeds it.",
  scope: "initiative",
  input: z.object({ goalId: idSchema, how: z.enum(["adds-up", "feeds"]) }),
  output: z.object({ goalId: z.string() }),
  allow: may("backbone"),
  example: { goalId: nobody, how: "adds-up" },
  run: (on, { goalId, how }) =>
    on.write(async (tx, note) => {
      if (!(await setHow(tx, on.initiativeId, goalId, how))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "goal", id: goalId, detail: { contributions: how } });
      return { goalId };
    }),
});

/** What came of the promises of one goal, ready to be asked whether it may be shown. */
async function wantedFor(tx: Reader, initiativeId: string, goalId: string, now: Date): Promise<Wanted> {
  const { silentAfterMonths: limit } = await readArrangement(tx, initiativeId);
  const { counted } = sortPromises(await listCommitments(tx, initiativeId), goalId, { now, limit });
  const came = await listCame(
    tx,
    initiativeId,
    counted.map(({ id }) => id),
  );
  return wantedTotals(counted, came, await listKnownOverlaps(tx, initiativeId));
}

export const showTotals = change({
  name: "contribution.show-totals",
  summary:
    "Brings what is shown of what came up to date, as far as that tells of no partner by itself, alone or beside all that was shown before.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ shown: z.number().int() }),
  allow: may("backbone"),
  example: {},
  run: async (on) => ({ shown: await showIn(on, on.initiativeId) }),
});

export const showDueTotals = change({
  name: "contribution.show-due",
  summary: "Each night: brings what is shown of what came up to date, in every initiative.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ shown: z.number().int() }),
  allow: { who: [], test: (actor) => actor.kind === "program" },
  example: {},
  async run(on) {
    let shown = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) shown += await showIn(on, id);
    return { shown };
  },
});

/** Shows what may be shown of every goal that promises add up to; answers of how many something new is shown. */
const showIn = (on: OnChange, initiativeId: string): Promise<number> =>
  on.write(async (tx, note) => {
    await lockTotals(tx, initiativeId);
    let shown = 0;
    for (const [goalId, how] of await listHow(tx, initiativeId))
      if (how === "adds-up" && (await showGoal(tx, initiativeId, goalId, on.now))) shown += 1;
    note({ kind: "shown-total", id: initiativeId, detail: { totalsShown: shown }, keptElsewhere: shown === 0 });
    return shown;
  }, initiativeId);

async function showGoal(tx: Writer, initiativeId: string, goalId: string, now: Date): Promise<boolean> {
  const wanted = await wantedFor(tx, initiativeId, goalId, now);
  const before = await listEverShown(tx, initiativeId);
  const asked = [wanted.twice, wanted.asked].filter(({ pieces }) => pieces.length > 0);
  const [all, ...others] = wanted.totals;
  const chosen = all ? chooseTotals([all, ...asked, ...others], before) : [];
  // Without the whole, nothing new is shown: parts beside an older whole would be read as belonging to it.
  if (chosen[0]?.key !== "all") return false;
  const figures = figuresOf(wanted, new Map(chosen.map((total) => [total.key, total.pieces])));
  const last = await findShown(tx, initiativeId, goalId);
  if (last && isDeepStrictEqual(shownFiguresSchema.parse(figures), last.figures)) return false;
  await addShown(tx, initiativeId, goalId, { figures, totals: chosen, now });
  return true;
}

function figuresOf(wanted: Wanted, chosen: ReadonlyMap<string, readonly { amount: number }[]>): ShownFigures {
  const { sum, unduplicated, low, high } = wanted.counted;
  const tells = (key: "twice" | "asked") => wanted[key].pieces.length === 0 || chosen.has(key);
  return {
    delivered: Object.fromEntries(
      [...chosen]
        .filter(([key]) => key !== "twice" && key !== "asked")
        .map(([key, pieces]) => [key, pieces.reduce((all, { amount }) => all + amount, 0)]),
    ),
    once: tells("twice") && tells("asked") ? { sum, unduplicated, low, high } : null,
  };
}

export const operations = [readTotals, sayHow, showTotals, showDueTotals];
