/** Computes the gap report of the place to practise from its made-up rows: `node examples/compute-practice.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gapsOfMadeUpRows } from "./practice/gaps-of-made-up-rows.ts";
import { madeUpRows } from "./practice/made-up-schools.ts";

const report = gapsOfMadeUpRows(madeUpRows());
writeFileSync(join(import.meta.dirname, "practice/gaps.json"), `${JSON.stringify(report, null, 1)}\n`);
