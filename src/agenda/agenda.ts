import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as challenges } from "./challenges/operations.ts";

/** What can be asked and done about agreeing: readiness, the agenda and who endorses it, goals adopted, milestones. */
export const operations: readonly Operation[] = [...challenges];

/** The pages of agreeing. */
export const pages: readonly Page[] = [];
