import type { Cell } from "../../../storage/figure-values.ts";
import type { Figures, PublishedFile } from "../../../storage/figures.ts";
import type { PlaceLevel } from "../../places/public.ts";
import type { Figure, FigureFilter } from "./figure.ts";
import { filterFigures, mostInFile, Shelf } from "./shelf.ts";

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
): Promise<PublishedFile> => figures.publish(initiativeId, name, figureColumns, rowsOf(indicator, all));

/** One row a figure, made as it is asked for. */
function* rowsOf(indicator: string, all: readonly Figure[]): Generator<Cell[]> {
  for (const figure of all)
    yield [
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
    ];
}

/** The slugs of the dimensions that a file of rows holds. */
async function dimensionsIn(figures: Figures, initiativeId: string, rowsFile: string): Promise<string[]> {
  const columns = await figures.ask<{ name: string }>(
    `select name from parquet_schema($file) where starts_with(name, 'd_') order by column_id`,
    { file: figures.path(initiativeId, rowsFile) },
  );
  return columns.map(({ name }) => name.slice(2));
}

/** A file of rows, and the periods that it speaks for. */
export interface RowsOfPeriods {
  rowsFile: string;
  periods: readonly string[];
}

/** Words in their order, and for each row the number of its word. Rows about which nothing is said have the empty word. */
export interface WordColumn {
  words: readonly string[];
  number: Float64Array;
}

/** What was counted, by period, unit, place and combination of groups: columns of equal length, by period and unit. */
export interface Counted {
  period: WordColumn;
  unit: WordColumn;
  places: Readonly<Record<(typeof finerLevels)[number], WordColumn>>;
  dimensions: readonly (WordColumn & { slug: string })[];
  numerator: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** NaN where a row counts people that are part of nothing. */
  denominator: Float64Array;
}

const column = (name: string): string => `"${name}"`;
const none = new Float64Array();

/** Sums the rows of files, each in its own periods, by everything that they are told apart by. */
export async function sumRows(
  figures: Figures,
  initiativeId: string,
  files: readonly RowsOfPeriods[],
): Promise<Counted> {
  const held = await Promise.all(files.map(({ rowsFile }) => dimensionsIn(figures, initiativeId, rowsFile)));
  const slugs = [...new Set(held.flat())];
  const levels = finerLevels.map((level) => `p_${level}`);
  const named = ["period", "unit", ...slugs.map((slug) => `d_${slug}`), ...levels].map(column);
  const parts = files.map(
    (_, at) => `select * from read_parquet($file${at}) where list_contains($periods${at}, period)`,
  );
  const values = Object.fromEntries(
    files.flatMap(({ rowsFile, periods }, at) => [
      [`file${at}`, figures.path(initiativeId, rowsFile)],
      [`periods${at}`, periods],
    ]),
  );
  const rows = `with rows as (select ${named.map((name) => `coalesce(${name}, '') as ${name}`).join(", ")},
      numerator, numerator_low, numerator_high, denominator from (${parts.join(" union all by name ")}))`;
  const [words = {}] = await figures.ask<Record<string, string[]>>(
    `${rows} select ${named.map((name) => `list_sort(list(distinct ${name})) as ${name}`).join(", ")} from rows`,
    values,
    { timeout: 120_000 },
  );
  const columns = await figures.askColumns(
    `${rows}, sums as (select ${named.join(", ")}, sum(numerator) as numerator, sum(numerator_low) as low,
       sum(numerator_high) as high, sum(denominator) as denominator from rows group by all)
     select ${named.map((name) => `(dense_rank() over (order by ${name}) - 1)::double`).join(", ")},
       numerator, low, high, denominator from sums order by ${named.join(", ")}`,
    values,
  );
  const at = (index: number): Float64Array => columns[index] ?? none;
  const wordsOf = (name: string, index: number): WordColumn => ({ words: words[name] ?? [], number: at(index) });
  const [afterGroups, afterAll] = [2 + slugs.length, named.length];
  const [district, municipality, school] = levels.map((name, index) => wordsOf(name, afterGroups + index));
  if (!district || !municipality || !school) throw new Error("A file of rows has a column for each level of places");
  return {
    period: wordsOf("period", 0),
    unit: wordsOf("unit", 1),
    places: { district, municipality, school },
    dimensions: slugs.map((slug, index) => ({ slug, ...wordsOf(`d_${slug}`, 2 + index) })),
    numerator: at(afterAll),
    low: at(afterAll + 1),
    high: at(afterAll + 2),
    denominator: at(afterAll + 3),
  };
}

const shelf = new Shelf();

/** The figures of one edition's file that a question asks for, periods in order. */
export async function selectFigures(
  figures: Figures,
  initiativeId: string,
  figuresFile: string,
  filter: FigureFilter,
): Promise<Figure[]> {
  const file = figures.path(initiativeId, figuresFile);
  const whole = await shelf.take(file, () => askFigures(figures, file, { limit: mostInFile + 1 }));
  return whole ? filterFigures(whole, filter) : askFigures(figures, file, filter);
}

async function askFigures(figures: Figures, file: string, filter: FigureFilter): Promise<Figure[]> {
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
      file,
      limit: filter.limit ?? 200_000,
      ...Object.fromEntries(given),
    },
  );
}
