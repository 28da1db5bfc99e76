import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as governmentAndMoney, pages as governmentAndMoneyPages } from "./government-and-money.ts";

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [...governmentAndMoney];

/** What people see of it. */
export const pages: readonly Page[] = [...governmentAndMoneyPages];
