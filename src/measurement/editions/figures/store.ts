import type { Figures, PublishedFile } from "../../../storage/figures.ts";
import type { PlaceLevel } from "../../places/public.ts";
import type { Figure, FigureFilter } from "./figure.ts";

type Columns = Parameters<Figures["publish"]>[2];
type Rows = Parameters<Figures["publish"]>[3];

/** Levels of places finer than the whole, each with a column of its own in a file of rows. */
export const finerLevels = ["district", "municipality", "school"] as const satisfies readonly PlaceLevel[];

/** The columns of a file of rows: one line per row of the source; empty text where the source says nothing. */
export const rowColumns = (dimensions: readonly string[]): Columns => ({
  period: "text",
  place: "text",
  ...Object.fromEntries(finerLevels.map((level) => [`p_${level}`, "text" as const])),
  unit: "text",
  ...Object.fromEntries(dimensions.map((slug) => [`d_${slug}`, "text" as const])),
  numerator: "number",
  numerator_low: "number",
  numerator_high: "number",
  denominator: "number",
});

const figureColumns: Columns = {
  indicator: "text",
  period: "text",
  place: "text",
  place_level: "text",
  dimension: "text",
  grp: "text",
  numerator: "number",
  numerator_low: "number",
  numerator_high: "number",
  denominator: "number",
  rate: "number",
  rate_low: "number",
  rate_high: "number",
  sampling_low: "number",
  sampling_high: "number",
  units: "integer",
  hidden: "flag",
  reason: "text",
};

/** Publishes the rows of a source as they were read; no page ever reads them. */
export const publishRows = (
  figures: Figures,
  initiativeId: string,
  name: string,
  dimensions: readonly string[],
  rows: Rows,
): Promise<PublishedFile> => figures.publish(initiativeId, name, rowColumns(dimensions), rows);

/** Publishes the protected figures of an edition: the one set that page, table, CSV and program read. */
export const publishFigures = (
  figures: Figures,
  initiativeId: string,
  name: string,
  indicator: string,
  all: readonly Figure[],
): Promise<PublishedFile> =>
  figures.publish(
    initiativeId,
    name,
    figureColumns,
    all.map((figure) => [
      indicator,
      figure.period,
      figure.place,
      figure.placeLevel,
      figure.dimension,
      figure.group,
      figure.numerator,
      figure.numeratorLow,
      figure.numeratorHigh,
      figure.denominator,
      figure.rate,
      figure.rateLow,
      figure.rateHigh,
      figure.samplingLow,
      figure.samplingHigh,
      figure.units,
      figure.hidden,
      figure.reason,
    ]),
  );

/** What one unit counted in one period, place and group; an empty unit where the source names none. */
export interface UnitSum {
  period: string;
  place: string;
  group: string;
  unit: string;
  numerator: number;
  low: number;
  high: number;
  denominator: number | null;
}

const column = (name: string): string => `"${name}"`;

/**
 * Sums the rows of a file by period, place of a level, group of a dimension, and unit. Without a level the place is
 * empty, without a dimension the group; rows that name no place of the level are left out.
 */
export async function sumByUnit(
  figures: Figures,
  initiativeId: string,
  rowsFile: string,
  by: { level: (typeof finerLevels)[number] | null; dimension: string | null },
): Promise<UnitSum[]> {
  const place = by.level ? column(`p_${by.level}`) : "''";
  const group = by.dimension === null ? "''" : column(`d_${by.dimension}`);
  return figures.ask<UnitSum>(
    `select period, ${place} as place, ${group} as "group", unit,
       sum(numerator) as numerator, sum(numerator_low) as low, sum(numerator_high) as high, sum(denominator) as denominator
     from read_parquet($file) ${by.level ? `where ${place} <> ''` : ""}
     group by all order by all`,
    { file: figures.path(initiativeId, rowsFile) },
    { timeout: 120_000 },
  );
}

/** The slugs of the dimensions that a file of rows holds. */
export async function dimensionsIn(figures: Figures, initiativeId: string, rowsFile: string): Promise<string[]> {
  const columns = await figures.ask<{ name: string }>(
    `select name from parquet_schema($file) where starts_with(name, 'd_') order by column_id`,
    { file: figures.path(initiativeId, rowsFile) },
  );
  return columns.map(({ name }) => name.slice(2));
}

/** What one unit counted in one period and one combination of groups, in the order of the dimensions asked for. */
export interface UnitRow {
  period: string;
  unit: string;
  groups: string[];
  numerator: number;
  low: number;
  high: number;
  denominator: number | null;
}

/** Sums the rows of a file by period, unit and every combination of groups; a dimension that is not in it is empty. */
export async function sumByCombination(
  figures: Figures,
  initiativeId: string,
  rowsFile: string,
  dimensions: readonly string[],
  periods: readonly string[],
): Promise<UnitRow[]> {
  const held = await dimensionsIn(figures, initiativeId, rowsFile);
  const groups = dimensions.map((slug) => (held.includes(slug) ? column(`d_${slug}`) : "''"));
  return figures.ask<UnitRow>(
    `select period, unit, [${groups.join(", ")}]::varchar[] as groups,
       sum(numerator) as numerator, sum(numerator_low) as low, sum(numerator_high) as high, sum(denominator) as denominator
     from read_parquet($file) where list_contains($periods, period)
     group by all order by all`,
    { file: figures.path(initiativeId, rowsFile), periods },
    { timeout: 120_000 },
  );
}

/** The figures of one edition's file that a question asks for, periods in order. */
export async function selectFigures(
  figures: Figures,
  initiativeId: string,
  figuresFile: string,
  filter: FigureFilter,
): Promise<Figure[]> {
  const asked: [column: string, values: readonly string[] | undefined][] = [
    ["period", filter.periods],
    ["place", filter.places],
    ["place_level", filter.placeLevel === undefined ? undefined : [filter.placeLevel]],
    ["dimension", filter.dimensions],
  ];
  const given = asked.filter((one): one is [string, readonly string[]] => one[1] !== undefined);
  const where = given.map(([name]) => `list_contains($${name}, ${name})`).join(" and ");
  return figures.ask<Figure>(
    `select period, place, place_level as "placeLevel", dimension, grp as "group", numerator,
       numerator_low as "numeratorLow", numerator_high as "numeratorHigh", denominator, rate,
       rate_low as "rateLow", rate_high as "rateHigh", sampling_low as "samplingLow", sampling_high as "samplingHigh",
       units, hidden, reason
     from read_parquet($file) ${where && `where ${where}`}
     order by period, place_level, place, dimension, grp limit $limit`,
    {
      file: figures.path(initiativeId, figuresFile),
      limit: filter.limit ?? 200_000,
      ...Object.fromEntries(given),
    },
  );
}
