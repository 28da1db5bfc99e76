import type { Hono } from "hono";
import { readStoryReport, reportCsv, reportMarkdown, type StoryReport } from "../../communication/stories/public.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

const forms = {
  csv: { write: reportCsv, type: "text/csv; charset=utf-8" },
  md: { write: reportMarkdown, type: "text/markdown; charset=utf-8" },
} as const;

/** A draft report of a story campaign as a file, made at this moment and kept nowhere. */
export function mountStoryReport(app: Hono, doors: Doors): void {
  app.get("/:initiative/listening/campaigns/:number/:file{report\\.(?:csv|md)}", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const language = languageOf(c, initiative.defaultLanguage);
      const actor = await doors.identify(c.req.raw.headers);
      const asked = { campaign: Number(c.req.param("number")) };
      const asking = { actor, initiativeId: initiative.id, language };
      const found = (await dispatch(doors.house, readStoryReport, asking, asked)) as StoryReport;
      const { write, type } = forms[c.req.param("file").endsWith(".md") ? "md" : "csv"];
      return c.body(write(found, language), 200, {
        "content-type": type,
        "content-disposition": `attachment; filename="${initiative.slug}-${c.req.param("file")}"`,
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
