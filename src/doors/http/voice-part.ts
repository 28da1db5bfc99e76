import type { Context, Hono } from "hono";
import type { z } from "zod";
import { readVoicePart } from "../../communication/stories/voices/operations.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";
import { sendPart } from "./send-part.ts";

/** The recording and the pictures of a whole story among the voices, as long as it stands there: then its address is dead. */
export function mountVoiceParts(app: Hono, doors: Doors): void {
  app.get("/:initiative/listening/voices/:id/sound", (c) => give(c, doors, "sound", 1));
  app.get("/:initiative/listening/voices/:id/picture/:number{[1-9]}", (c) =>
    give(c, doors, "picture", Number(c.req.param("number"))),
  );
}

async function give(c: Context, doors: Doors, kind: "sound" | "picture", number: number): Promise<Response> {
  try {
    const initiative = await doors.findInitiative(c.req.param("initiative") ?? "");
    if (!initiative) throw new Refusal("not-found", coreWords.notFound);
    const asking = {
      actor: await doors.identify(c.req.raw.headers),
      initiativeId: initiative.id,
      language: languageOf(c, initiative.defaultLanguage),
    };
    const asked = { id: c.req.param("id"), kind, number };
    const found = (await dispatch(doors.house, readVoicePart, asking, asked)) as z.output<typeof readVoicePart.output>;
    return sendPart(c, found.mediaType, Buffer.from(found.bytes, "base64"));
  } catch (error) {
    return showFault(c, doors, error);
  }
}
