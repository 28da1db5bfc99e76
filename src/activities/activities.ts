import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as overlaps } from "./contributions/overlaps/operations.ts";
import { overlapPage } from "./contributions/overlaps/pages/overlap-page.tsx";
import { operations as totals } from "./contributions/totals/operations.ts";
import { promisesPage } from "./contributions/totals/pages/promises-page.tsx";
import { operations as rosters } from "./rosters/operations.ts";
import { countPage } from "./rosters/pages/count-page.tsx";
import { oncePage, readOnce } from "./rosters/pages/once-page.tsx";

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [
  ...totals,
  ...overlaps,
  ...rosters,
  readOnce,
] as unknown as readonly Operation[];

/** What people see of it. */
export const pages: readonly Page[] = [promisesPage, oncePage, overlapPage, countPage];
