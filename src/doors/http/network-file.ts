import type { Hono } from "hono";
import type { z } from "zod";
import { networkFormats, writeNetwork } from "../../backbone/relations/public.ts";
import type { readNetworkFrom } from "../../backbone/relations/ties/operations.ts";
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
} as const;

type Found = z.output<ReturnType<typeof readNetworkFrom>["output"]>;

/** The ties that both organizations show, as a file. */
export function mountNetworkFile(app: Hono, doors: Doors): void {
  app.get("/:initiative/partners/together/:file{network\\.[a-z]+}", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      const format = networkFormats.find((one) => `network.${one}` === c.req.param("file"));
      const read = doors.operations.get("tie.list");
      if (!initiative || !format || !read) throw new Refusal("not-found", coreWords.notFound);
      const asking = {
        actor: await doors.identify(c.req.raw.headers),
        initiativeId: initiative.id,
        language: languageOf(c, initiative.defaultLanguage),
      };
      const found = (await dispatch(doors.house, read, asking, {})) as Found;
      return c.body(writeNetwork(found, format), 200, {
        "content-type": mediaTypes[format],
        "content-disposition": `attachment; filename="${initiative.slug}-network.${format}"`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
