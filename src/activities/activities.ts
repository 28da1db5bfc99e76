import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
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
import { operations as governmentAndMoney, pages as governmentAndMoneyPages } from "./government-and-money.ts";
import { operations as projects } from "./projects/operations.ts";
import { operations as projectOutputs } from "./projects/outputs/operations.ts";
import { projectPage } from "./projects/pages/project-page.tsx";
import { newProjectPage, projectsPage } from "./projects/pages/projects-page.tsx";
import { operations as projectTasks } from "./projects/tasks/operations.ts";
import { operations as projectTeams } from "./projects/team-operations.ts";

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
].map((one) => one as unknown as Operation);

/** What people see of it. Whatever has a name of its own comes before what has an id. */
export const pages: readonly Page[] = [
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
];
