import { answeringOperations } from "./answering/operations.ts";
import { ownSurveyPage, tokenPage } from "./answering/pages/survey-pages.tsx";
import { readSheet } from "./answering/sheet.ts";
import { remakeOldFigures } from "./waves/closing/old-rules.ts";
import { closingOperations } from "./waves/closing/operations.ts";
import { elsewhereOperations } from "./waves/elsewhere/operations.ts";
import { linkOperations } from "./waves/link-operations.ts";
import { waveOperations } from "./waves/operations.ts";
import { holdPage, openWavePage } from "./waves/pages/open-page.tsx";
import { figuresFilePage, invitationPage } from "./waves/pages/paper-pages.tsx";
import { togetherPage } from "./waves/pages/together-page.tsx";
import { wavePage } from "./waves/pages/wave-page.tsx";

/** What people can ask and do in surveys between organizations. */
export const operations = [
  ...waveOperations,
  ...linkOperations,
  ...closingOperations,
  remakeOldFigures,
  ...elsewhereOperations,
  ...answeringOperations,
  readSheet,
];

/** What people can look at in surveys between organizations. */
export const pages = [
  togetherPage,
  openWavePage,
  holdPage,
  wavePage,
  invitationPage,
  figuresFilePage,
  ownSurveyPage,
  tokenPage,
];
