import type { Operation } from "../../../core/operation.ts";
import type { Page } from "../../../interface/page.ts";
import { publishPage } from "../voices/pages/publish-page.tsx";
import { proposingOperations } from "../voices/proposing-operations.ts";
import { handOut } from "./hand-out/operations.ts";
import { operations as masking } from "./masking/operations.ts";
import { changes } from "./operations.ts";
import { inboxPage } from "./pages/inbox-page.tsx";
import { maskPage } from "./pages/mask-page.tsx";
import { sentencePage } from "./pages/sentence-page.tsx";
import { storyPage } from "./pages/story-page.tsx";
import { oneWorryPage, worriesPage } from "./pages/worries-page.tsx";
import { worryPage } from "./pages/worry-page.tsx";
import { operations as quotes } from "./quotes/operations.ts";
import { queries } from "./reading.ts";
import { changes as clockChanges } from "./worries/clock-operations.ts";
import { operations as worries } from "./worries/operations.ts";
import { changes as worryChanges } from "./worries/step-operations.ts";

/** What listeners can ask and do, and those whom they call. */
export const listeningOperations: readonly Operation[] = [
  ...queries,
  ...changes,
  handOut,
  ...masking,
  ...quotes,
  ...proposingOperations,
  ...worries,
  ...worryChanges,
  ...clockChanges,
];

/** The pages of listening. */
export const listeningPages: readonly Page[] = [
  inboxPage,
  storyPage,
  maskPage,
  sentencePage,
  publishPage,
  worryPage,
  worriesPage,
  oneWorryPage,
];
