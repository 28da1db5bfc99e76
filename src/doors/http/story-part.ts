import type { Hono } from "hono";
import type { z } from "zod";
import { readStoryPart } from "../../communication/stories/listening/reading.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";
import { sendPart } from "./send-part.ts";

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
      return sendPart(c, found.mediaType, Buffer.from(found.bytes, "base64"));
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
