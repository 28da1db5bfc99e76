// What runs in a thread of its own: a file of grants is read, a part at a time as it is asked for.
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../../core/refusal.ts";
import { readGrants } from "./read-grants.ts";

type Part = Awaited<ReturnType<ReturnType<typeof readGrants>["next"]>>["value"];

/** What the thread says: a part, the end, a refusal in its pieces, or a bug with where it happened. */
export type Heard =
  | { kind: "part"; part: Exclude<Part, undefined> }
  | { kind: "end" }
  | { kind: "refusal"; reason: Refusal["reason"]; said: Refusal["said"]; values: Refusal["values"] }
  | { kind: "bug"; stack: string };

const { bytes, filename } = workerData as { bytes: Uint8Array; filename: string };
const work = readGrants(bytes, filename);

async function takeStep(): Promise<Heard> {
  try {
    const { done, value } = await work.next();
    return done ? { kind: "end" } : { kind: "part", part: value };
  } catch (error) {
    if (error instanceof Refusal)
      return { kind: "refusal", reason: error.reason, said: error.said, values: error.values };
    return { kind: "bug", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", () => {
  void takeStep().then((heard) => parentPort?.postMessage(heard));
});
