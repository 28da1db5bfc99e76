import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The columns of the ministry that are used here. */
export const columns = [
  "semel",
  "year",
  "district",
  "sector",
  "supervision",
  "cluster",
  "math_5unit_participation",
] as const;
const source = resolve(
  import.meta.dirname,
  "../../../shared/data/education/il-bagrut-schools/school_year_5unit_math.csv",
);

/** A ministry's file as a browser sends it. */
export interface BroughtFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Whether the ministry's own file lies beside this checkout. */
export const hasMinistryFile = existsSync(source);

/** The ministry's file, whole. */
export const ministryFile = (): BroughtFile => ({
  name: "school_year_5unit_math.csv",
  mimeType: "text/csv",
  buffer: readFileSync(source),
});

/**
 * A made-up file with the ministry's columns: eighty schools, four years. The share in five units rises everywhere but in
 * cluster 1, so the distance between clusters grows. Two rows cannot be taken.
 */
export function madeUpFile(): BroughtFile {
  const lines = [[...columns, "math_takers_total"].join(",")];
  for (let school = 0; school < 80; school += 1)
    for (const year of [2013, 2014, 2015, 2016]) {
      const cluster = (school % 4) * 2 + 1;
      const share = (0.04 + 0.02 * cluster + (cluster > 1 ? 0.015 * (year - 2013) : 0)) * (1 + (school % 5) * 0.02);
      const sector = school % 3 === 0 ? "ערבי" : "יהודי";
      const row = [
        40000 + school,
        year,
        school % 2 ? "צפון" : "דרום",
        sector,
        "ממלכתי",
        cluster,
        share.toFixed(4),
        100,
      ];
      lines.push(row.join(","));
    }
  lines.push("49999,2016,צפון,יהודי,ממלכתי,7,many,100", "49998,once,צפון,יהודי,ממלכתי,7,0.1,100");
  return { name: "made-up.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`) };
}
