import { daysAfter, onTheWall } from "../../../core/days.ts";
import { localeOf } from "../../../core/message.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { meetingPageWords as said } from "../page-words.ts";

interface GridProps {
  view: View;
  /** `2026-03-12` */
  today: string;
  meetings: readonly { id: string; title: string; startsAt: string; timeZone: string }[];
  holidays: readonly { from: string; to: string }[];
}

/** The days of a month in weeks that begin on Sunday, with empty places before the first. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days: (string | null)[] = Array.from({ length: new Date(first).getUTCDay() }, () => null);
  for (let day = first; day.startsWith(month); day = daysAfter(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

const nextMonth = (month: string): string => daysAfter(`${month}-28`, 4).slice(0, 7);

/** This month and the next at a glance: a meeting's day leads to it, a holiday is marked. */
export function MonthGrid(props: GridProps) {
  const month = props.today.slice(0, 7);
  return (
    <>
      <OneMonth {...props} month={month} />
      <OneMonth {...props} month={nextMonth(month)} />
    </>
  );
}

function OneMonth({ view, today, meetings, holidays, month }: GridProps & { month: string }) {
  const name = formatDate(new Date(`${month}-01`), view.language, "month");
  // A week whose first day is a Sunday, for the names of its days.
  const weekdays = Array.from({ length: 7 }, (_, number) => new Date(Date.UTC(2023, 0, 1 + number)));
  const short = new Intl.DateTimeFormat(localeOf(view.language), { weekday: "narrow", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(localeOf(view.language), { weekday: "long", timeZone: "UTC" });
  return (
    <table class="month-grid" aria-label={view.t(said.monthOf, { month: name })}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.getUTCDay()} scope="col">
              <abbr title={long.format(day)}>{short.format(day)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, number) => (
          <tr key={number}>
            {week.map((day, place) => (
              <Day key={day ?? place} view={view} day={day} today={today} meetings={meetings} holidays={holidays} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ view, day, today, meetings, holidays }: GridProps & { day: string | null }) {
  if (!day) return <td />;
  const meeting = meetings.find(({ startsAt, timeZone }) => onTheWall(new Date(startsAt), timeZone).day === day);
  const isHoliday = holidays.some(({ from, to }) => from <= day && to >= day);
  const number = Number(day.slice(8));
  return (
    <td class={isHoliday ? "kept" : undefined} aria-current={day === today ? "date" : undefined}>
      {meeting ? (
        <a href={view.url(`meetings/${meeting.id}`)} title={meeting.title}>
          {number}
          <span class="vh"> {meeting.title}</span>
        </a>
      ) : (
        number
      )}
    </td>
  );
}
