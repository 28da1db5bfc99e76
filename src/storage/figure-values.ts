import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";

/** What a column of a published file holds: words, whole numbers, numbers, yes or no, days as `2025-06-30`. */
export type FigureType = "text" | "integer" | "number" | "flag" | "day";

/** One cell to publish; missing is null. */
export type Cell = string | number | boolean | null | undefined;

/** A value for a `$name` in a question: one thing, or a list of one kind. */
export type FigureParameter = string | number | boolean | null | readonly string[] | readonly number[];

/** How each column lies in the file. */
export const typeOf: Record<FigureType, DuckDBType> = {
  text: VARCHAR,
  integer: BIGINT,
  number: DOUBLE,
  flag: BOOLEAN,
  day: DATE,
};

/** Makes a cell ready to be stored. @throws when it is not what its column holds: a bug of the caller. */
export function storeCell(cell: Cell, type: FigureType, column: string): DuckDBValue {
  if (cell === null || cell === undefined) return null;
  if (type === "text" && typeof cell === "string") return cell;
  if (type === "number" && Number.isFinite(cell)) return Number(cell);
  if (type === "integer" && Number.isSafeInteger(cell)) return BigInt(cell);
  if (type === "flag" && typeof cell === "boolean") return cell;
  if (type === "day" && typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell)) {
    const days = Date.parse(cell) / 86_400_000;
    if (Number.isInteger(days)) return new DuckDBDateValue(days);
  }
  throw new Error(`The column ${column} holds ${type}, not ${JSON.stringify(cell)}`);
}

/** Makes a parameter ready, with its type: a list has none of its own, and a whole number must not turn a column into decimals. */
export function storeParameter(value: FigureParameter): { value: DuckDBValue; type: DuckDBType | undefined } {
  if (typeof value === "object" && value !== null) {
    const items: readonly (string | number)[] = value;
    return {
      value: new DuckDBListValue(items),
      type: LIST(items.some((item) => typeof item === "number") ? DOUBLE : VARCHAR),
    };
  }
  if (typeof value !== "number") return { value, type: undefined };
  if (!Number.isSafeInteger(value)) return { value, type: DOUBLE };
  return Math.abs(value) < 2 ** 31 ? { value, type: INTEGER } : { value: BigInt(value), type: BIGINT };
}

/** Turns an answer's value into plain JavaScript: every number a number, days as `2025-06-30`, times as `Date`. */
export function readValue(value: DuckDBValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return new Date(Number(value.micros / 1000n));
  }
  if (value instanceof DuckDBListValue) return value.items.map(readValue);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, readValue(entry)]));
  }
  return value;
}
