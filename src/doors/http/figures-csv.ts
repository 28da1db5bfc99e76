import type { Hono } from "hono";
import type { z } from "zod";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { listFigures } from "../../measurement/editions/operations.ts";
import { figuresCsv } from "../../measurement/editions/public.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** More than any edition shows; what it shows is one set for page, table, file and program. */
const mostRows = 100_000;

/** The figures of an indicator as a file that any spreadsheet opens safely. */
export function mountFiguresCsv(app: Hono, doors: Doors): void {
  app.get("/:initiative/goal/data/figures.csv", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const asking = {
        actor: await doors.identify(c.req.raw.headers),
        initiativeId: initiative.id,
        language: languageOf(c, initiative.defaultLanguage),
      };
      const { lang: _, ...asked } = c.req.query();
      const found = await dispatch(doors.house, listFigures, asking, { ...asked, limit: mostRows });
      const csv = figuresCsv(found as z.output<typeof listFigures.output>);
      return c.body(csv, 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${initiative.slug}-${asked.indicator ?? "figures"}.csv"`,
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
