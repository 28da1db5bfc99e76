import type { Operation } from "../../core/operation.ts";
import type { Page } from "../../interface/page.ts";
import { operations as applying } from "./applications/applicant-operations.ts";
import { operations as team } from "./applications/backbone-operations.ts";
import { operations as arranging } from "./arrangement/operations.ts";
import { operations as cohorts } from "./cohorts/operations.ts";
import { operations as nominating } from "./nominations/operations.ts";
import { applicationStepsPage } from "./pages/application-steps.tsx";
import { applicationsPage } from "./pages/applications.tsx";
import { applyPage } from "./pages/apply.tsx";
import { arrangePage } from "./pages/arrange.tsx";
import { cohortPage } from "./pages/cohort.tsx";
import { cohortsPage } from "./pages/cohorts.tsx";
import { joiningPage } from "./pages/joining.tsx";
import { nominatePage } from "./pages/nominate.tsx";
import { oneApplicationPage } from "./pages/one-application.tsx";
import { statusPage } from "./pages/status.tsx";
import { vetPage } from "./pages/vet.tsx";
import { operations as reading } from "./vettings/operations.ts";

/** What people can look at to join, to read and to admit. */
export const pages: readonly Page[] = [
  joiningPage,
  applyPage,
  applicationStepsPage,
  statusPage,
  nominatePage,
  arrangePage,
  applicationsPage,
  oneApplicationPage,
  vetPage,
  cohortsPage,
  cohortPage,
];

/** What people can do to join, to be read, and to be admitted. */
export const operations: readonly Operation[] = [
  ...arranging,
  ...nominating,
  ...applying,
  ...team,
  ...reading,
  ...cohorts,
];
