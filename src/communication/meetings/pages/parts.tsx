import { onTheWall } from "../../../core/days.ts";
import type { HolidayKey, Religion } from "../../../core/holidays/holiday-rules.ts";
import type { Names } from "../../../core/message.ts";
import type { FieldProps } from "../../../interface/form.tsx";
import { Field } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { holidayNames, religionNames } from "../../calendars/public.ts";
import type { AgendaItem } from "../items/item.ts";
import type { MeetingNotice } from "../meeting.ts";
import { meetingPageWords as said } from "../page-words.ts";

/** When a meeting is, in words. */
export function sayWhen(view: View, { startsAt, endsAt, timeZone }: MeetingNotice): string {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  return view.t(said.span, {
    day: formatDate(from, view.language, "weekday", timeZone),
    from: onTheWall(from, timeZone).time,
    to: onTheWall(to, timeZone).time,
  });
}

/** The day of a meeting in words, without its time. */
export const sayDay = (view: View, { startsAt, timeZone }: MeetingNotice): string =>
  formatDate(new Date(startsAt), view.language, "weekday", timeZone);

/** The state of a meeting where it is worth a word. */
export function StateTag({ view, meeting }: { view: View; meeting: Pick<MeetingNotice, "state"> }) {
  if (meeting.state === "planned") return null;
  if (meeting.state === "cancelled") return <Tag sign="due">{view.t(said.calledOff)}</Tag>;
  return <Tag sign="done">{view.t(meeting.state === "held" ? said.held : said.approved)}</Tag>;
}

/** The name of a committee, in whatever language it was given. */
export const BodyName = ({ view, names }: { view: View; names: MeetingNotice["bodyNames"] }) =>
  names ? <span dir="auto">{view.name(names as Names)}</span> : null;

/** What an item is called: what somebody wrote, or what the program put there. */
export function titleOf(view: View, item: Pick<AgendaItem, "title" | "source">): string {
  if (item.title) return item.title;
  return item.source === "actions" ? view.t(said.openActions) : view.t(said.approveLast);
}

interface ShownHoliday {
  key: string;
  religion: string;
  from: string;
  to: string;
  fromEvening: boolean;
}

/** A holiday in one line: its name, whose it is, its days. */
export function HolidayLine({ view, holiday }: { view: View; holiday: ShownHoliday }) {
  const day = (text: string): string => formatDate(new Date(text), view.language, "weekday");
  const days =
    holiday.from === holiday.to
      ? day(holiday.from)
      : view.t(said.holidayDays, { from: day(holiday.from), to: day(holiday.to) });
  return (
    <>
      {view.t(said.holiday, {
        name: view.t(holidayNames[holiday.key as HolidayKey]),
        religion: view.t(religionNames[holiday.religion as Religion]),
      })}
      : {days}
      {holiday.fromEvening && <>, {view.t(said.fromEvening)}</>}
    </>
  );
}

/** A time on the wall, `14:30`. */
export const TimeInput = ({ value, ...field }: FieldProps & { value?: string }) => {
  const entered = field.view.entered[field.name];
  return (
    <Field {...field}>
      {(tie) => (
        <input {...tie} class="input ltr" type="time" value={typeof entered === "string" ? entered : (value ?? "")} />
      )}
    </Field>
  );
};
