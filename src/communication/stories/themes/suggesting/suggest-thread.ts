// What runs in a thread of its own: suggestions for the stories given when the thread is started.
import { parentPort, workerData } from "node:worker_threads";
import { type Suggesting, suggest } from "./suggest.ts";

parentPort?.postMessage(suggest(workerData as Suggesting));
