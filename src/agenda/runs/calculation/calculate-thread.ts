// What runs in a thread of its own: one calculation, given when the thread is started.
import { parentPort, workerData } from "node:worker_threads";
import { calculate } from "./calculate.ts";
import type { Calculation } from "./calculation.ts";

parentPort?.postMessage(calculate(workerData as Calculation));
