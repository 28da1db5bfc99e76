import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { countRosters, type JointFigures, type RosterPart } from "../../../analysis/counting/rosters/count-rosters.ts";

/** People up to whom counting takes no longer than starting a thread. */
const few = 5000;
const threadMegabytes = 2048;

/** Counts rosters, many of them in another thread, so that pages are answered meanwhile. */
export async function countApart(parts: readonly RosterPart[]): Promise<JointFigures> {
  if (parts.reduce((sum, { people }) => sum + people, 0) <= few) return countRosters(parts);
  const thread = new Worker(new URL("./count-thread.ts", import.meta.url), {
    workerData: parts,
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
  });
  try {
    // A bug in the thread comes as its event "error", which once throws.
    const [figures] = (await once(thread, "message")) as [JointFigures];
    return figures;
  } finally {
    await thread.terminate();
  }
}
