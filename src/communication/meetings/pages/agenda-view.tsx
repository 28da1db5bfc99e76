import type { ComponentChildren } from "preact";
import type { View } from "../../../interface/view.ts";
import { itemKindWords, meetingPageWords as said } from "../page-words.ts";
import type { FoundMeeting } from "../reading.ts";
import { titleOf } from "./parts.tsx";

interface AgendaProps {
  view: View;
  meeting: FoundMeeting;
  inside: NonNullable<FoundMeeting["inside"]>;
  /** What stands under the item of open actions. */
  children?: ComponentChildren;
}

/** How long a meeting is, in minutes. */
const lengthOf = ({ startsAt, endsAt }: FoundMeeting): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/** Whether the agenda fits into the meeting. */
export function Fits({ view, meeting, inside }: AgendaProps) {
  const planned = inside.items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const there = lengthOf(meeting);
  if (planned === 0) return null;
  const full = planned > there;
  return (
    <p class={full ? "small clay" : "small quiet"}>
      {view.t(full ? said.tooFull : said.allTogether, { planned, there })}
    </p>
  );
}

/** The agenda as people read it: what, what for, how long, who leads. */
export function AgendaView(props: AgendaProps) {
  const { view, inside, children } = props;
  if (inside.items.length === 0) return <p class="quiet">{view.t(said.noAgenda)}</p>;
  return (
    <>
      <ol class="agenda">
        {inside.items.map((item) => (
          <li key={item.id}>
            <p>
              <b dir="auto">{titleOf(view, item)}</b>
            </p>
            <p class="small quiet">
              {view.t(itemKindWords[item.kind])}
              {item.minutes && <> · {view.t(said.minutesLong, { count: item.minutes })}</>}
              {item.leader && <> · {view.t(said.ledBy, { name: item.leader })}</>}
            </p>
            {item.note && (
              <p class="small asitis">
                <span dir="auto">{item.note}</span>
              </p>
            )}
            {item.source === "actions" && children}
          </li>
        ))}
      </ol>
      <Fits {...props} />
    </>
  );
}
