import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { mountApi } from "./api.ts";
import { mountCalendar } from "./calendar.ts";
import { mountCodingFiles } from "./coding-files.ts";
import { mountConversationLive } from "./conversation-live.ts";
import type { Doors } from "./doors.ts";
import { mountFiguresCsv } from "./figures-csv.ts";
import { mountFiles } from "./files.ts";
import { mountGrantsFile } from "./grants-file.ts";
import { mountLive } from "./live.ts";
import { mountMapFile } from "./map-file.ts";
import { mountMapPicture } from "./map-picture.ts";
import { mountNetworkFile } from "./network-file.ts";
import { mountOpenFile } from "./open-file.ts";
import { mountPages, showFault } from "./pages.tsx";
import { mountPromisesCsv } from "./promises-csv.ts";
import { mountPromisesFile } from "./promises-file.ts";
import { mountReportTable } from "./report-table.ts";
import { mountSms } from "./sms.ts";
import { mountStoryPart } from "./story-part.ts";
import { mountStoryParts } from "./story-parts.ts";
import { mountStoryReport } from "./story-report.ts";
import { mountToday } from "./today.tsx";
import { mountVoiceParts } from "./voice-part.ts";

/** What one request may carry at most: a ministry's file and the form around it. */
const mostBytes = 52 * 1024 * 1024;

/** The HTTP door: assets, JSON for programs, pages for people. `before` mounts routes that come first, such as sign-in. */
export function makeApp(doors: Doors, before: (app: Hono) => void = () => {}): Hono {
  const app = new Hono();
  // Before all else: what is built is the same for everybody, and is asked for most.
  doors.shelf.serve(app);
  mountFiles(app, doors);
  // Gateways prove themselves by their secret; they come from no page of ours.
  mountSms(app, doors);
  app.use(compress());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
      referrerPolicy: "same-origin",
      xFrameOptions: "DENY",
    }),
  );
  app.use(csrf());
  const tooMuch = new Refusal("invalid", coreWords.tooMuchSent, { values: { most: mostBytes / 1024 / 1024 } });
  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => showFault(c, doors, tooMuch) }));
  app.get("/health", (c) => c.text("ok"));
  before(app);
  mountCalendar(app, doors);
  mountFiguresCsv(app, doors);
  mountGrantsFile(app, doors);
  mountPromisesCsv(app, doors);
  mountStoryReport(app, doors);
  mountLive(app, doors);
  mountConversationLive(app, doors);
  mountOpenFile(app, doors);
  mountMapPicture(app, doors);
  mountMapFile(app, doors);
  mountPromisesFile(app, doors);
  mountReportTable(app, doors);
  mountStoryPart(app, doors);
  mountVoiceParts(app, doors);
  mountNetworkFile(app, doors);
  mountStoryParts(app, doors);
  mountToday(app, doors);
  mountCodingFiles(app, doors);
  mountApi(app, doors);
  mountPages(app, doors);
  return app;
}
