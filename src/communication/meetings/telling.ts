import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { onTheWall } from "../../core/days.ts";
import { type Language, languages, type Message, type Values } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import { formatDate } from "../../interface/numbers.tsx";
import type { Writer } from "../../storage/records.ts";
import type { MeetingRow } from "./meeting.ts";
import { markTold, type ToldKind } from "./people/store.ts";
import { noticeAudience, papersAudience, sittersOf } from "./rights.ts";
import { meetingWords as said } from "./words.ts";

/** Puts a day into a message, in each of its languages with the words of that language. */
function withDay(message: Message, inWords: (language: Language) => string): Message {
  const [en, he, ar] = languages.map((language) => message[language].replaceAll("{day}", inWords(language)));
  return { en: en ?? "", he: he ?? "", ar: ar ?? "" };
}

/** The day of a meeting in a message, e.g. "Thursday 12 March, 10:00", as the clocks where it is show it. */
export const withMeetingDay = (message: Message, { startsAt, timeZone }: Pick<MeetingRow, "startsAt" | "timeZone">) =>
  withDay(message, (language) => {
    const day = formatDate(startsAt, language, "weekday", timeZone);
    return `${day}, ${onTheWall(startsAt, timeZone).time}`;
  });

/** A day without a time in a message. */
export const withPlainDay = (message: Message, day: string): Message =>
  withDay(message, (language) => formatDate(new Date(day), language, "weekday"));

export const meetingPath = (id: string): string => `meetings/${id}`;

export const byOf = ({ actor }: OnChange): string | null => (actor.kind === "person" ? actor.personId : null);

/** Everybody who is asked to a meeting. */
export const invitedTo = (
  tx: Parameters<typeof peopleIn>[0],
  initiativeId: string,
  meeting: MeetingRow,
  guests: readonly string[],
): Promise<string[]> =>
  peopleIn(tx, initiativeId, [...sittersOf(meeting, guests), ...guests.map((id) => `person:${id}` as const)]);

const stateOf = (meeting: MeetingRow): Message =>
  meeting.state === "cancelled"
    ? said.isCancelled
    : withMeetingDay(meeting.state === "planned" ? said.isPlanned : said.isHeld, meeting);

/** Tells of a meeting's notice: what it is, when and where. Nothing of its papers is in it. */
export const tellOfMeeting = (tx: Writer, on: OnChange, meeting: MeetingRow): Promise<void> =>
  tellThing(tx, on.initiativeId, {
    ...{ kind: "meeting", id: meeting.id, path: meetingPath(meeting.id) },
    names: { [meeting.language]: meeting.title },
    body: meeting.place ?? "",
    audience: noticeAudience(meeting),
    state: { message: stateOf(meeting) },
    ...{ by: byOf(on), now: on.now },
  });

/** Tells of a meeting's minutes, to those who read them; a draft that nobody has called ready is not told of. */
export const tellOfMinutes = (
  tx: Writer,
  on: OnChange,
  { meeting, guests }: { meeting: MeetingRow; guests: readonly string[] },
  minutes: { text: string; state: Message },
): Promise<void> => {
  const named = (language: Language): string => said.minutesOf[language].replace("{title}", meeting.title);
  return tellThing(tx, on.initiativeId, {
    ...{ kind: "meeting", id: `${meeting.id}:minutes`, path: `${meetingPath(meeting.id)}/minutes` },
    names: { en: named("en"), he: named("he"), ar: named("ar") },
    body: minutes.text,
    audience: papersAudience(meeting, guests),
    state: { message: minutes.state },
    ...{ by: byOf(on), now: on.now },
  });
};

/** Tells people something of a meeting, each of them once, and not the one who did it. */
export async function tellPeople(
  tx: Writer,
  on: OnChange,
  meeting: Pick<MeetingRow, "id" | "title" | "startsAt" | "timeZone">,
  telling: {
    kind: ToldKind;
    people: readonly string[];
    message: Message;
    values?: Values;
    sequence?: number;
    path?: string;
    /** By when something is asked. */
    due?: string;
  },
): Promise<number> {
  const people = telling.people.filter((id) => id !== byOf(on));
  const { kind, sequence } = telling;
  const told = { meetingId: meeting.id, kind, people, now: on.now, ...(sequence !== undefined && { sequence }) };
  const untold = await markTold(tx, on.initiativeId, told);
  await notify(tx, on.initiativeId, {
    to: untold,
    reason: telling.due ? "asked" : "meeting",
    about: { kind: "meeting", id: meeting.id },
    path: telling.path ?? meetingPath(meeting.id),
    sentence: withMeetingDay(telling.message, meeting),
    values: { title: meeting.title, ...telling.values },
    due: telling.due ?? null,
    now: on.now,
  });
  return untold.length;
}
