import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Suggesting, type Suggestion, suggest } from "./suggest.ts";

/** Letters of stories up to which suggesting takes no longer than starting a thread. */
const small = 60_000;
/** A thread that wants more memory is ended; the program goes on. */
const threadMegabytes = 1024;

let before: Promise<unknown> = Promise.resolve();

/** Suggests themes, in another thread where there is much to read, so that pages are answered meanwhile; one after another. */
export function suggestApart(suggesting: Suggesting): Promise<Suggestion[]> {
  const letters = suggesting.stories.reduce((sum, { words }) => sum + words.length, 0);
  if (letters <= small) return Promise.resolve(suggest(suggesting));
  const result = before.then(() => inThread(suggesting));
  before = result.catch(() => undefined);
  return result;
}

async function inThread(suggesting: Suggesting): Promise<Suggestion[]> {
  const thread = new Worker(new URL("./suggest-thread.ts", import.meta.url), {
    workerData: suggesting,
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
  });
  try {
    const [suggestions] = (await once(thread, "message")) as [Suggestion[]];
    return suggestions;
  } finally {
    await thread.terminate();
  }
}
