import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { answerAsk, decideAnswer, takeAnswerBack } from "./asks/answering.ts";
import { addOneAsk, closeOneAsk, editAsk, removeOneAsk, renewAsk } from "./asks/operations.ts";
import { askPage } from "./asks/pages/ask-page.tsx";
import { asksPage } from "./asks/pages/asks-page.tsx";
import { addAskPage, editAskPage } from "./asks/pages/write-pages.tsx";
import { listAllAsks, readAsk, readAskForWriting } from "./asks/reading.ts";
import { restTiredAsks } from "./asks/rest.ts";
import { operations as promiseArranging } from "./commitments/arranging/operations.ts";
import { operations as promiseDrafts } from "./commitments/keeping/draft-operations.ts";
import { operations as promiseKeeping } from "./commitments/keeping/promise-operations.ts";
import { operations as promiseLists } from "./commitments/lists/operations.ts";
import { operations as promises } from "./commitments/operations.ts";
import { arrangePage } from "./commitments/pages/arrange-page.tsx";
import { bringPromisesPage } from "./commitments/pages/bring-page.tsx";
import { promisesPage } from "./commitments/pages/list-page.tsx";
import { previewPromisesPage } from "./commitments/pages/preview-page.tsx";
import { promisePage } from "./commitments/pages/promise-page.tsx";
import { editPromisePage, newPromisePage } from "./commitments/pages/write-pages.tsx";
import { operations as overlaps } from "./contributions/overlaps/operations.ts";
import { overlapPage } from "./contributions/overlaps/pages/overlap-page.tsx";
import { operations as totals } from "./contributions/totals/operations.ts";
import { againstGoalPage } from "./contributions/totals/pages/against-goal-page.tsx";
import { operations as evidence } from "./evidence/operations.ts";
import { chainPage } from "./evidence/pages/chain-page.tsx";
import { chainsPage } from "./evidence/pages/chains-page.tsx";
import { operations as governmentAndMoney, pages as governmentAndMoneyPages } from "./government-and-money.ts";
import { readGrid } from "./grid/operations.ts";
import { gridPage } from "./grid/pages/grid-page.tsx";
import {
  attachToPractice,
  editPractice,
  removeOnePractice,
  takeUseBack,
  tellPractice,
  usePractice,
} from "./practices/operations.ts";
import { practicePage } from "./practices/pages/practice-page.tsx";
import { practicesPage } from "./practices/pages/practices-page.tsx";
import { editPracticePage, tellPracticePage } from "./practices/pages/write-pages.tsx";
import { listAllPractices, readPractice, readPracticeForWriting } from "./practices/reading.ts";
import { operations as projects } from "./projects/operations.ts";
import { operations as projectOutputs } from "./projects/outputs/operations.ts";
import { projectPage } from "./projects/pages/project-page.tsx";
import { newProjectPage, projectsPage } from "./projects/pages/projects-page.tsx";
import { operations as projectTasks } from "./projects/tasks/operations.ts";
import { operations as projectTeams } from "./projects/team-operations.ts";
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
import { operations as rosters } from "./rosters/operations.ts";
import { countPage } from "./rosters/pages/count-page.tsx";
import { oncePage, readOnce } from "./rosters/pages/once-page.tsx";
import { operations as undertakings } from "./undertakings/operations.ts";
import { activityPage } from "./undertakings/pages/activity-page.tsx";
import { addActivityPage, editActivityPage } from "./undertakings/pages/write-page.tsx";

const asks = [
  ...[listAllAsks, readAsk, readAskForWriting, addOneAsk, editAsk, renewAsk, closeOneAsk, removeOneAsk],
  ...[answerAsk, decideAnswer, takeAnswerBack, restTiredAsks],
];
const practices = [
  ...[listAllPractices, readPractice, readPracticeForWriting, tellPractice, editPractice, removeOnePractice],
  ...[attachToPractice, usePractice, takeUseBack],
];

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [
  ...projects,
  ...projectTeams,
  ...projectTasks,
  ...projectOutputs,
  ...promises,
  ...promiseDrafts,
  ...promiseKeeping,
  ...promiseArranging,
  ...promiseLists,
  ...governmentAndMoney,
  readGrid,
  ...undertakings,
  ...evidence,
  ...asks,
  ...practices,
  ...reports,
  ...readingOperations,
  ...mailOperations,
  ...tableOperations,
  ...askingOperations,
  ...watchingOperations,
  ...totals,
  ...overlaps,
  ...rosters,
  readOnce,
].map((one) => one as unknown as Operation);

/** What people see of it. Whatever has a name of its own comes before what has an id. */
export const pages: readonly Page[] = [
  againstGoalPage,
  promisesPage,
  newPromisePage,
  arrangePage,
  bringPromisesPage,
  previewPromisesPage,
  promisePage,
  editPromisePage,
  projectsPage,
  newProjectPage,
  projectPage,
  ...governmentAndMoneyPages,
  gridPage,
  addActivityPage,
  editActivityPage,
  activityPage,
  chainsPage,
  chainPage,
  asksPage,
  addAskPage,
  editAskPage,
  askPage,
  practicesPage,
  tellPracticePage,
  editPracticePage,
  practicePage,
  linkPage,
  receiptPage,
  signedInTaskPage,
  reportsPage,
  windowsPage,
  windowPage,
  ownWindowPage,
  oncePage,
  overlapPage,
  countPage,
];
