import type { Hono } from "hono";
import type { z } from "zod";
import { readOpenFile } from "../../communication/conversations/polis/operations.ts";
import { polisWords } from "../../communication/conversations/polis/words.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import { packZip } from "../../core/table-files/pack-zip.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

/** The open file of a conversation's votes, in the files that Polis uses: all in one archive, or each by its name. */
export function mountOpenFile(app: Hono, doors: Doors): void {
  app.get("/:initiative/listening/conversations/:number{[0-9]+}/:file{open-file\\.zip|[a-z-]+\\.csv}", async (c) => {
    try {
      const initiative = await doors.findInitiative(c.req.param("initiative"));
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      const language = languageOf(c, initiative.defaultLanguage);
      const asking = { actor: await doors.identify(c.req.raw.headers), initiativeId: initiative.id, language };
      const number = c.req.param("number");
      const found = (await dispatch(doors.house, readOpenFile, asking, { number })) as z.output<
        typeof readOpenFile.output
      >;
      if (found.missing === "not-closed") throw new Refusal("conflict", polisWords.notOpenYet);
      if (found.missing === "too-few") throw new Refusal("conflict", polisWords.tooFewSaidYes);
      const name = c.req.param("file") ?? "";
      const text = Object.entries(found.files).find(([file]) => file === name)?.[1];
      if (name !== "open-file.zip" && text === undefined) throw new Refusal("not-found", coreWords.notFound);
      const body = text === undefined ? new Uint8Array(packZip(found.files)) : text;
      return c.body(body, 200, {
        "content-type": text === undefined ? "application/zip" : "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${initiative.slug}-conversation-${number}-${name}"`,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
    } catch (error) {
      return showFault(c, doors, error);
    }
  });
}
