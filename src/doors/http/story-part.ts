import type { Hono } from "hono";
import type { z } from "zod";
import { readStoryPart } from "../../communication/stories/listening/reading.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** The part of a file that a player asks for, as `bytes=from-until` says it; null for all of it. */
function rangeOf(header: string | undefined, size: number): { from: number; until: number } | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return null;
  const from = asked[1] === "" ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const until = asked[1] === "" || asked[2] === "" ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return from <= until ? { from, until } : null;
}

/** A voice or a photo of a story, for a listener who has opened it: shown in its page, never kept, never offered as a file. */
export function mountStoryPart(app: Hono, doors: Doors): void {
  app.get("/:initiative/listening/stories/:id/parts/:part", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const asking = {
        actor: await doors.identify(c.req.raw.headers),
        initiativeId: initiative.id,
        language: languageOf(c, initiative.defaultLanguage),
      };
      const asked = { id: c.req.param("id"), partId: c.req.param("part") };
      const found = (await dispatch(doors.house, readStoryPart, asking, asked)) as z.output<
        typeof readStoryPart.output
      >;
      const bytes = new Uint8Array(Buffer.from(found.bytes, "base64"));
      const range = rangeOf(c.req.header("range"), bytes.length);
      const headers = {
        "content-type": found.mediaType,
        "content-disposition": "inline",
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
        "accept-ranges": "bytes",
      };
      if (!range) return c.body(bytes, 200, headers);
      const { from, until } = range;
      return c.body(bytes.slice(from, until + 1), 206, {
        ...headers,
        "content-range": `bytes ${from}-${until}/${bytes.length}`,
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
