import { ButtonLink } from "../../../interface/actions.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { NextMeetingView } from "../desk.ts";
import { deskWords as said } from "../words.ts";

/** The next meeting: who meets, when, what it is about, and the door to it. */
export function MeetingPanel({
  view,
  meeting,
  main = false,
}: {
  view: View;
  meeting: NextMeetingView;
  main?: boolean;
}) {
  const { language } = view;
  const begins = new Date(meeting.begins);
  const hour = (moment: Date): string =>
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: meeting.timeZone }).format(moment);
  const hours = meeting.ends
    ? view.t(said.fromTo, { from: hour(begins), to: hour(new Date(meeting.ends)) })
    : hour(begins);
  return (
    <section class="wash meet">
      <h2 class="kicker">{view.t(said.nextMeeting)}</h2>
      <h3>
        <span dir="auto">{view.name(meeting.names)}</span>
      </h3>
      <p>
        {formatDate(begins, language, "weekday", meeting.timeZone)} · <span>{hours}</span>
      </p>
      {meeting.items.length > 0 && (
        <ol>
          {meeting.items.slice(0, 5).map((item) => (
            <li key={view.name(item)}>
              <span>
                <span dir="auto">{view.name(item)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {(meeting.papers > 0 || meeting.decisions > 0) && (
        <p class="small quiet">
          {[
            meeting.papers > 0 && view.t(said.papers, { count: meeting.papers }),
            meeting.decisions > 0 && view.t(said.decisionsAsked, { count: meeting.decisions }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <p class="acts block-small">
        <ButtonLink kind={main ? "main" : "plain"} href={view.url(meeting.path)}>
          {view.t(said.openMeeting)}
        </ButtonLink>
      </p>
    </section>
  );
}
