import { openExamples } from "../examples/examples.ts";
import type { Run } from "../examples/run.ts";

/** The examples while they are being filled. */
export interface Filling {
  /** Fills what is still missing when the doors open; answers whether it was not stopped before its end. @throws when a step broke. */
  rest(): Promise<boolean>;
  /** Ends the filling after the steps that run; what is not whole then is begun anew by the next start. */
  stop(): Promise<void>;
}

/** Opens the examples, so far that the doors can open; answers nothing where they are whole. */
export async function beginExamples(run: Run): Promise<Filling | null> {
  let isStopped = false;
  let filling: Promise<void> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  const whileWanted: Run = async (...step) => {
    if (isStopped) throw new Error("The program was stopped while it filled its examples.");
    const done = run(...step);
    running.add(done);
    return done.finally(() => running.delete(done));
  };
  const rest = await openExamples(whileWanted);
  if (!rest) return null;
  return {
    rest: async () => {
      filling = rest();
      try {
        await filling;
        return true;
      } catch (error) {
        if (isStopped) return false;
        throw error;
      }
    },
    stop: async () => {
      isStopped = true;
      await filling.catch(() => {});
      // Others may run beside the one that was the first to end.
      await Promise.allSettled(running);
    },
  };
}
