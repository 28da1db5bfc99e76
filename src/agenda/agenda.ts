import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as notes } from "./challenges/notes/operations.ts";
import { operations as challenges } from "./challenges/operations.ts";
import { operations as leverageLooks } from "./leverage-points/look.ts";
import { operations as leverage } from "./leverage-points/operations.ts";
import { causePage } from "./leverage-points/pages/cause-page.tsx";
import { causesPage } from "./leverage-points/pages/causes-page.tsx";
import { runPage } from "./leverage-points/pages/run-page.tsx";
import { operations as answering } from "./rounds/answers/operations.ts";
import { operations as rounds } from "./rounds/operations.ts";
import { beginPage, questionPage } from "./rounds/pages/answer-pages.tsx";
import { roundPage, roundsPage } from "./rounds/pages/rounds-page.tsx";
import { screenPage } from "./rounds/pages/screen-page.tsx";
import { operations as runs } from "./runs/operations.ts";
import { runsPage } from "./runs/pages/runs-page.tsx";

/** What can be asked and done about agreeing: readiness, the agenda and who endorses it, goals adopted, milestones. */
export const operations: readonly Operation[] = [
  ...challenges,
  ...notes,
  ...rounds,
  ...answering,
  ...runs,
  ...leverage,
  ...leverageLooks,
];

/** The pages of agreeing. */
export const pages: readonly Page[] = [
  roundsPage,
  roundPage,
  screenPage,
  beginPage,
  questionPage,
  causesPage,
  runsPage,
  runPage,
  // The last of those below causes: whatever has a name of its own comes before a cause by its id.
  causePage,
];
