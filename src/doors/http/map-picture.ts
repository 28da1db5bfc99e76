import type { Hono } from "hono";
import type { z } from "zod";
import { drawMap } from "../../agenda/maps/public.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** The map of causes in layers as a file. */
export function mountMapPicture(app: Hono, doors: Doors): void {
  app.get("/:initiative/causes/map.svg", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const asking = {
        actor: await doors.identify(c.req.raw.headers),
        initiativeId: initiative.id,
        language: languageOf(c, initiative.defaultLanguage),
      };
      const { map, round, links } = c.req.query();
      const asked = { ...(map && { mapId: map }), ...(round && { roundId: round }), all: links === "all" };
      const found = (await dispatch(doors.house, drawMap, asking, asked)) as z.output<typeof drawMap.output>;
      return c.body(found.svg, 200, {
        "content-type": "image/svg+xml; charset=utf-8",
        "content-disposition": `attachment; filename="${initiative.slug}-${found.name}.svg"`,
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
