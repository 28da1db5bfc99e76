import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as promiseArranging } from "./commitments/arranging/operations.ts";
import { operations as promiseDrafts } from "./commitments/keeping/draft-operations.ts";
import { operations as promiseKeeping } from "./commitments/keeping/promise-operations.ts";
import { operations as promises } from "./commitments/operations.ts";
import { arrangePage } from "./commitments/pages/arrange-page.tsx";
import { promisesPage } from "./commitments/pages/list-page.tsx";
import { promisePage } from "./commitments/pages/promise-page.tsx";
import { editPromisePage, newPromisePage } from "./commitments/pages/write-pages.tsx";
import { mailOperations } from "./reports/mail/take-mail.ts";
import { operations as reports } from "./reports/operations.ts";
import { receiptPage } from "./reports/pages/receipt-page.tsx";
import { reportsPage } from "./reports/pages/reports-page.tsx";
import { linkPage, signedInTaskPage } from "./reports/pages/task-page.tsx";
import { readingOperations } from "./reports/reading.ts";
import { tableOperations } from "./reports/tables/operations.ts";
import { askingOperations } from "./reports/windows/operations.ts";
import { windowsPage } from "./reports/windows/pages.tsx";
import { watchingOperations } from "./reports/windows/watching.ts";
import { ownWindowPage, windowPage } from "./reports/windows/window-pages.tsx";

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [
  ...promises,
  ...promiseDrafts,
  ...promiseKeeping,
  ...promiseArranging,
  ...reports,
  ...readingOperations,
  ...mailOperations,
  ...tableOperations,
  ...askingOperations,
  ...watchingOperations,
].map((one) => one as unknown as Operation);

/** What people see of it. */
export const pages: readonly Page[] = [
  promisesPage,
  newPromisePage,
  arrangePage,
  promisePage,
  editPromisePage,
  linkPage,
  receiptPage,
  signedInTaskPage,
  reportsPage,
  windowsPage,
  windowPage,
  ownWindowPage,
];
