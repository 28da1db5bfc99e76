import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { changes as libraryChanges } from "./library/changes.ts";
import { queries as libraryQueries } from "./library/operations.ts";
import { editPage } from "./library/pages/edit-page.tsx";
import { libraryPage } from "./library/pages/library.tsx";
import { newPagePage } from "./library/pages/new-page.tsx";
import { showPage } from "./library/pages/show-page.tsx";
import { versionsPage } from "./library/pages/versions-page.tsx";

/** What can be asked and done about meeting, deciding and talking. */
export const operations: readonly Operation[] = [...libraryQueries, ...libraryChanges];

/** The pages of meeting, deciding and talking. */
export const pages: readonly Page[] = [libraryPage, newPagePage, showPage, editPage, versionsPage];
