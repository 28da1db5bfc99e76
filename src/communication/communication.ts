import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";

/** What can be asked and done about meeting, deciding and talking. */
export const operations: readonly Operation[] = [];

/** The pages of meeting, deciding and talking. */
export const pages: readonly Page[] = [];
