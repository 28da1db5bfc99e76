import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { Refusal } from "../../../core/refusal.ts";
import { fileWords } from "../../../core/table-files/words.ts";
import type { Heard } from "./desk-thread.ts";
import { works } from "./works.ts";

type Works = typeof works;
type Name = keyof Works;
type Input<N extends Name> = Parameters<Works[N]>[0];
type Part<N extends Name> = ReturnType<Works[N]> extends AsyncGenerator<infer P> ? P : never;

/** From so many bytes on, a work gets a thread of its own: starting one takes as long as a smaller work. */
const largeBytes = 200_000;
/** So many threads work at once; others wait for their turn. */
const mostThreads = 2;
/** A thread that wants more memory is ended, and the file refused; the program goes on. */
const threadMegabytes = 1536;
/** So many parts are made ahead of being asked for. */
const partsAhead = 2;

/**
 * Does a work, in another thread where it is large, so that pages are answered meanwhile. Its parts come as they are
 * made; whoever stops taking them stops the work. `bytes` is the size of what it works on. @throws as the work does.
 */
export const workAtDesk = <N extends Name>(name: N, input: Input<N>, bytes: number): AsyncGenerator<Part<N>> =>
  // The works are listed by name, each with its own input: what is called is what was named.
  bytes < largeBytes
    ? (works[name] as unknown as (input: Input<N>) => AsyncGenerator<Part<N>>)(input)
    : workInThread(name, input);

/** The last part of a work, which is its result. */
export async function resultOf<P>(work: AsyncGenerator<P>): Promise<P> {
  const parts: P[] = [];
  for await (const part of work) parts.push(part);
  const last = parts.at(-1);
  if (last === undefined) throw new Error("A work has one part at least");
  return last;
}

async function* workInThread<N extends Name>(name: N, input: Input<N>): AsyncGenerator<Part<N>> {
  const leave = await takeSeat();
  const thread = new Worker(new URL("./desk-thread.ts", import.meta.url), {
    workerData: { name, input },
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
  });
  try {
    for (let ahead = 0; ahead < partsAhead; ahead += 1) thread.postMessage("next");
    for await (const [heard] of on(thread, "message")) {
      const answer: Heard<Part<N>> = heard;
      if (answer.kind === "end") return;
      if (answer.kind === "refusal") throw new Refusal(answer.reason, answer.said, answer.options);
      if (answer.kind === "bug") throw new Error(answer.stack);
      thread.postMessage("next");
      yield answer.part;
    }
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    throw isFull ? new Refusal("invalid", fileWords.tooMuchText) : error;
  } finally {
    await thread.terminate();
    leave();
  }
}

const waiting: (() => void)[] = [];
let seats = mostThreads;

/** Waits for a free thread. Answers how to leave it. */
async function takeSeat(): Promise<() => void> {
  if (seats > 0) seats -= 1;
  else await new Promise<void>((free) => waiting.push(free));
  return () => {
    const next = waiting.shift();
    if (next) next();
    else seats += 1;
  };
}
