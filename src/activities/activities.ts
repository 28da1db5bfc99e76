import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as reports } from "./reports/operations.ts";
import { readingOperations } from "./reports/reading.ts";
import { windowOperations } from "./reports/windows/operations.ts";

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [...reports, ...readingOperations, ...windowOperations].map(
  (operation) => operation as unknown as Operation,
);

/** What people see of it. */
export const pages: readonly Page[] = [];
