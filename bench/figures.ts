// Figures at scale: publishing made-up observations and asking them, as the program does it, against bare DuckDB on the
// same files and a PostgreSQL table with an index. `bench/figures.ts 5000` takes five thousand places; the default is 2000.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Figure } from "../src/measurement/editions/figures/figure.ts";
import { filterFigures } from "../src/measurement/editions/figures/shelf.ts";
import { publishFigures, selectFigures } from "../src/measurement/editions/figures/store.ts";
import { openDataFolder } from "../src/storage/data-folder.ts";
import { Figures } from "../src/storage/figures.ts";
import { withClient } from "../src/storage/postgres/roles.ts";
import { openPostgres } from "../src/storage/postgres/server.ts";
import { printTable, quantile, round, timeMany } from "./measure.ts";

const places = Number(process.argv[2] ?? 2000);
const periods = Array.from({ length: 12 }, (_, year) => String(2010 + year));
const groups = [
  ["", ""],
  ...["north", "south", "east", "west"].map((one) => ["side", one]),
  ["sex", "f"],
  ["sex", "m"],
];
const times = 15;
const initiativeId = "00000000-0000-7000-8000-000000000001";

/** Every figure of one invented indicator: the whole and each place, in every period and group. */
function* makeUp(): Generator<Figure> {
  for (const period of periods)
    for (let number = 0; number <= places; number += 1)
      for (const [dimension = "", group = ""] of groups) {
        const denominator = 40 + ((number * 31 + Number(period)) % 200);
        const numerator = Math.round((denominator * (10 + (number % 60))) / 100);
        const rate = numerator / denominator;
        yield {
          period,
          place: number === 0 ? "" : `place ${number}`,
          placeLevel: number === 0 ? "country" : "municipality",
          dimension,
          group,
          numerator,
          numeratorLow: numerator,
          numeratorHigh: numerator,
          denominator,
          rate,
          rateLow: rate,
          rateHigh: rate,
          samplingLow: Math.max(0, rate - 0.02),
          samplingHigh: rate + 0.02,
          units: 12,
          hidden: false,
          reason: "",
        };
      }
}

const questions = {
  "trend of the whole": { places: [""], dimensions: [""] },
  "trend of the whole by a dimension": { places: [""], dimensions: ["side"] },
  "scorecard of one place": { places: ["place 7"] },
  "all places in one period": { periods: ["2020"], placeLevel: "municipality", dimensions: [""] },
};

const inSql: Record<keyof typeof questions, string> = {
  "trend of the whole": "place = '' and dimension = ''",
  "trend of the whole by a dimension": "place = '' and dimension = 'side'",
  "scorecard of one place": "place = 'place 7'",
  "all places in one period": "period = '2020' and place_level = 'municipality' and dimension = ''",
};

const median = async (act: () => Promise<unknown>): Promise<number> => {
  await act();
  return quantile(await timeMany(times, act), 0.5);
};

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const folder = await openDataFolder(data);
const server = await openPostgres({ folder });
const figures = await Figures.open(folder.figures);
try {
  const all = [...makeUp()];
  const start = performance.now();
  const published = await publishFigures(figures, initiativeId, "bench-figures", "made-up", all);
  const publishing = performance.now() - start;
  const file = figures.path(initiativeId, published.file);
  const duck = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const scan = await median(() => duck.runAndReadAll(`select count(*), sum(numerator), max(place) from '${file}'`));
  const copied = performance.now();
  await duck.run(`copy (select * from '${file}') to '${join(data, "copy.csv")}' (header false)`);
  const rewriting = performance.now() - copied;
  printTable(`Publishing ${all.length} figures (${round(published.bytes / 1e6)} MB)`, {
    Fivefold: { ms: round(publishing), "million/s": round(all.length / publishing / 1000) },
    "DuckDB writes them as CSV": { ms: round(rewriting), "million/s": round(all.length / rewriting / 1000) },
    "DuckDB scans them": { ms: round(scan), "million/s": round(all.length / scan / 1000) },
  });
  await withClient(server.connection("owner"), async (client) => {
    await client.query(
      `create table bench (indicator text, period text, place text, place_level text, dimension text, grp text,
         ${["numerator", "numerator_low", "numerator_high", "denominator", "rate", "rate_low", "rate_high", "sampling_low", "sampling_high", "units"].map((name) => `${name} float8`).join(", ")},
         hidden boolean, reason text)`,
    );
    const columns = [
      "period",
      "place",
      "placeLevel",
      "dimension",
      "group",
      "numerator",
      "denominator",
      "rate",
    ] as const;
    await client.query(
      `insert into bench (period, place, place_level, dimension, grp, numerator, denominator, rate)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::float8[])`,
      columns.map((name) => all.map((figure) => figure[name])),
    );
    await client.query("create index on bench (place, dimension, period)");
    await client.query("create index on bench (period, place_level, dimension)");
    await client.query("analyze bench");
    const rows: Record<string, Record<string, number>> = {};
    for (const [name, filter] of Object.entries(questions) as [keyof typeof questions, object][]) {
      const ours = await median(() => selectFigures(figures, initiativeId, published.file, filter));
      const bare = await median(async () =>
        (await duck.runAndReadAll(`select * from '${file}' where ${inSql[name]}`)).getRowObjects(),
      );
      const postgres = await median(() => client.query(`select * from bench where ${inSql[name]}`));
      rows[name] = {
        figures: filterFigures(all, filter).length,
        "Fivefold ms": round(ours),
        "DuckDB ms": round(bare),
        "PostgreSQL ms": round(postgres),
        "of DuckDB": round(ours / bare),
        "of PostgreSQL": round(ours / postgres),
      };
    }
    printTable(`Questions to one file of ${all.length} figures, median of ${times}`, rows);
  });
  const small = all.filter(({ place }) => place === "" || Number(place.slice(6)) < 100);
  const kept = await publishFigures(figures, initiativeId, "bench-small-figures", "made-up", small);
  const ofSmall = questions["scorecard of one place"];
  const warm = await median(() => selectFigures(figures, initiativeId, kept.file, ofSmall));
  printTable(`A file of ${small.length} figures, which is kept in memory`, {
    "scorecard of one place": { "Fivefold ms": round(warm), "of 5 ms": round(warm / 5) },
  });
  duck.closeSync();
} finally {
  figures.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
