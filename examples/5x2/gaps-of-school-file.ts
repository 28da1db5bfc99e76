import { type GapReport, gapReportSchema } from "../../src/measurement/editions/gap-report.ts";
import { gapsStudy } from "../../src/measurement/gaps/study.ts";
import { dimensionColumns } from "./aggregate-school-file.ts";

/** Measures the gaps in the school file as `fivefold study gaps` does; columns become dimensions of the initiative. */
export async function gapsOfSchoolFile(path: string): Promise<GapReport> {
  const report = await gapsStudy.run({
    file: path,
    period: "year",
    group: Object.values(dimensionColumns),
    rate: "math_5unit_participation",
    of: "math_takers_total",
    "hidden-below": "5",
    cluster: "semel",
    seed: "1",
  });
  const dimensionOf = new Map<string, string>(Object.entries(dimensionColumns).map(([slug, column]) => [column, slug]));
  return renameDimensions(gapReportSchema.parse(report), (column) => dimensionOf.get(column) ?? column);
}

function renameDimensions(report: GapReport, nameOf: (column: string) => string): GapReport {
  const renamed = <T extends { dimension: string }>(one: T): T => ({ ...one, dimension: nameOf(one.dimension) });
  return {
    ...report,
    groups: report.groups.map(renamed),
    gaps: report.gaps.map(renamed),
    widening_while_rising: report.widening_while_rising.map(renamed),
  };
}
