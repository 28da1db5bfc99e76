import type pg from "pg";

/** One column as the database tells of it. */
interface ColumnRow {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
}

/** What a column of a PostgreSQL type is in TypeScript, once `Records` has read it. */
const types: Readonly<Record<string, string>> = {
  bool: "boolean",
  bytea: "Buffer",
  date: "string",
  float4: "number",
  float8: "number",
  int2: "number",
  int4: "number",
  int8: "number",
  jsonb: "Json",
  numeric: "number",
  text: "string",
  timestamptz: "Time",
  uuid: "string",
};

const head = `// Generated from the migrations by scripts/generate-tables.ts; not edited by hand.
import type { ColumnType, Generated } from "kysely";

/** A time: read as a Date, written as one or in ISO 8601. */
type Time = ColumnType<Date, Date | string, Date | string>;
/** A document: read as it is, written as JSON.stringify gives it, because a list would be taken for an array. */
type Json = ColumnType<unknown, string, string>;
/** As above, where the database fills in what is not given. */
type GeneratedTime = ColumnType<Date, Date | string | undefined, Date | string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;
`;

/** Writes `tables.ts` for the schema `public` of a migrated database: an interface for each table, in alphabetical order. */
export async function describeTables(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<ColumnRow>(
    `select table_name as "table", column_name as "column", udt_name as "type",
            is_nullable = 'YES' as "nullable", column_default is not null or is_identity = 'YES' as "filled"
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration'
     order by table_name collate "C", ordinal_position`,
  );
  const tables = Map.groupBy(rows, (row) => row.table);
  const body = [...tables].map(([table, columns]) => describeTable(table, columns)).join("\n");
  const index = [...tables.keys()].map((table) => `  ${table}: ${nameOf(table)};\n`).join("");
  return `${head}\n${body}\n/** Every table of the program, by its name in the database. */\nexport interface Tables {\n${index}}\n`;
}

const nameOf = (table: string): string =>
  `${table.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Table`;

function describeTable(table: string, columns: readonly ColumnRow[]): string {
  const lines = columns.map((column) => `  ${column.column}: ${describeColumn(column)};\n`);
  return `interface ${nameOf(table)} {\n${lines.join("")}}\n`;
}

function describeColumn({ table, column, type, nullable, filled }: ColumnRow): string {
  const list = type.startsWith("_");
  const single = types[list ? type.slice(1) : type];
  if (!single) throw new Error(`${table}.${column} has the type ${type}, which describe-tables.ts does not know`);
  const whole = list ? `${single}[]` : single;
  if (nullable) return `${whole} | null`;
  if (!filled) return whole;
  return whole === "Time" || whole === "Json" ? `Generated${whole}` : `Generated<${whole}>`;
}
