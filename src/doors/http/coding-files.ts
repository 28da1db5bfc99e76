import type { Context, Hono } from "hono";
import type { z } from "zod";
import { readCodeBook } from "../../communication/stories/coding/book/operations.ts";
import { bookWords } from "../../communication/stories/coding/book/words.ts";
import { writeBookCsv, writeBookQdc } from "../../communication/stories/coding/book/write-book.ts";
import { readCodesForStudy } from "../../communication/stories/coding/read-operations.ts";
import { dispatch } from "../../core/dispatch.ts";
import type { Language } from "../../core/message.ts";
import type { Query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { writeCsv } from "../../core/table-files/spreadsheet-safe.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { showFault } from "./pages.tsx";

interface Written {
  text: string;
  name: string;
  type: string;
}

/** A file made from what a query answers to whoever asks. */
async function give<Q extends Query>(
  c: Context,
  doors: Doors,
  asked: Q,
  write: (found: z.output<Q["output"]>, language: Language) => Written,
): Promise<Response> {
  try {
    const initiative = await doors.findInitiative(c.req.param("initiative") ?? "");
    if (!initiative) throw new Refusal("not-found", coreWords.notFound);
    const language = languageOf(c, initiative.defaultLanguage);
    const actor = await doors.identify(c.req.raw.headers);
    const [version, code] = [c.req.query("version"), c.req.query("code")];
    const input = {
      number: Number(c.req.param("campaign")),
      ...(version && { version: Number(version) }),
      ...(code && { code: Number(code) }),
    };
    const found = await dispatch(doors.house, asked, { actor, initiativeId: initiative.id, language }, input);
    const { text, name, type } = write(found as z.output<Q["output"]>, language);
    return c.body(text, 200, {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    });
  } catch (error) {
    return showFault(c, doors, error);
  }
}

/** A campaign's code book as files to take along, and its codings as a table for a study of agreement. */
export function mountCodingFiles(app: Hono, doors: Doors): void {
  const at = "/:initiative/listening/coding/:campaign";
  app.get(`${at}/book.csv`, (c) =>
    give(c, doors, readCodeBook, ({ codes, version }) => ({
      text: writeBookCsv(codes),
      name: `codes-v${version}.csv`,
      type: "text/csv",
    })),
  );
  app.get(`${at}/book.qdc`, (c) =>
    give(c, doors, readCodeBook, ({ codes, version }, language) => ({
      text: writeBookQdc(codes, language, { use: bookWords.useWhen[language], not: bookWords.notWhen[language] }),
      name: `codes-v${version}.qdc`,
      type: "application/xml",
    })),
  );
  app.get(`${at}/codes.csv`, (c) =>
    give(c, doors, readCodesForStudy, ({ rows }) => ({
      text: writeCsv(["unit", "coder", "value"], rows),
      name: "codes.csv",
      type: "text/csv",
    })),
  );
}
