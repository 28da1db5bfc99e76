/** Placeholder for the warehouse contract; see the storage task. */
export interface Figures {
  ask<T>(sql: string, values?: Record<string, unknown>): Promise<T[]>;
}
