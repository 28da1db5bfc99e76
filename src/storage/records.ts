import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** The right to read, inside one transaction that cannot write. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "dynamic">;

/** The right to read and write, inside one transaction. */
export type Writer = Transaction<Tables>;

/** In whose name rows are seen: row-level security compares both with every row. */
export interface Sight {
  initiativeId: string | null;
  personId: string | null;
}
