import { z } from "zod";
import { chooseTotals } from "../../../analysis/counting/totals/three-partners.ts";
import { may } from "../../../core/actor.ts";
import { change } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { listCommitments } from "../../commitments/public.ts";
import { listKnownOverlaps } from "../overlaps/store.ts";
import { readTotals } from "./read-operation.ts";
import { addShown, findShown, listCame, listEverShown, listHow, lockTotals, setHow } from "./store.ts";
import { type ShownFigures, sortPromises, type Wanted, wantedTotals } from "./totals.ts";

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
  const { counted } = sortPromises(await listCommitments(tx, initiativeId), goalId, now);
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
  run: (on) =>
    on.write(async (tx, note) => {
      await lockTotals(tx, on.initiativeId);
      let shown = 0;
      for (const [goalId, how] of await listHow(tx, on.initiativeId)) {
        if (how !== "adds-up") continue;
        const wanted = await wantedFor(tx, on.initiativeId, goalId, on.now);
        const before = await listEverShown(tx, on.initiativeId);
        const asked = [wanted.twice, wanted.asked].filter(({ pieces }) => pieces.length > 0);
        const [all, ...others] = wanted.totals;
        const chosen = all ? chooseTotals([all, ...asked, ...others], before) : [];
        // Without the whole, nothing new is shown: parts beside an older whole would be read as belonging to it.
        if (chosen[0]?.key !== "all") continue;
        const figures = figuresOf(wanted, new Map(chosen.map((total) => [total.key, total.pieces])));
        const last = await findShown(tx, on.initiativeId, goalId);
        if (JSON.stringify(last?.figures) === JSON.stringify(figures)) continue;
        await addShown(tx, on.initiativeId, goalId, { figures, totals: chosen, now: on.now });
        shown += 1;
      }
      note({ kind: "goal", id: on.initiativeId, detail: { totalsShown: shown }, keptElsewhere: true });
      return { shown };
    }),
});

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

export const operations = [readTotals, sayHow, showTotals];
