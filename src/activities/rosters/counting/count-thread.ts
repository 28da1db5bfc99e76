// What runs in a thread of its own: the tokens of one count, given when the thread is started.
import { parentPort, workerData } from "node:worker_threads";
import { countRosters, type RosterPart } from "../../../analysis/counting/rosters/count-rosters.ts";

parentPort?.postMessage(countRosters(workerData as RosterPart[]));
