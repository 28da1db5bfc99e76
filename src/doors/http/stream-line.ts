import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { newId } from "../../core/id.ts";
import { say } from "../../core/message.ts";
import { Refusal, statusOf } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";

/** Opens a line on which a browser hears what changes: kept by no cache, held back by no proxy. */
export function streamLine(c: Context, doors: Doors, step: (stream: SSEStreamingApi) => Promise<void>): Response {
  const line = streamSSE(c, step, async (error) => doors.log(newId(), error));
  // Set after it opened: opening it says `no-cache`, by which it may be kept.
  line.headers.set("cache-control", "no-store");
  line.headers.set("x-accel-buffering", "no");
  return line;
}

/** What a script is answered: what it asked for, or why not, as JSON. */
export async function answeredInJson(c: Context, doors: Doors, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const reference = error instanceof Refusal ? undefined : newId();
    if (reference) doors.log(reference, error);
    const refusal = error instanceof Refusal ? error : new Refusal("unavailable", coreWords.wrong);
    const message = say(refusal.said, languageOf(c, "en"), refusal.values);
    const status = reference ? 500 : (statusOf[refusal.reason] as ContentfulStatusCode);
    return c.json({ reason: refusal.reason, message, ...(reference && { reference }) }, status, {
      "cache-control": "no-store",
    });
  }
}
