import { krippendorffAlpha, type Level, levels } from "../../analysis/agreement/alpha.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { needText } from "../read-option.ts";
import { faultIn, needColumn, readTable, type TableFile } from "../read-table.ts";

/** How far the coders of a file of codes agree beyond chance. */
export const agreementStudy = study({
  name: "agreement",
  summary: "Krippendorff's alpha: how far coders agree beyond chance, with values missing.",
  options: {
    codes: { type: "string", required: true, value: "FILE", about: "CSV file with the columns unit, coder, value" },
    level: { type: "string", required: true, value: "LEVEL", about: levels.join(", ") },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runAgreement,
});

async function runAgreement(values: StudyValues) {
  const level = readLevel(values);
  const table = await readTable(needText(values, "codes", "which file to read"));
  const { units, coders } = readCodes(table, level);
  if (units.length === 0) throw new StudyFault(`The file ${table.path} has no value in it.`);
  const { alpha, pairableUnits, pairableValues } =
    level === "nominal"
      ? krippendorffAlpha(units, level)
      : krippendorffAlpha(
          units.map((unit) => unit.map(Number)),
          level,
        );
  return { alpha, units: units.length, coders, level, pairable_units: pairableUnits, pairable_values: pairableValues };
}

function readLevel(values: StudyValues): Level {
  const asked = needText(values, "level", "how values are compared");
  const level = levels.find((one) => one === asked.toLowerCase());
  if (!level) throw new StudyFault(`--level must be one of ${levels.join(", ")}, not “${asked}”.`);
  return level;
}

/** What stands for a missing value; the words, which a code may be, only among numbers. */
const missing = ["", "."];
const missingNumbers = [...missing, "*", "na", "n/a", "nan", "null"];

/** The values of each unit that has one. */
function readCodes(table: TableFile, level: Level): { units: string[][]; coders: number } {
  const unitAt = needColumn(table, "unit");
  const coderAt = needColumn(table, "coder");
  const valueAt = needColumn(table, "value");
  const units = new Map<string, string[]>();
  const coders = new Set<string>();
  const firstRow = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const [unit = "", coder = "", value = ""] = [cells[unitAt], cells[coderAt], cells[valueAt]];
    if (unit === "" && coder === "" && value === "") continue;
    if (unit === "") throw faultIn(table, row, unitAt, "it does not say which unit was coded");
    if (coder === "") throw faultIn(table, row, coderAt, "it does not say who coded");
    const already = firstRow.get(JSON.stringify([unit, coder]));
    if (already) throw faultIn(table, row, valueAt, `“${coder}” coded “${unit}” in row ${already} already`);
    firstRow.set(JSON.stringify([unit, coder]), row);
    coders.add(coder);
    if ((level === "nominal" ? missing : missingNumbers).includes(value.toLowerCase())) continue;
    const fault = faultOfValue(value, level);
    if (fault) throw faultIn(table, row, valueAt, fault);
    units.set(unit, [...(units.get(unit) ?? []), value]);
  }
  return { units: [...units.values()], coders: coders.size };
}

function faultOfValue(value: string, level: Level): string | null {
  if (level === "nominal") return null;
  if (!Number.isFinite(Number(value))) return `“${value}” is not a number, as the level ${level} needs`;
  return level === "ratio" && Number(value) < 0 ? `${value} is below 0, which has no ratio` : null;
}
