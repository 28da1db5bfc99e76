import { onTheWall } from "../../../core/days.ts";
import { say } from "../../../core/message.ts";
import { CopyField } from "../../../interface/actions.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { meetingPageWords as said } from "../page-words.ts";
import type { FoundMeeting } from "../reading.ts";

/** A meeting's notice to pass on, in the language that the meeting was planned in; nothing of its papers is in it. */
export function textToPassOn(meeting: FoundMeeting, link: string): string {
  const { language, title, startsAt, endsAt, timeZone, place } = meeting;
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  return say(said.message, language, {
    title,
    day: formatDate(from, language, "weekday", timeZone),
    from: onTheWall(from, timeZone).time,
    to: onTheWall(to, timeZone).time,
    place: place ?? "",
    link,
  })
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** The text for a chat group, ready to be copied. */
export const PassOn = ({ view, meeting, link }: { view: View; meeting: FoundMeeting; link: string }) => (
  <section class="part noprint">
    <h2>{view.t(said.passOn)}</h2>
    <CopyField
      view={view}
      label={view.t(said.passOn)}
      text={textToPassOn(meeting, link)}
      button={view.t(said.forWhatsApp)}
    />
  </section>
);
