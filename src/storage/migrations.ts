/** One step of the schema: its file's name and its SQL. */
export interface Migration {
  name: string;
  sql: string;
}

const files = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** All steps that this program knows, in their order; built into the bundle. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace("./migrations/", ""), sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
