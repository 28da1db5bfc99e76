import type { Hono } from "hono";
import type { z } from "zod";
import { isShown } from "../../backbone/files/kinds.ts";
import { showFile } from "../../backbone/files/operations.ts";
import { bytesOf } from "../../backbone/files/place.ts";
import { dispatch } from "../../core/dispatch.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Doors } from "./doors.ts";

/** A picture runs nothing and fetches nothing. */
const pictureRules = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** Readers of PDF that are part of a browser are blocked by a sandbox, in Safari without a word. */
const documentRules = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** The name of a file as a header says it: in plain letters for old programs, and whole for all others. */
function disposition(mediaType: string, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isShown(mediaType) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * Hands files out to whoever may read them, asked anew each time. It stands before the headers of pages, having its own;
 * what is not for the reader goes on to the page that says so.
 */
export function mountFiles(app: Hono, doors: Doors): void {
  app.get("/:initiative/files/:id/:name", async (c, next) => {
    const initiative = await doors.findInitiative(c.req.param("initiative"));
    if (!initiative) return next();
    const asking = {
      actor: await doors.identify(c.req.raw.headers),
      initiativeId: initiative.id,
      language: initiative.defaultLanguage,
    };
    try {
      const found = await dispatch(doors.house, showFile, asking, { id: c.req.param("id") });
      const file = found as z.output<typeof showFile.output>;
      const bytes = await bytesOf(doors.house.uploads, initiative.id, file.id);
      if (!bytes) return next();
      return c.body(new Uint8Array(bytes), 200, {
        "content-type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
        "content-disposition": disposition(file.mediaType, file.name),
        "content-security-policy": file.mediaType === "application/pdf" ? documentRules : pictureRules,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      });
    } catch (error) {
      if (error instanceof Refusal) return next();
      throw error;
    }
  });
}
