import type { Hono } from "hono";
import type { z } from "zod";
import { readTableOf } from "../../activities/reports/tables/operations.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** The table of an organization's open promises, to be filled in with any spreadsheet. */
export function mountReportTable(app: Hono, doors: Doors): void {
  app.get("/:initiative/work/updates/:window/:organization/table.csv", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const asking = {
        actor: await doors.identify(c.req.raw.headers),
        initiativeId: initiative.id,
        language: languageOf(c, initiative.defaultLanguage),
      };
      const asked = { windowId: c.req.param("window"), organizationId: c.req.param("organization") };
      const { csv } = (await dispatch(doors.house, readTableOf, asking, asked)) as z.output<typeof readTableOf.output>;
      return c.body(csv, 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${initiative.slug}-updates.csv"`,
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
