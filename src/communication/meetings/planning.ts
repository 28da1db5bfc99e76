import { readInitiative } from "../../backbone/initiatives/public.ts";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { ofPerson } from "../../core/audience.ts";
import { momentOf, restsAsInIsrael, timeZoneOf } from "../../core/days.ts";
import { holidaysTouching } from "../../core/holidays/holidays.ts";
import { type Language, type Message, say } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { formatDate } from "../../interface/numbers.tsx";
import type { Reader } from "../../storage/records.ts";
import { holidayNames } from "../calendars/public.ts";
import type { WrittenMeeting } from "./meeting.ts";
import { meetingWords as said } from "./words.ts";

/** The time zone in which an initiative meets. */
export async function zoneOf(tx: Reader, initiativeId: string): Promise<string> {
  const initiative = await readInitiative(tx, initiativeId);
  if (!initiative) throw new Refusal("not-found", coreWords.notFound);
  return timeZoneOf(initiative.defaultLanguage);
}

/** When a meeting is on a day, from the clocks on the wall. @throws {Refusal} for times that are none. */
export function spanOf(day: string, written: WrittenMeeting, timeZone: string): { startsAt: Date; endsAt: Date } {
  if (written.to <= written.from) throw refuseField("to", said.endsBeforeItBegins);
  const startsAt = momentOf({ day, time: written.from }, timeZone);
  if (!startsAt) throw refuseField("from", said.noSuchTime);
  const endsAt = momentOf({ day, time: written.to }, timeZone);
  if (!endsAt) throw refuseField("to", said.noSuchTime);
  return { startsAt, endsAt };
}

/** The day of rest that a day of the week is where the initiative lives; null on a working day. */
export function restOf(day: string, endsAt: string, timeZone: string): Message | null {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return said.saturday;
  if (weekday === 0) return said.sunday;
  if (weekday !== 5) return null;
  if (restsAsInIsrael(timeZone)) return said.friday;
  return endsAt > "15:00" ? said.fridayAfternoon : null;
}

/** What is kept on a day, in the reader's words: its holidays, or its day of rest. */
function keptOn(day: string, to: string, timeZone: string, language: Language): { holiday?: string; rest?: string } {
  const inIsrael = restsAsInIsrael(timeZone);
  const holidays = holidaysTouching(day, Number(to.slice(0, 2)), { inIsrael });
  const names = holidays.map(({ key }) => say(holidayNames[key], language));
  if (names.length > 0) return { holiday: [...new Set(names)].join(", ") };
  const rest = restOf(day, to, timeZone);
  return rest ? { rest: say(rest, language) } : {};
}

/** Warns of holidays and days of rest, unless somebody keeps them knowingly. @throws {Refusal} with their names. */
export function warnOfDays(
  days: readonly string[],
  written: WrittenMeeting,
  timeZone: string,
  language: Language,
): void {
  if (written.keepDay) return;
  const found = days.flatMap((day) => {
    const { holiday, rest } = keptOn(day, written.to, timeZone, language);
    return holiday || rest ? [{ day, holiday, rest }] : [];
  });
  const [first] = found;
  if (!first) return;
  if (days.length === 1)
    throw first.holiday
      ? refuseField("day", said.onHoliday, { holiday: first.holiday })
      : refuseField("day", said.onRestDay, { rest: first.rest ?? "" });
  const inWords = found.map(
    ({ day, holiday, rest }) => `${formatDate(new Date(day), language, "weekday")}: ${holiday ?? rest}`,
  );
  throw refuseField("day", said.onHolidays, { days: inWords.join("; ") });
}

/** Sees to it that whoever is asked belongs to the initiative. @throws {Refusal} where somebody does not. */
export async function checkGuests(tx: Reader, on: OnChange, guests: readonly string[]): Promise<void> {
  if (guests.length === 0) return;
  const belonging = await peopleIn(tx, on.initiativeId, guests.map(ofPerson));
  if (guests.some((id) => !belonging.includes(id))) throw refuseField("guests", said.noSuchPerson);
}
