import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Results } from "../run.ts";
import { calculate } from "./calculate.ts";
import type { Calculation } from "./calculation.ts";

/** Cells of drawn maps up to which a calculation takes no longer than starting a thread. */
const small = 200_000;
/** A thread that wants more memory is ended; the program goes on. */
const threadMegabytes = 1024;

let before: Promise<unknown> = Promise.resolve();

/** Calculates, in another thread where it takes long, so that pages are answered meanwhile; one after another. */
export function calculateApart(calculation: Calculation): Promise<Results> {
  const { causes, answers, links, settings } = calculation;
  const draws = answers.length > 0 ? causes.length ** 2 * settings.replicates : causes.length * links.length;
  if (draws <= small) return Promise.resolve(calculate(calculation));
  const result = before.then(() => inThread(calculation));
  before = result.catch(() => undefined);
  return result;
}

async function inThread(calculation: Calculation): Promise<Results> {
  const thread = new Worker(new URL("./calculate-thread.ts", import.meta.url), {
    workerData: calculation,
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
  });
  try {
    // A bug in the thread comes as its event "error", which once throws.
    const [results] = (await once(thread, "message")) as [Results];
    return results;
  } finally {
    await thread.terminate();
  }
}
