import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as editions } from "./editions/operations.ts";
import { pages as editionPages } from "./editions/pages/pages.ts";
import { operations as events } from "./events/operations.ts";
import { operations as goals } from "./goals/operations.ts";
import { pages as goalPages } from "./goals/pages/pages.ts";
import { operations as indicators } from "./indicators/operations.ts";
import { operations as narratives } from "./narratives/operations.ts";
import { operations as places } from "./places/operations.ts";
import { readHome } from "./scorecards/home.ts";
import { operations as scorecards } from "./scorecards/operations.ts";
import { forWhomPage, howPage, placePage, wherePage } from "./scorecards/pages/goal-pages.tsx";
import { homePage } from "./scorecards/pages/home-page.tsx";

/** What can be asked and done about measuring together. */
export const operations: readonly Operation[] = [
  ...indicators,
  ...places,
  ...goals,
  ...events,
  ...narratives,
  ...editions,
  ...scorecards,
  readHome,
];

/** The pages of measuring together. The first page of an initiative comes last: its address is the shortest. */
export const pages: readonly Page[] = [
  ...goalPages,
  ...editionPages,
  howPage,
  forWhomPage,
  wherePage,
  placePage,
  homePage,
];
