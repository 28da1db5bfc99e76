/**
 * Computes the figures of the example 5X2 from the school file (bagrut averages 2013–2016), which is not part of
 * this project: `node examples/compute-5x2.ts [FOLDER OF THE DATA]`. Only sums over schools are kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aggregateSchoolYears, readSchoolYears } from "./5x2/aggregate-school-file.ts";
import { gapsOfSchoolFile } from "./5x2/gaps-of-school-file.ts";
import { schoolFigureColumns } from "./5x2/school-figures.ts";
import { writeFigures } from "./figures-csv.ts";

const data = process.argv[2] ?? join(import.meta.dirname, "../../shared/data");
const into = join(import.meta.dirname, "5x2");
const schoolFile = join(data, "education/il-bagrut-schools/school_year_5unit_math.csv");

const figures = aggregateSchoolYears(readSchoolYears(readFileSync(schoolFile, "utf8")));
writeFileSync(join(into, "school-file.csv"), writeFigures(schoolFigureColumns, figures));
writeFileSync(join(into, "gaps.json"), `${JSON.stringify(await gapsOfSchoolFile(schoolFile), null, 1)}\n`);
