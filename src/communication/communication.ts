import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as announcements } from "./announcements/operations.ts";
import { announcementPage } from "./announcements/pages/announcement.tsx";
import { announcementsPage } from "./announcements/pages/list.tsx";
import { writePage } from "./announcements/pages/write.tsx";
import { changes as threadChanges } from "./threads/operations.ts";
import { aboutPage } from "./threads/pages/about.tsx";
import { discussionsPage } from "./threads/pages/discussions.tsx";
import { threadPage } from "./threads/pages/thread.tsx";
import { queries as threadQueries } from "./threads/read-operations.ts";
import { replyOperations } from "./threads/replies/operations.ts";

/** What can be asked and done about meeting, deciding and talking. */
export const operations: readonly Operation[] = [
  ...threadQueries,
  ...threadChanges,
  ...replyOperations,
  ...announcements,
];

/** The pages of meeting, deciding and talking. */
export const pages: readonly Page[] = [
  discussionsPage,
  aboutPage,
  threadPage,
  announcementsPage,
  writePage,
  announcementPage,
];
