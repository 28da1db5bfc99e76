import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as adoptions } from "./adoptions/operations.ts";
import { readAgreed } from "./agendas/agreed.ts";
import {
  answerAmendment,
  proposeAmendment,
  readAmendment,
  withdrawAmendment,
} from "./agendas/amendments/operations.ts";
import { nameDisagreement, settleDisagreement, wordStance } from "./agendas/disagreements/operations.ts";
import { endorse, takeEndorsementBack } from "./agendas/endorsements/operations.ts";
import { beginAgenda, letWrite, openAgenda, publishAgenda } from "./agendas/operations.ts";
import { agreedPage } from "./agendas/pages/agreed-page.tsx";
import { draftPage } from "./agendas/pages/draft-page.tsx";
import { amendmentPage, proposePage } from "./agendas/pages/proposal-pages.tsx";
import { versionPage } from "./agendas/pages/version-page.tsx";
import { readAgendaDraft, readVersion } from "./agendas/reading.ts";
import { operations as adding } from "./challenges/adding/operations.ts";
import { operations as merging } from "./challenges/merging/operations.ts";
import { operations as notes } from "./challenges/notes/operations.ts";
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
import { listKinds } from "./leverage-points/kinds.ts";
import { operations as leverage } from "./leverage-points/operations.ts";
import { kindsPage } from "./leverage-points/pages/kinds-page.tsx";
import { runPage } from "./leverage-points/pages/run-page.tsx";
import { operations as mapFiles } from "./map-files/operations.ts";
import { bringMapPage } from "./map-files/pages/bring-page.tsx";
import { previewMapPage } from "./map-files/pages/preview-page.tsx";
import { operations as maps } from "./maps/operations.ts";
import { broughtMapPage, mapPage } from "./maps/pages/map-page.tsx";
import { operations as milestones } from "./milestones/operations.ts";
import { milestonesPage } from "./milestones/pages/milestones-page.tsx";
import { operations as readiness } from "./readiness/operations.ts";
import { readinessPage } from "./readiness/pages/readiness-page.tsx";
import { operations as answering } from "./rounds/answers/operations.ts";
import { operations as rounds } from "./rounds/operations.ts";
import { beginPage, questionPage } from "./rounds/pages/answer-pages.tsx";
import { roundPage, roundsPage } from "./rounds/pages/rounds-page.tsx";
import { screenPage } from "./rounds/pages/screen-page.tsx";
import { operations as runs } from "./runs/operations.ts";
import { runsPage } from "./runs/pages/runs-page.tsx";

/** What can be asked and done about agreeing: readiness, the agenda, goals adopted, milestones, causes and what moves them. */
export const operations: readonly Operation[] = [
  ...readiness,
  beginAgenda,
  readAgreed,
  readAgendaDraft,
  letWrite,
  openAgenda,
  publishAgenda,
  readVersion,
  endorse,
  takeEndorsementBack,
  proposeAmendment,
  readAmendment,
  answerAmendment,
  withdrawAmendment,
  nameDisagreement,
  wordStance,
  settleDisagreement,
  ...adoptions,
  ...milestones,
  ...challenges,
  ...rounds,
  ...answering,
  ...notes,
  ...runs,
  ...leverage,
  listKinds,
  ...maps,
  ...mapFiles,
  ...adding,
  ...merging,
  ...themes,
  ...inquiries,
  ...reasons,
];

/** The pages of agreeing. Whatever has a name of its own comes before a map by its id, and before a cause by its id. */
export const pages: readonly Page[] = [
  readinessPage,
  agreedPage,
  draftPage,
  proposePage,
  amendmentPage,
  versionPage,
  milestonesPage,
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
  kindsPage,
  runsPage,
  runPage,
  mapPage,
  broughtMapPage,
];
