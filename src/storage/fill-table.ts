import { type DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import { type Cell, type FigureType, storeCell, typeOf } from "./figure-values.ts";

const chunkRows = 2048;

/** The columns of a file to publish, in their order. */
export type Columns = Readonly<Record<string, FigureType>>;

/** One row to publish: cells in the order of the columns, or by their names. */
type Row = readonly Cell[] | Readonly<Record<string, Cell>>;
/** Rows to publish, read once and never held together. */
export type Rows = Iterable<Row> | AsyncIterable<Row>;

/** Fills the table `rows` of an attached database by chunks, and lets other work of the program through between them. */
export async function fillTable(
  connection: DuckDBConnection,
  stage: string,
  columns: Columns,
  rows: Rows,
): Promise<void> {
  const described = Object.entries(columns);
  const types = described.map(([, type]) => typeOf[type]);
  // One transaction, whose end waits for the disk in another thread; each flush by itself would wait for it here.
  await connection.run("begin");
  const appender = await connection.createAppender("rows", "main", stage);
  let waiting: Row[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    const chunk = DuckDBDataChunk.create(types, waiting.length);
    const cells = described.map(([column, type], index) =>
      waiting.map((row) => storeCell(Array.isArray(row) ? row[index] : Reflect.get(row, column), type, column)),
    );
    chunk.setColumns(cells);
    appender.appendDataChunk(chunk);
    // Bit by bit: left to itself it stores two hundred thousand rows at once, and nobody is answered meanwhile.
    appender.flushSync();
    waiting = [];
    await new Promise(setImmediate);
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length === chunkRows) await flush();
  }
  await flush();
  appender.closeSync();
  await connection.run("commit");
}
