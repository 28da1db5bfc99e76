import type { ComponentChildren } from "preact";
import { dayOf } from "../../../core/days.ts";
import { joinList, sayLanguage } from "../../../core/spoken-languages.ts";
import { languagesOf, listOf } from "../../../interface/languages-input.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { ThingFoot } from "../../things/public.ts";
import { describeMe, limitMember, readCard } from "../card-operations.ts";
import { authorityWords, levelWords, cardWords as said } from "../card-words.ts";
import type { Card } from "../membership.ts";
import { endMember, permitMember } from "../operations.ts";
import { endOneRepresentation, setOneRepresentation } from "../representations/operations.ts";
import { goesOn } from "../representations/representation.ts";
import { permissionWords, membershipWords as words } from "../words.ts";
import { Describe } from "./describe.tsx";
import { Manage } from "./manage.tsx";

const toCard = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/people/${params.person}`;

/** One person: for whom she acts, what she can be asked for, and how she is reached by whom. */
export const cardPage = page({
  path: "/:initiative/people/:person",
  reads: readCard,
  input: ({ params }) => ({ personId: params.person ?? "" }),
  draw: ({ card, organizations, standing }, view) => {
    const name = card.name || view.t(words.nameless);
    return (
      <Layout view={view} title={name} navigation={navigationFor(view, "people")}>
        <div class="wrap top stack">
          <p class="kicker">
            <a href={view.url("people")}>{view.t(said.allPeople)}</a>
          </p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <Standing view={view} card={card} name={name} />
        </div>
        <div class="wrap two">
          <section>
            <Facts view={view} card={card} />
          </section>
          {!card.hasLeft && <Reach view={view} card={card} />}
        </div>
        <ActsFor view={view} card={card} />
        {card.isMe && !card.hasLeft && <Describe view={view} card={card} />}
        {!card.hasLeft && <Manage view={view} card={card} name={name} organizations={organizations} />}
        {!card.hasLeft && (
          <div class="wrap block">
            <ThingFoot view={view} thing={{ kind: "person", id: card.personId }} standing={standing} />
          </div>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: describeMe,
      input: (sent) => ({
        about: textOf(sent, "about") ?? null,
        skills: listOf(sent, "skills"),
        speaks: languagesOf(sent),
        phone: textOf(sent, "phone") ?? null,
        contactFor: textOf(sent, "contactFor"),
      }),
      leadsTo: toCard,
      receipt: said.saved,
    }),
    form({
      operation: setOneRepresentation,
      input: (sent, { params }) => ({
        personId: params.person,
        organizationId: textOf(sent, "organizationId"),
        title: textOf(sent, "title") ?? null,
        level: textOf(sent, "level") ?? null,
        authority: textOf(sent, "authority") ?? null,
        isLead: sent.get("isLead") === "yes",
      }),
      leadsTo: toCard,
      receipt: said.saved,
    }),
    form({
      operation: endOneRepresentation,
      input: (sent, { params }) => ({ personId: params.person, organizationId: textOf(sent, "organizationId") }),
      leadsTo: toCard,
      receipt: said.actingEnded,
    }),
    form({
      operation: limitMember,
      input: (sent, { params }) => ({ personId: params.person, until: textOf(sent, "until") ?? null }),
      leadsTo: toCard,
      receipt: said.saved,
    }),
    form({
      operation: permitMember,
      input: (sent, { params }) => ({ personId: params.person, permissions: sent.getAll("permissions") }),
      leadsTo: toCard,
      receipt: words.saved,
    }),
    form({
      operation: endMember,
      input: (_sent, { params }) => ({ personId: params.person }),
      leadsTo: ({ left }, { params }) => (left ? "/mine" : `/${params.initiative}/people`),
      receipt: words.ended,
    }),
  ],
});

const sayDay = (view: View, day: string): string => formatDate(new Date(day), view.language);

function Standing({ view, card, name }: { view: View; card: Card; name: string }) {
  if (card.hasLeft) return <p class="lead">{view.t(said.hasLeft, { name })}</p>;
  const isOver = !goesOn(card, dayOf(view.now));
  return (
    <>
      <p class="lead">
        {card.permissions.map((permission) => view.t(permissionWords[permission])).join(" · ")}
        {card.until && !isOver && <> · {view.t(said.mandateUntil, { until: sayDay(view, card.until) })}</>}
      </p>
      {card.until && isOver && <p>{view.t(said.mandateOver, { until: sayDay(view, card.until) })}</p>}
      {card.about && (
        <p class="told measure" dir="auto">
          {card.about}
        </p>
      )}
    </>
  );
}

function Facts({ view, card }: { view: View; card: Card }) {
  const languages = card.speaks.map((spoken) => sayLanguage(spoken, view.language));
  const facts: [string, ComponentChildren][] = [
    [view.t(said.skills), card.skills.length > 0 && <bdi>{joinList(card.skills, view.language)}</bdi>],
    [view.t(said.speaks), languages.length > 0 && joinList(languages, view.language)],
  ];
  const known = facts.filter(([, told]) => told);
  return (
    <>
      {known.length > 0 && (
        <dl class="known">
          {known.map(([label, told]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      )}
      {!card.hasLeft && <p class="small quiet">{view.t(said.joined, { day: sayDay(view, card.joinedAt) })}</p>}
    </>
  );
}

function Reach({ view, card }: { view: View; card: Card }) {
  return (
    <section class="stack">
      {card.mail && (
        <p>
          <a dir="ltr" href={`mailto:${card.mail}`}>
            {card.mail}
          </a>
        </p>
      )}
      {card.phone && (
        <p>
          <bdi dir="ltr">{card.phone}</bdi>
        </p>
      )}
      {!card.mail && !card.phone && <p class="small quiet">{view.t(said.noContact)}</p>}
    </section>
  );
}

function ActsFor({ view, card }: { view: View; card: Card }) {
  const today = dayOf(view.now);
  return (
    <section class="wrap block">
      <h2>{view.t(said.actsFor)}</h2>
      {card.representations.length === 0 && <p class="quiet">{view.t(said.actsForNobody)}</p>}
      <ul>
        {card.representations.map((one) => (
          <li key={one.organizationId} class="row">
            <span class={goesOn(one, today) ? undefined : "quiet"}>
              <a href={view.url(`organizations/${one.organizationId}`)}>
                <bdi>{one.organization}</bdi>
              </a>
              {one.isLead && goesOn(one, today) && <b> · {view.t(said.lead)}</b>}
            </span>
            <span class="small quiet">
              {[
                !goesOn(one, today) && view.t(said.past),
                one.title,
                one.level && view.t(levelWords[one.level]),
                one.authority && view.t(authorityWords[one.authority]),
                one.until
                  ? view.t(said.fromTo, { since: sayDay(view, one.since), until: sayDay(view, one.until) })
                  : view.t(said.since, { since: sayDay(view, one.since) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
