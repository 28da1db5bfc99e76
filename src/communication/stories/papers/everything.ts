import type { Operation } from "../../../core/operation.ts";
import type { Page } from "../../../interface/page.ts";
import { clearPapersUp } from "./clear-up.ts";
import { enterOperations } from "./enter-operations.ts";
import { listPapers } from "./list-operations.ts";
import { mendOperations } from "./mending/operations.ts";
import { againPage } from "./pages/again-page.tsx";
import { enterPage } from "./pages/enter-page.tsx";
import { papersPage } from "./pages/papers-page.tsx";
import { printPage } from "./pages/print-page.tsx";
import { printOperations } from "./print-operations.ts";
import { withdrawPaper } from "./withdraw.ts";

/** What can be asked and done with stories on paper. */
export const paperOperations: readonly Operation[] = [
  ...printOperations,
  listPapers,
  ...enterOperations,
  ...mendOperations,
  withdrawPaper,
  clearPapersUp,
];

/** The pages of stories on paper. */
export const paperPages: readonly Page[] = [papersPage, printPage, againPage, enterPage];
