import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Refusal } from "../../../core/refusal.ts";
import { fileWords } from "../../../core/table-files/words.ts";
import { readGrants } from "./read-grants.ts";
import type { Heard } from "./read-thread.ts";

/** From so many bytes on, a file gets a thread of its own, so that pages are answered meanwhile. */
const largeBytes = 500_000;
const threadMegabytes = 1536;

/** Reads the grants of a file in parts, in another thread where it is large. @throws as `readGrants` does. */
export const readApart = (bytes: Uint8Array, filename: string): ReturnType<typeof readGrants> =>
  bytes.length < largeBytes ? readGrants(bytes, filename) : inThread(bytes, filename);

async function* inThread(bytes: Uint8Array, filename: string): ReturnType<typeof readGrants> {
  const thread = new Worker(new URL("./read-thread.ts", import.meta.url), {
    workerData: { bytes, filename },
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
  });
  try {
    for (;;) {
      const answered = once(thread, "message") as Promise<[Heard]>;
      thread.postMessage("next");
      const [heard] = await answered;
      if (heard.kind === "end") return;
      if (heard.kind === "refusal") throw new Refusal(heard.reason, heard.said, { values: heard.values });
      if (heard.kind === "bug") throw new Error(heard.stack);
      yield heard.part;
    }
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    throw isFull ? new Refusal("invalid", fileWords.tooMuchText) : error;
  } finally {
    await thread.terminate();
  }
}
