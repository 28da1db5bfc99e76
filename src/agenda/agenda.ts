import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as adding } from "./challenges/adding/operations.ts";
import { operations as merging } from "./challenges/merging/operations.ts";
import { operations as challenges } from "./challenges/operations.ts";
import { addCausePage, pasteCausesPage } from "./challenges/pages/add-page.tsx";
import { writeCausePage } from "./challenges/pages/cause-page.tsx";
import { duplicatesPage } from "./challenges/pages/duplicates-page.tsx";
import { languagesPage } from "./challenges/pages/languages-page.tsx";
import { themesPage } from "./challenges/pages/themes-page.tsx";
import { operations as themes } from "./challenges/themes/operations.ts";
import { operations as inquiries } from "./inquiries/operations.ts";
import { inquiriesPage } from "./inquiries/pages/inquiries-page.tsx";
import { inquiryPage } from "./inquiries/pages/inquiry-page.tsx";
import { operations as reasons } from "./inquiries/reasons/operations.ts";
import { operations as maps } from "./map-files/operations.ts";
import { bringMapPage } from "./map-files/pages/bring-page.tsx";
import { previewMapPage } from "./map-files/pages/preview-page.tsx";
import { operations as answering } from "./rounds/answers/operations.ts";
import { operations as rounds } from "./rounds/operations.ts";
import { beginPage, questionPage } from "./rounds/pages/answer-pages.tsx";
import { roundPage, roundsPage } from "./rounds/pages/rounds-page.tsx";
import { screenPage } from "./rounds/pages/screen-page.tsx";

/** What can be asked and done about agreeing: readiness, the agenda and who endorses it, goals adopted, milestones. */
export const operations: readonly Operation[] = [
  ...challenges,
  ...adding,
  ...merging,
  ...themes,
  ...inquiries,
  ...reasons,
  ...maps,
  ...rounds,
  ...answering,
];

/** The pages of agreeing. */
export const pages: readonly Page[] = [
  addCausePage,
  pasteCausesPage,
  duplicatesPage,
  themesPage,
  languagesPage,
  writeCausePage,
  inquiriesPage,
  inquiryPage,
  bringMapPage,
  previewMapPage,
  roundsPage,
  roundPage,
  screenPage,
  beginPage,
  questionPage,
];
