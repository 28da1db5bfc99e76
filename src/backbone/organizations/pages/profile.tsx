import type { ComponentChildren } from "preact";
import { dayOf } from "../../../core/days.ts";
import { joinList, sayLanguage } from "../../../core/spoken-languages.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { type Page, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { affiliationWords, isOver } from "../../affiliations/public.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { ThingFoot } from "../../things/public.ts";
import type { Profile, readOrganizationFrom, Trail } from "../profile-operations.ts";
import { sectorWords } from "../words.ts";
import type { WorkPart } from "../work-source.ts";
import { ActingPeople } from "./acting.tsx";
import { AffiliationList } from "./affiliations.tsx";
import { profileWords as said } from "./profile-words.ts";
import { WorkList } from "./work-list.tsx";

/** An organization: what it does first, then what is known, who acts for it, and how it belongs with others. */
export const profilePage = (read: ReturnType<typeof readOrganizationFrom>): Page =>
  page({
    path: "/:initiative/organizations/:id",
    reads: read,
    input: ({ params }) => ({ id: params.id ?? "" }),
    draw: ({ profile, trail, work }, view) => (
      <Layout
        view={view}
        title={profile?.organization.name ?? trail?.name ?? ""}
        navigation={navigationFor(view, "partners")}
      >
        {trail && <MergedAway view={view} trail={trail} />}
        {profile && <OneProfile view={view} profile={profile} work={work} />}
      </Layout>
    ),
  });

/** A list often holds the year alone, which is kept as its first day. */
export const sayAdmission = (view: View, day: string): string =>
  formatDate(new Date(day), view.language, day.endsWith("-01-01") ? "year" : "day");

function MergedAway({ view, trail }: { view: View; trail: Trail }) {
  return (
    <section class="wrap top stack">
      <h1>
        <bdi>{trail.name}</bdi>
      </h1>
      <p class="lead">
        {view.t(said.mergedAway, { name: trail.name, day: writeDay(view, trail.on), by: trail.by ?? "none" })}
      </p>
      <p>
        <ButtonLink kind="main" href={view.url(`organizations/${trail.into.id}`)}>
          {view.t(said.goThere, { name: trail.into.name })}
        </ButtonLink>
      </p>
    </section>
  );
}

/** What it does and promised, and the way to all that it promised; to members alone. */
function AtWork({ view, organizationId, work }: { view: View; organizationId: string; work: readonly WorkPart[] }) {
  const led = view.viewer?.isMember && view.initiative?.rooms.includes("work");
  if (work.length === 0 && !led) return null;
  return (
    <div class="wrap stack">
      {work.length > 0 && <WorkList view={view} work={work} />}
      {led && (
        <p>
          <a href={view.url(`work/promises/list?organization=${organizationId}`)}>{view.t(said.promised)}</a>
        </p>
      )}
    </div>
  );
}

function OneProfile({ view, profile, work }: { view: View; profile: Profile; work: readonly WorkPart[] }) {
  const { organization: one, mayChange, affiliations, merged } = profile;
  const isMember = view.viewer?.isMember ?? false;
  return (
    <>
      <div class="wrap top stack">
        <p class="kicker">
          {one.sector ? view.t(sectorWords[one.sector]) : view.t(said.sector)} ·{" "}
          <a href={view.url("partners")}>{view.t(said.allPartners)}</a>
        </p>
        <h1>
          <bdi>{one.name}</bdi>
        </h1>
        {one.does ? (
          <p class="lead told" dir="auto">
            {one.does}
          </p>
        ) : (
          <p class="quiet">{view.t(said.blank)}</p>
        )}
        {mayChange !== "nothing" && (
          <p class="acts">
            <ButtonLink href={view.url(`organizations/${one.id}/edit`)}>{view.t(said.change)}</ButtonLink>
            <a href={view.url(`organizations/${one.id}/talks`)}>{view.t(said.talks)}</a>
          </p>
        )}
      </div>
      <div class="wrap two">
        <Facts view={view} profile={profile} />
        {mayChange !== "nothing" && <Contact view={view} profile={profile} />}
      </div>
      <AtWork view={view} organizationId={one.id} work={work} />
      {isMember && <ActingPeople view={view} organizationId={one.id} people={profile.people} />}
      {affiliations.length > 0 && <Affiliations view={view} affiliations={affiliations} />}
      <section class="wrap block stack small">
        {isMember && <p>{view.t(one.isPublic ? said.openToAll : said.openToMembers)}</p>}
        {merged.map(({ name, on, by }) => (
          <p key={name}>{view.t(said.mergedHere, { name, day: writeDay(view, on), by: by ?? "none" })}</p>
        ))}
      </section>
      <div class="wrap">
        <ThingFoot view={view} thing={{ kind: "organization", id: one.id }} standing={profile.standing} />
      </div>
    </>
  );
}

/** How it belongs with others, now and before. */
function Affiliations({ view, affiliations }: { view: View; affiliations: Profile["affiliations"] }) {
  const over = Map.groupBy(affiliations, (each) => isOver(each, dayOf(view.now)));
  return (
    <section class="wrap block">
      <h2>{view.t(affiliationWords.title)}</h2>
      <AffiliationList view={view} affiliations={over.get(false) ?? []} />
      <AffiliationList view={view} past affiliations={over.get(true) ?? []} />
    </section>
  );
}

function Facts({ view, profile }: { view: View; profile: Profile }) {
  const one = profile.organization;
  const languages = one.speaks.map((spoken) => sayLanguage(spoken, view.language));
  const facts: [string, ComponentChildren][] = [
    [view.t(said.otherNames), one.otherNames.length > 0 && <Several texts={one.otherNames} />],
    [view.t(said.places), one.places.length > 0 && <bdi>{joinList(one.places, view.language)}</bdi>],
    [view.t(said.speaks), languages.length > 0 && joinList(languages, view.language)],
    [
      view.t(said.website),
      one.website && (
        <a dir="ltr" href={one.website} rel="noopener nofollow ugc">
          {one.website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </a>
      ),
    ],
    [
      view.t(said.identifiers),
      one.identifiers.length > 0 && (
        <Several texts={one.identifiers.map(({ scheme, number }) => `${scheme} ${number}`.trim())} />
      ),
    ],
    [view.t(said.admittedOn), one.admittedOn && sayAdmission(view, one.admittedOn)],
  ];
  const known = facts.filter(([, told]) => told);
  return known.length === 0 ? null : (
    <section>
      <dl class="known">
        {known.map(([label, told]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Several = ({ texts }: { texts: readonly string[] }) => (
  <ul>
    {texts.map((text) => (
      <li key={text} dir="auto">
        {text}
      </li>
    ))}
  </ul>
);

function Contact({ view, profile }: { view: View; profile: Profile }) {
  const { contactName, contactTitle, contactMail, contactPhone } = profile.organization;
  return (
    <section>
      <h2>{view.t(said.contact)}</h2>
      <p class="small quiet">{view.t(said.contactFor)}</p>
      {!contactName && !contactMail && !contactPhone && <p>–</p>}
      {contactName && (
        <p>
          <bdi>{[contactName, contactTitle].filter(Boolean).join(" · ")}</bdi>
        </p>
      )}
      {contactMail && (
        <p>
          <a dir="ltr" href={`mailto:${contactMail}`}>
            {contactMail}
          </a>
        </p>
      )}
      {contactPhone && (
        <p>
          <bdi dir="ltr">{contactPhone}</bdi>
        </p>
      )}
    </section>
  );
}
