import type { Hono } from "hono";
import type { z } from "zod";
import { readWholeMap } from "../../agenda/map-files/operations.ts";
import { outFormats, writeMap } from "../../agenda/map-files/public.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

const mediaTypes = {
  graphml: "application/graphml+xml; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** A map of causes as a file; `?as=matrix` gives the table as a matrix and not as a list of links. */
export function mountMapFile(app: Hono, doors: Doors): void {
  app.get("/:initiative/causes/map/:file{[0-9a-f-]{36}\\.[a-z]+}", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      const [id, ending] = (c.req.param("file") ?? "").split(".");
      const format = outFormats.find((one) => one === ending);
      if (!initiative || !format) throw new Refusal("not-found", coreWords.notFound);
      const language = languageOf(c, initiative.defaultLanguage);
      const asking = { actor: await doors.identify(c.req.raw.headers), initiativeId: initiative.id, language };
      const map = (await dispatch(doors.house, readWholeMap, asking, { id })) as z.output<typeof readWholeMap.output>;
      return c.body(writeMap(map, format, { language, asMatrix: c.req.query("as") === "matrix" }), 200, {
        "content-type": mediaTypes[format],
        "content-disposition": `attachment; filename="${initiative.slug}-map.${format}"`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
