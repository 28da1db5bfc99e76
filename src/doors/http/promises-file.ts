import type { Hono } from "hono";
import type { z } from "zod";
import { exportPromises } from "../../activities/commitments/lists/export-operation.ts";
import { dispatch } from "../../core/dispatch.ts";
import { isRightToLeft } from "../../core/message.ts";
import { Refusal } from "../../core/refusal.ts";
import { csvLines } from "../../core/table-files/spreadsheet-safe.ts";
import { writeXlsx } from "../../core/table-files/write-xlsx.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Promises as a spreadsheet, narrowed as their page is; `?list=` gives one list as it came. */
export function mountPromisesFile(app: Hono, doors: Doors): void {
  app.get("/:initiative/work/promises/:file{list\\.(?:csv|xlsx)}", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const ending = c.req.param("file").endsWith(".csv") ? "csv" : "xlsx";
      const language = languageOf(c, initiative.defaultLanguage);
      const asking = { actor: await doors.identify(c.req.raw.headers), initiativeId: initiative.id, language };
      const found = await dispatch(doors.house, exportPromises, asking, c.req.query());
      const { header, rows } = found as z.output<typeof exportPromises.output>;
      const content =
        ending === "csv"
          ? [...csvLines(header, rows)].join("")
          : new Uint8Array(writeXlsx(header, rows, { fromRight: isRightToLeft(language) }));
      return c.body(content, 200, {
        "content-type": mediaTypes[ending],
        "content-disposition": `attachment; filename="${initiative.slug}-promises.${ending}"`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
