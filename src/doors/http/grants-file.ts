import type { Hono } from "hono";
import type { z } from "zod";
import { exportGrants } from "../../activities/funds/grants/operations.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** Grants in the 360Giving shape; `?file=` gives one file whole as it was brought. */
export function mountGrantsFile(app: Hono, doors: Doors): void {
  app.get("/:initiative/work/funds/grants.json", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const language = languageOf(c, initiative.defaultLanguage);
      const asking = { actor: await doors.identify(c.req.raw.headers), initiativeId: initiative.id, language };
      const file = c.req.query("file");
      const found = await dispatch(doors.house, exportGrants, asking, file ? { file } : {});
      const { name, content } = found as z.output<typeof exportGrants.output>;
      return c.body(JSON.stringify(content, null, 1), 200, {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="grants.json"; filename*=UTF-8''${encodeURIComponent(`${name}.json`)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
