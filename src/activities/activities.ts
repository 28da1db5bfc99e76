import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as projects } from "./projects/operations.ts";
import { operations as projectOutputs } from "./projects/outputs/operations.ts";
import { projectPage } from "./projects/pages/project-page.tsx";
import { newProjectPage, projectsPage } from "./projects/pages/projects-page.tsx";
import { operations as projectTasks } from "./projects/tasks/operations.ts";
import { operations as projectTeams } from "./projects/team-operations.ts";

/** What can be asked and done about mutually reinforcing activities: promises, what came of them, and who does what. */
export const operations: readonly Operation[] = [...projects, ...projectTeams, ...projectTasks, ...projectOutputs];

/** What people see of it. */
export const pages: readonly Page[] = [projectsPage, newProjectPage, projectPage];
