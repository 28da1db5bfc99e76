/**
 * Computes the teacher-shortage counts of the example 100Kin10 from the reports of the US Department of Education,
 * which are not part of this project: `node examples/compute-100kin10.ts [FOLDER OF THE DATA]`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aggregateShortages } from "./100kin10/aggregate-shortages.ts";
import { shortageColumns } from "./100kin10/shortage-figures.ts";
import { writeFigures } from "./figures-csv.ts";

const data = process.argv[2] ?? join(import.meta.dirname, "../../shared/data");
const reports = readFileSync(join(data, "education/us-teacher-shortage/shortage_by_state_1991_2020.csv"), "utf8");

writeFileSync(
  join(import.meta.dirname, "100kin10/shortages.csv"),
  writeFigures(shortageColumns, aggregateShortages(reports)),
);
