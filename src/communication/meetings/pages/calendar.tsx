import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { onTheWall } from "../../../core/days.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { meetingPageWords as said } from "../page-words.ts";
import { listCalendar } from "../queries.ts";
import { MonthGrid } from "./month-grid.tsx";
import { BodyName, HolidayLine, StateTag, sayDay } from "./parts.tsx";

type Calendar = z.output<typeof listCalendar.output>;
type Line = Calendar["upcoming"][number];
type Holiday = Calendar["holidays"][number];

/** The meetings of an initiative: what comes, by months and with its holidays, then what was. */
export const calendarPage = page({
  path: "/:initiative/meetings",
  reads: listCalendar,
  input: ({ query }) => (query.get("body") ? { body: query.get("body") ?? "" } : {}),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.meetings)} navigation={navigationFor(view, "meetings")}>
      {found.upcoming.length + found.past.length === 0 ? (
        <NoMeetings view={view} found={found} body={query.get("body")} />
      ) : (
        <>
          <div class="wrap top">
            <Head view={view} next={found.upcoming.find(({ state }) => state === "planned")} />
            <Ways view={view} found={found} body={query.get("body")} />
            {query.get("body") && (
              <p>
                <a href={view.url("meetings")}>{view.t(said.ofAll)}</a>
              </p>
            )}
          </div>
          <div class="wrap two">
            <div>
              <Months view={view} found={found} />
              <Past view={view} lines={found.past} />
            </div>
            <aside class="months noprint">
              <MonthGrid view={view} today={found.today} meetings={found.upcoming} holidays={found.holidays} />
            </aside>
          </div>
        </>
      )}
    </Layout>
  ),
});

const Head = ({ view, next }: { view: View; next: Line | undefined }) => (
  <h1>{next ? view.t(said.nextIs, { title: next.title, day: sayDay(view, next) }) : view.t(said.noneNext)}</h1>
);

function Ways({ view, found, body }: { view: View; found: Calendar; body: string | null }) {
  if (!view.viewer?.isMember) return null;
  return (
    <p class="acts">
      {found.mayPlan && (
        <ButtonLink kind="main" href={view.url(body ? `meetings/new?body=${body}` : "meetings/new")}>
          {view.t(said.plan)}
        </ButtonLink>
      )}
      {found.sitsIn.length > 0 && <ButtonLink href={view.url("meetings/raise")}>{view.t(said.raise)}</ButtonLink>}
      <a href={view.url("meetings/subscribe")}>{view.t(said.subscribe)}</a>
    </p>
  );
}

const NoMeetings = ({ view, found, body }: { view: View; found: Calendar; body: string | null }) => (
  <Empty
    view={view}
    title={view.t(said.emptyTitle)}
    why={view.t(found.mayPlan ? said.emptyWhy : said.emptyForMembers)}
    actions={<Ways view={view} found={found} body={body} />}
  />
);

const dayOf = (line: Line): string => onTheWall(new Date(line.startsAt), line.timeZone).day;

/** Meetings and holidays by the month they are in. */
function byMonths({ upcoming, holidays, today }: Calendar): Map<string, { meetings: Line[]; holidays: Holiday[] }> {
  const months = new Map<string, { meetings: Line[]; holidays: Holiday[] }>();
  const monthOf = (day: string) => {
    const found = months.get(day.slice(0, 7)) ?? { meetings: [], holidays: [] };
    months.set(day.slice(0, 7), found);
    return found;
  };
  for (const line of upcoming) monthOf(dayOf(line)).meetings.push(line);
  for (const holiday of holidays) monthOf(holiday.from < today ? today : holiday.from).holidays.push(holiday);
  return new Map([...months].sort(([a], [b]) => a.localeCompare(b)));
}

function Months({ view, found }: { view: View; found: Calendar }) {
  const months = byMonths(found);
  return (
    <>
      {[...months].map(([month, { meetings, holidays }]) => (
        <section key={month} class="month">
          <h2>{formatDate(new Date(`${month}-01`), view.language, "month")}</h2>
          {meetings.length > 0 && (
            <ul class="duelist">
              {meetings.map((line) => (
                <MeetingLine key={line.id} view={view} line={line} />
              ))}
            </ul>
          )}
          {holidays.length > 0 && (
            <details>
              <summary>
                {view.t(said.holidays)} ({holidays.length})
              </summary>
              <ul class="small">
                {holidays.map((holiday) => (
                  <li key={holiday.key + holiday.from}>
                    <HolidayLine view={view} holiday={holiday} />
                  </li>
                ))}
                {holidays.some(({ mayShift }) => mayShift) && <li class="quiet">{view.t(said.mayShift)}</li>}
              </ul>
            </details>
          )}
        </section>
      ))}
    </>
  );
}

/** A meeting as a line: its day, its name, who meets and where. */
function MeetingLine({ view, line }: { view: View; line: Line }) {
  const starts = new Date(line.startsAt);
  const awaited =
    line.isMine && !line.hasAnswered && line.state === "planned" && line.startsAt > view.now.toISOString();
  return (
    <li>
      <p class="when">
        {formatDate(starts, view.language, "weekday", line.timeZone)}
        <br />
        <span dir="ltr">{onTheWall(starts, line.timeZone).time}</span>
      </p>
      <div>
        <p>
          <a href={view.url(`meetings/${line.id}`)} dir="auto">
            {line.title}
          </a>
        </p>
        <p class="small quiet">
          <BodyName view={view} names={line.bodyNames} />
          {line.bodyNames && line.place && " · "}
          {line.place && <span dir="auto">{line.place}</span>}
        </p>
      </div>
      {awaited ? <Tag sign="due">{view.t(said.answerAwaited)}</Tag> : <StateTag view={view} meeting={line} />}
    </li>
  );
}

function Past({ view, lines }: { view: View; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="month">
      <h2>{view.t(said.past)}</h2>
      <ul class="duelist">
        {lines.map((line) => (
          <MeetingLine key={line.id} view={view} line={line} />
        ))}
      </ul>
    </section>
  );
}
