import type { z } from "zod";
import { withDays } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { type Page, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { type DeskLineView, groupsIn, type Horizon, horizonOf, horizons } from "../desk.ts";
import type { readDeskFrom } from "../operations.ts";
import { sayWeek } from "../say-week.ts";
import { aboutWords, deskWords as said } from "../words.ts";
import { MeetingPanel } from "./meeting-panel.tsx";

type ReadDesk = ReturnType<typeof readDeskFrom>;
type Desk = z.output<ReadDesk["output"]>;

/** The backbone team's desk: the week in a sentence, then everything that waits, each with its door. */
export const deskPage = (readDesk: ReadDesk): Page =>
  page({
    path: "/:initiative/desk",
    reads: readDesk,
    draw: (desk, view) => (
      <Layout view={view} title={view.t(said.desk)} navigation={navigationFor(view, "desk")}>
        <div class="wrap">
          <div class="top">
            <p class="kicker">{view.t(said.forBackbone, { day: formatDate(view.now, view.language, "weekday") })}</p>
            <h1>{sayWeek(view, desk.counts) ?? view.t(said.nothingWaits)}</h1>
            {Object.keys(desk.counts).length === 0 && <p class="lead measure">{whatComesNext(view, desk)}</p>}
          </div>
          <div class="two">
            <div>
              {horizons.map((horizon) => (
                <Lines key={horizon} view={view} horizon={horizon} lines={desk.lines} />
              ))}
            </div>
            <div class="stack">
              {desk.meeting && <MeetingPanel view={view} meeting={desk.meeting} main />}
              <Elsewhere view={view} />
            </div>
          </div>
        </div>
      </Layout>
    ),
  });

/** Where nothing waits this week: the first thing after it. */
function whatComesNext(view: View, { lines }: Desk): string {
  const next = lines.find((line) => horizonOf(line, view.now) === "later");
  if (!next?.due) return view.t(said.nothingNext);
  const day = formatDate(new Date(next.due), view.language);
  return view.t(said.comesNext, { day, what: view.t(next.sentence, withDays(view, next.values)) });
}

function Lines({ view, horizon, lines }: { view: View; horizon: Horizon; lines: readonly DeskLineView[] }) {
  const groups = groupsIn(lines, horizon, view.now);
  if (groups.length === 0) return null;
  return (
    <section class="fig desk">
      <h2>{view.t(said[horizon])}</h2>
      {groups.map((group) => (
        <div key={group.about}>
          <h3 class="small quiet">{view.t(aboutWords[group.about])}</h3>
          <ul class="duelist">
            {group.lines.map((line) => (
              <li key={`${line.path} ${line.sentence.en} ${Object.values(line.values).join()}`}>
                <span class="when">
                  {line.due ? (
                    <>
                      <span class="vh">{view.t(said.until)} </span>
                      <time dateTime={line.due}>{formatDate(new Date(line.due), view.language, "short")}</time>
                    </>
                  ) : (
                    <span class="vh">{view.t(said.noDate)}</span>
                  )}
                </span>
                <p>{view.t(line.sentence, withDays(view, line.values))}</p>
                <a class="btn" href={view.url(line.path)}>
                  {view.t(said.open)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Elsewhere({ view }: { view: View }) {
  const doors: [keyof typeof said, string][] = [
    ["peopleAndPermissions", view.url("people")],
    ["announcements", view.url("announcements")],
    ["history", view.url("changes")],
    ["settings", view.url("settings")],
    ["handOver", view.url("hand-over")],
    ...(view.viewer?.ownsInstallation ? [["outbox", "/outbox"] as [keyof typeof said, string]] : []),
  ];
  return (
    <nav class="fig" aria-label={view.t(said.elsewhere)}>
      <h2>{view.t(said.elsewhere)}</h2>
      <ul>
        {doors.map(([name, href]) => (
          <li key={name} class="row">
            <a href={href}>{view.t(said[name])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
