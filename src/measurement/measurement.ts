import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as editions } from "./editions/operations.ts";
import { pages as editionPages } from "./editions/pages/pages.ts";
import { operations as events } from "./events/operations.ts";
import { wordsPage } from "./events/pages/words-page.tsx";
import { readBeginning } from "./goals/begin.ts";
import { operations as goals } from "./goals/operations.ts";
import { beginPage } from "./goals/pages/begin-page.tsx";
import { operations as indicators } from "./indicators/operations.ts";
import { countPage } from "./indicators/pages/count-page.tsx";
import { newCountPage } from "./indicators/pages/new-count-page.tsx";
import { operations as narratives } from "./narratives/operations.ts";
import { operations as places } from "./places/operations.ts";
import { namesPage } from "./places/pages/names-page.tsx";
import { operations as scorecards } from "./scorecards/operations.ts";
import { answerPage } from "./scorecards/pages/answer-page.tsx";
import { gapGoalPage } from "./scorecards/pages/gap-goal-page.tsx";
import { forWhomPage } from "./scorecards/pages/goal-pages.tsx";
import { placePage, wherePage } from "./scorecards/pages/place-pages.tsx";

/** What can be asked and done about measuring together. */
export const operations: readonly Operation[] = [
  ...indicators,
  ...places,
  ...goals,
  readBeginning,
  ...events,
  ...narratives,
  ...editions,
  ...scorecards,
];

/** The pages of measuring together, without the goal's own: what stands in its way is told from above. */
export const pages: readonly Page[] = [
  beginPage,
  gapGoalPage,
  answerPage,
  ...editionPages,
  newCountPage,
  countPage,
  namesPage,
  wordsPage,
  forWhomPage,
  wherePage,
  placePage,
];
