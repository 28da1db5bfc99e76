import type { Context, Hono } from "hono";
import type { z } from "zod";
import { tellPage } from "../../communication/stories/telling/pages/tell-page.tsx";
import { hearPart } from "../../communication/stories/telling/parts/operations.ts";
import { myStoryPage } from "../../communication/stories/telling/return/my-story-page.tsx";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Page } from "../../interface/page.ts";
import { carriedFor } from "./carry.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";
import { sendPart } from "./send-part.ts";

/** Gives recordings and photos back to the teller alone, whose browser carries the key of the page above them. */
export function mountStoryParts(app: Hono, doors: Doors): void {
  app.get("/:initiative/tell/:code/part/:part", (c) => give(c, doors, tellPage));
  app.get("/:initiative/my-story/part/:part", (c) => give(c, doors, myStoryPage));
}

async function give(c: Context, doors: Doors, page: Page): Promise<Response> {
  try {
    const initiative = await doors.findInitiative(c.req.param("initiative") ?? "");
    const carried = carriedFor(c, page);
    if (!initiative || !carried) throw new Refusal("not-found", coreWords.notFound);
    const language = languageOf(c, initiative.defaultLanguage, { forNow: true });
    const asking = { actor: { kind: "visitor" }, initiativeId: initiative.id, language } as const;
    const asked = { key: carried.value, part: c.req.param("part") };
    const found = (await dispatch(doors.house, hearPart, asking, asked)) as z.output<typeof hearPart.output>;
    return sendPart(c, found.mediaType, Buffer.from(found.bytes, "base64"));
  } catch (error) {
    return showFault(c, doors, error);
  }
}
