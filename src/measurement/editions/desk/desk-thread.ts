// What runs in a thread of its own: one work, named by whoever started the thread, a part at a time as it is asked for.
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../../core/refusal.ts";
import { works } from "./works.ts";

/** What the thread says: a part of its work, its end, a refusal in its pieces, or a bug with where it happened. */
export type Heard<P> =
  | { kind: "part"; part: P }
  | { kind: "end" }
  | { kind: "refusal"; reason: Refusal["reason"]; said: Refusal["said"]; options: Pick<Refusal, "values" | "faults"> }
  | { kind: "bug"; stack: string };

const { name, input } = workerData as { name: keyof typeof works; input: never };
const work: AsyncGenerator<unknown> = works[name](input);

async function takeStep(): Promise<Heard<unknown>> {
  try {
    const { done, value } = await work.next();
    return done ? { kind: "end" } : { kind: "part", part: value };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      return { kind: "bug", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    const { reason, said, values, faults } = error;
    return { kind: "refusal", reason, said, options: { values, faults } };
  }
}

let last: Promise<void> = Promise.resolve();
let isOver = false;
parentPort?.on("message", () => {
  last = last.then(async () => {
    if (isOver) return;
    const heard = await takeStep();
    isOver = heard.kind !== "part";
    parentPort?.postMessage(heard);
  });
});
