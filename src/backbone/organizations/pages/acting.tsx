import { dayOf } from "../../../core/days.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { authorityWords, cardWords, goesOn, levelWords } from "../../memberships/public.ts";
import type { Profile } from "../profile-operations.ts";
import { profileWords as said } from "./profile-words.ts";

/** Who acts for an organization, the lead first, and who did. */
export function ActingPeople(props: { view: View; organizationId: string; people: Profile["people"] }) {
  const { view, people } = props;
  const today = dayOf(view.now);
  const now = people.filter((one) => goesOn(one, today));
  const before = people.filter((one) => !goesOn(one, today));
  return (
    <section class="wrap block">
      <h2>{view.t(said.people)}</h2>
      {now.length === 0 && <p class="quiet">{view.t(said.peopleNone)}</p>}
      <People view={view} people={now} />
      {view.viewer?.permissions.includes("backbone") && (
        <p>
          <a href={view.url(`people?for=${props.organizationId}#invite`)}>{view.t(said.invite)}</a>
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{view.t(said.peopleBefore)}</summary>
          <People view={view} people={before} />
        </details>
      )}
    </section>
  );
}

const People = ({ view, people }: { view: View; people: Profile["people"] }) => (
  <ul>
    {people.map((one) => (
      <li key={one.personId} class="row">
        <span>
          <a href={view.url(`people/${one.personId}`)}>
            <bdi>{one.name || "–"}</bdi>
          </a>
          {one.isLead && <b> · {view.t(cardWords.lead)}</b>}
        </span>
        <span class="small quiet">
          {[
            one.title,
            one.level && view.t(levelWords[one.level]),
            one.authority && view.t(authorityWords[one.authority]),
            one.until &&
              view.t(cardWords.fromTo, {
                since: formatDate(new Date(one.since), view.language),
                until: formatDate(new Date(one.until), view.language),
              }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </li>
    ))}
  </ul>
);
