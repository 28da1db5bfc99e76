import type { Hono } from "hono";
import { localeOf } from "../../core/message.ts";
import { renderDocument } from "../../interface/document.ts";
import { QuietLayout } from "../../interface/quiet-layout.tsx";
import { makeView, type View } from "../../interface/view.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";

/** A calendar of this month: where somebody goes who leaves a page in a hurry. It tells nothing of where she was. */
export function mountToday(app: Hono, doors: Doors): void {
  app.get("/today", (c) => {
    const view = makeView({
      language: languageOf(c, "en", { forNow: true }),
      path: "/today",
      ...{ initiative: null, viewer: null, waits: 0, faults: [], entered: {}, receipt: null },
      assets: { ...doors.shelf.assets, islands: null },
      now: doors.house.now(),
    });
    return c.html(renderDocument(<Today view={view} />), 200, { "cache-control": "no-store" });
  });
}

function Today({ view }: { view: View }) {
  const say = (options: Intl.DateTimeFormatOptions, day = view.now) =>
    new Intl.DateTimeFormat(localeOf(view.language), { timeZone: "UTC", ...options }).format(day);
  const [year, month] = [view.now.getUTCFullYear(), view.now.getUTCMonth()];
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + days) / 7) * 7 }, (_, place) => place - first + 1);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const title = say({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return (
    <QuietLayout view={view} title={title}>
      <div class="tell">
        <h1>{title}</h1>
        <table class="tell-month">
          <caption>{say({ month: "long", year: "numeric" })}</caption>
          <thead>
            <tr>
              {weeks[0]?.map((_, day) => (
                <th key={day} scope="col">
                  {say({ weekday: "short" }, new Date(Date.UTC(2026, 0, 4 + day)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td key={day} aria-current={day === view.now.getUTCDate() ? "date" : undefined}>
                    {day > 0 && day <= days ? day : ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </QuietLayout>
  );
}
