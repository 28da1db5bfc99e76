import { parse } from "csv-parse/sync";
import { z } from "zod";

/** The columns of the school file that tell schools apart, and the dimension of the initiative that each becomes. */
export const dimensionColumns = {
  "population-group": "sector",
  supervision: "supervision",
  district: "district",
  cluster: "cluster",
} as const;

/** The largest number of students that a recorded 0 can stand for: no count from 1 to 4 occurs in the file. */
const mostBehindZero = 4;

const schoolYearSchema = z.object({
  semel: z.string(),
  year: z.string(),
  sector: z.string(),
  supervision: z.string(),
  district: z.string(),
  cluster: z.string(),
  math_5unit_participation: z.string(),
  math_takers_total: z.string(),
});

/** One school in one year, with students counted; `hidden` is how many more than recorded there may be. */
export interface SchoolYear {
  unit: string;
  period: string;
  groups: Record<string, string>;
  numerator: number;
  hidden: number;
  denominator: number;
}

/** Students of one group (or of all, where dimension and group are empty) in one year, over its schools. */
export interface SchoolFigure {
  period: string;
  dimension: string;
  group: string;
  numerator: number;
  numerator_low: number;
  numerator_high: number;
  denominator: number;
  schools: number;
}

/** Reads the school file; school-years without a share or without examinees are left out. */
export function readSchoolYears(csv: string): SchoolYear[] {
  const records = z.array(schoolYearSchema).parse(parse(csv, { bom: true, columns: true }));
  return records
    .filter((record) => record.math_5unit_participation !== "" && record.math_takers_total !== "")
    .map((record) => {
      const denominator = Number(record.math_takers_total);
      const numerator = Math.round(Number(record.math_5unit_participation) * denominator);
      const hidden = numerator === 0 ? Math.min(mostBehindZero, denominator) : 0;
      const groups = Object.fromEntries(
        Object.entries(dimensionColumns)
          .map(([dimension, column]) => [dimension, record[column]] as const)
          .filter(([, code]) => code !== ""),
      );
      return { unit: record.semel, period: record.year, groups, numerator, hidden, denominator };
    });
}

/** Adds schools up to one figure per year: all schools, then each group of each dimension. Hidden counts become bounds. */
export function aggregateSchoolYears(schoolYears: readonly SchoolYear[]): SchoolFigure[] {
  const figures = new Map<string, SchoolFigure>();
  for (const school of schoolYears)
    for (const [dimension, group] of [["", ""] as const, ...Object.entries(school.groups)]) {
      const key = JSON.stringify([dimension, group, school.period]);
      const figure = figures.get(key) ?? emptyFigure(school.period, dimension, group);
      figure.numerator += school.numerator;
      figure.numerator_low += school.numerator;
      figure.numerator_high += school.numerator + school.hidden;
      figure.denominator += school.denominator;
      figure.schools += 1;
      figures.set(key, figure);
    }
  return [...figures.values()].toSorted(inOrder);
}

const emptyFigure = (period: string, dimension: string, group: string): SchoolFigure => ({
  period,
  dimension,
  group,
  numerator: 0,
  numerator_low: 0,
  numerator_high: 0,
  denominator: 0,
  schools: 0,
});

const dimensions = ["", ...Object.keys(dimensionColumns)];

function inOrder(a: SchoolFigure, b: SchoolFigure): number {
  return (
    dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) ||
    a.group.localeCompare(b.group, "he") ||
    a.period.localeCompare(b.period)
  );
}
