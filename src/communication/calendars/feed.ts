import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { z } from "zod";
import { daysAfter } from "../../core/days.ts";

/** Something that stands in a calendar: with a beginning and an end, or on a whole day. */
export const eventSchema = z.object({
  /** The same for as long as it is there, whatever changes. */
  uid: z.string(),
  title: z.string(),
  /** A day as `2026-03-12` where it is a whole day. */
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  place: z.string().nullable(),
  /** Where one comes in online. */
  link: z.string().nullable(),
  /** Its page, inside the site. */
  path: z.string(),
  sequence: z.number().int(),
  changedAt: z.iso.datetime().nullable(),
  cancelled: z.boolean(),
  /** Takes the reader's time. */
  busy: z.boolean(),
  /** A line more, e.g. who meets. */
  about: z.string().nullable(),
});
export type CalendarEvent = z.output<typeof eventSchema>;

/** Writes a calendar as every calendar program reads it: times in UTC, so that no table of zones is needed. */
export function writeCalendar(
  name: string,
  events: readonly CalendarEvent[],
  { origin, now, language }: { origin: string; now: Date; language: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: "Fivefold", product: "Fivefold", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const event of events) {
    const address = origin + event.path;
    const lines = [event.about, event.link, address].filter((line) => line !== null);
    const made = calendar.createEvent({
      id: `${event.uid}@fivefold`,
      start: event.endsAt ? new Date(event.startsAt) : new Date(`${event.startsAt}T00:00:00Z`),
      end: event.endsAt ? new Date(event.endsAt) : new Date(`${daysAfter(event.startsAt, 1)}T00:00:00Z`),
      allDay: event.endsAt === null,
      timezone: "UTC",
      summary: event.title,
      description: lines.join("\n"),
      url: address,
      sequence: event.sequence,
      stamp: event.changedAt ? new Date(event.changedAt) : now,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: event.busy && !event.cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
    if (event.changedAt) made.lastModified(new Date(event.changedAt));
    if (event.place) made.location(event.place);
  }
  return calendar.toString();
}
