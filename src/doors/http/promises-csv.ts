import type { Hono } from "hono";
import type { z } from "zod";
import { promisesCsv } from "../../activities/contributions/public.ts";
import { readTotals } from "../../activities/contributions/totals/read-operation.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** Promises against a goal as a file that any spreadsheet opens safely. */
export function mountPromisesCsv(app: Hono, doors: Doors): void {
  app.get("/:initiative/work/promises.csv", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const language = languageOf(c, initiative.defaultLanguage);
      const actor = await doors.identify(c.req.raw.headers);
      const goalId = c.req.query("goal");
      const asked = goalId ? { goalId } : {};
      const found = await dispatch(doors.house, readTotals, { actor, initiativeId: initiative.id, language }, asked);
      return c.body(promisesCsv(found as z.output<typeof readTotals.output>, language), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${initiative.slug}-promises.csv"`,
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
