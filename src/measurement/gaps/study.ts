import { rollUp } from "../../analysis/equity/panel.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { type Columns, type Hiding, readObservations } from "./observations.ts";
import { comparePeriods } from "./period-order.ts";
import { reportGaps } from "./report.ts";
import { readTableFile, type TableFile } from "./table-file.ts";

/** A file's rates, gaps and widening gaps, with hidden counts and chance kept apart. */
export const gapsStudy = study({
  name: "gaps",
  summary: "Rates and gaps between groups over time, and the gaps that widen while the total rises.",
  options: {
    file: { type: "string", required: true, value: "FILE", about: "CSV file, one row per unit and period" },
    period: { type: "string", required: true, value: "COLUMN", about: "column of the period (year)" },
    group: {
      type: "string",
      required: true,
      multiple: true,
      value: "COLUMN",
      about: "column of the group; may be given several times, each is its own breakdown",
    },
    rate: { type: "string", value: "COLUMN", about: "column of the rate, as share (0 to 1) or percent; with --of" },
    of: { type: "string", value: "COLUMN", about: "column of what the rate is a rate of (people counted)" },
    numerator: { type: "string", value: "COLUMN", about: "column of the people who reached it; with --denominator" },
    denominator: { type: "string", value: "COLUMN", about: "column of the people counted" },
    "hidden-below": { type: "string", value: "M", about: "a recorded 0 may stand for any count from 0 to M-1" },
    "denominators-complete": {
      type: "boolean",
      about: "the denominators count the hidden people too (otherwise told from the file)",
    },
    cluster: { type: "string", value: "COLUMN", about: "column of the units to resample as a whole (schools)" },
    replicates: { type: "string", value: "N", about: "how often to resample, 2000 if not given" },
    seed: { type: "string", value: "S", about: "whole number that fixes the resampling, 1 if not given" },
    reference: { type: "string", value: "VALUE", about: "group to set the others against" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runGaps,
});

const mostGroups = 500;
const mostPeriods = 100;

async function runGaps(values: StudyValues) {
  const columns = askedColumns(values);
  const hiding = askedHiding(values);
  const resampling = {
    replicates: readWhole(values.replicates, "replicates", { least: 100, most: 100_000, absent: 2000 }),
    seed: readWhole(values.seed, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER, absent: 1 }),
  };
  const reference = readText(values.reference);
  const path = readText(values.file);
  if (path === null) throw new StudyFault("Say which file to read with --file FILE.");
  const table = await readTableFile(path);
  const rows = readObservations(table, columns, hiding);
  const periods = [...new Set(rows.observations.map(({ period }) => period))].sort(comparePeriods);
  if (periods.length === 0) throw new StudyFault(sayNothingLeft(path, table, rows.leftOut));
  if (periods.length > mostPeriods) {
    throw new StudyFault(
      `The column “${columns.period}” has ${periods.length} periods; at most ${mostPeriods} are read.`,
    );
  }
  const { hiddenOutsideDenominator, observations } = rows;
  const panel = rollUp(observations, { periods, dimensions: columns.groups, hiddenOutsideDenominator });
  const tooMany = panel.breakdowns.find(({ groups }) => groups.length > mostGroups);
  if (tooMany) {
    throw new StudyFault(
      `The column “${tooMany.dimension}” has ${tooMany.groups.length} groups; at most ${mostGroups} can be compared.`,
    );
  }
  return {
    rows_read: table.rows.length,
    rows_left_out: rows.leftOut,
    rate_scale: rows.rateScale,
    hidden: describeHidden(hiding, rows),
    clusters: panel.total.clusters,
    ...(panel.total.clusters > 0 ? resampling : {}),
    ...reportGaps(panel, reference, resampling),
  };
}

function describeHidden(hiding: Hiding, rows: ReturnType<typeof readObservations>) {
  if (hiding.below === null) return null;
  return {
    below: hiding.below,
    rows: rows.observations.filter(({ low, high }) => high > low).length,
    missing_from_denominator: rows.hiddenOutsideDenominator,
  };
}

function askedColumns(values: StudyValues): Columns {
  const period = readText(values.period);
  const groups = [values.group ?? []].flat().filter((name) => typeof name === "string");
  if (period === null) throw new StudyFault("Say which column holds the period with --period COLUMN.");
  if (groups.length === 0) throw new StudyFault("Say which column holds the group with --group COLUMN.");
  return { period, groups: [...new Set(groups)], counts: askedCounts(values), cluster: readText(values.cluster) };
}

function askedCounts(values: StudyValues): Columns["counts"] {
  const [rate, of] = [readText(values.rate), readText(values.of)];
  const [numerator, denominator] = [readText(values.numerator), readText(values.denominator)];
  const wanted = "Give either --rate COLUMN with --of COLUMN, or --numerator COLUMN with --denominator COLUMN.";
  if (rate !== null && of !== null && numerator === null && denominator === null) return { rate, of };
  if (numerator !== null && denominator !== null && rate === null && of === null) return { numerator, denominator };
  throw new StudyFault(wanted);
}

function askedHiding(values: StudyValues): Hiding {
  const below = values["hidden-below"];
  return {
    below: below === undefined ? null : readWhole(below, "hidden-below", { least: 1, most: 1_000_000, absent: 1 }),
    denominatorsComplete: values["denominators-complete"] === true,
  };
}

function readWhole(
  value: StudyValues[string],
  name: string,
  { least, most, absent }: { least: number; most: number; absent: number },
): number {
  if (value === undefined) return absent;
  const number = typeof value === "string" && /^\d+$/u.test(value.trim()) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StudyFault(`--${name} must be a whole number from ${least} to ${most}, not “${String(value)}”.`);
}

const readText = (value: StudyValues[string]) => (typeof value === "string" && value.trim() !== "" ? value : null);

function sayNothingLeft(path: string, table: TableFile, leftOut: readonly { reason: string; count: number }[]): string {
  const why = leftOut.map(({ reason, count }) => `${reason} (${count})`).join(", ");
  return `No row of ${path} can be used: ${table.rows.length} read${why && `; ${why}`}.`;
}
