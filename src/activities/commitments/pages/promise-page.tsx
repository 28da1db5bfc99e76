import type { ComponentChildren } from "preact";
import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { joinList } from "../../../core/spoken-languages.ts";
import { writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { readCommitment } from "../operations.ts";
import { readCommitment as reads } from "../operations.ts";
import type { Shown } from "../showing.ts";
import { pathOf } from "../telling.ts";
import { sayAmount, sayMonth } from "./amount.ts";
import { History } from "./history.tsx";
import { promiseWords as said, shownWords } from "./page-words.ts";
import { HowItReaches, PaidBy, TellHow, WhatCame } from "./promise-around.tsx";
import { promiseForms } from "./promise-forms.ts";
import { WhatCanBeDone } from "./promise-steps.tsx";
import { ClosedRoom, openRoomForm } from "./room.tsx";

export type Found = z.output<typeof readCommitment.output>;

/** One promise: the sentence first, then who, how much, for whom and where, what it serves, and what changed. */
export const promisePage = page({
  path: "/:initiative/work/promises/:id",
  reads,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout
      view={view}
      title={view.name(found.promise.names)}
      navigation={navigationFor(view, view.viewer?.isMember ? "promises" : "promise-list")}
    >
      <ClosedRoom view={view} />
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/promises/list")}>{view.t(said.promises)}</a> · {found.promise.number}
        </p>
        <h1 dir="auto">{view.name(found.promise.names)}</h1>
        <Lead view={view} promise={found.promise} />
        <OwnWord view={view} found={found} />
        <WhatCame view={view} found={found} />
        <TellHow view={view} found={found} />
      </div>
      <div class="wrap two">
        <div class="stack">
          <Facts view={view} promise={found.promise} />
          <HowItReaches view={view} found={found} />
          <PaidBy view={view} found={found} />
        </div>
        <div class="stack">
          <WhatCanBeDone view={view} found={found} />
        </div>
      </div>
      <History view={view} found={found} />
      <Around view={view} found={found} />
      <div class="wrap">
        <ThingFoot view={view} thing={{ kind: "commitment", id: found.promise.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [...promiseForms, openRoomForm(({ params }) => `/${params.initiative}/${pathOf(params.id ?? "")}`)],
});

/** Who, how much, by when, in a sentence. */
function Lead({ view, promise }: { view: View; promise: Shown }) {
  const values = {
    organization: promise.organization?.name ?? view.t(said.aPartner),
    amount: sayAmount(view, promise),
  };
  return (
    <p class="lead measure">
      {promise.dueOn
        ? view.t(said.sentenceBy, { ...values, day: writeDay(view, promise.dueOn) })
        : view.t(said.sentence, values)}
    </p>
  );
}

/** What only its organization and the backbone read: that it waits, was declined, or that nothing was heard. */
function OwnWord({ view, found: { promise, own } }: { view: View; found: Found }) {
  if (!own) return null;
  const organization = promise.organization?.name ?? "";
  if (promise.shown === "no-update" && promise.lastHeardAt)
    return <p class="measure">{view.t(said.noUpdateSince, { month: sayMonth(view, promise.lastHeardAt) })}</p>;
  if (promise.shown === "waiting")
    return <p class="measure">{view.t(own.isItsWord ? said.waitsForYou : said.waitsForThem, { organization })}</p>;
  if (promise.shown === "draft" && own.declinedAt)
    return (
      <p class="measure" dir="auto">
        {view.t(said.wasDeclined, { day: writeDay(view, own.declinedAt), because: own.declinedBecause ?? "" })}
      </p>
    );
  if (promise.shown === "draft") return <p class="small quiet">{view.t(said.onlyYou)}</p>;
  return null;
}

const Organization = ({ view, one }: { view: View; one: { id: string | null; name: string } }) =>
  one.id ? (
    <a href={view.url(`organizations/${one.id}`)}>
      <bdi dir="auto">{one.name}</bdi>
    </a>
  ) : (
    <bdi dir="auto">{one.name}</bdi>
  );

/** What is known of a promise, as term and text; what nobody said is left out. */
function factsOf(view: View, one: Shown): [string, ComponentChildren][] {
  const forWhom = [one.group && view.name(one.group), view.name(one.forWhom)].filter(Boolean).join(" · ");
  return [
    [view.t(said.who), one.organization ? <Organization view={view} one={one.organization} /> : view.t(said.aPartner)],
    [
      view.t(said.withWhom),
      one.together.length > 0 && (
        <ul>
          {one.together.map((each) => (
            <li key={each.name}>
              <Organization view={view} one={each} />
            </li>
          ))}
        </ul>
      ),
    ],
    [view.t(said.howMuch), <bdi key="amount">{sayAmount(view, one)}</bdi>],
    [view.t(said.forWhom), forWhom && <bdi dir="auto">{forWhom}</bdi>],
    [
      view.t(said.where),
      one.places.length > 0 && (
        <bdi dir="auto">
          {joinList(
            one.places.map(({ names }) => view.name(names)),
            view.language,
          )}
        </bdi>
      ),
    ],
    [view.t(said.fromWhen), one.startsOn && writeDay(view, one.startsOn)],
    [view.t(said.byWhen), one.dueOn && writeDay(view, one.dueOn)],
    ...servesOf(view, one),
  ];
}

/** What a promise serves, and where it stands. */
function servesOf(view: View, one: Shown): [string, ComponentChildren][] {
  const own = view.name(one.ownGoal);
  const about = view.name(one.about);
  return [
    [view.t(said.kind), one.type && <bdi dir="auto">{view.name(one.type.names)}</bdi>],
    [view.t(said.phase), one.phase && <bdi dir="auto">{one.phase}</bdi>],
    [
      view.t(said.serves),
      one.goal && (
        <>
          <a href={view.url("goal")} dir="auto">
            {view.name(one.goal.names)}
          </a>
          {one.countsToGoal && <p class="small quiet">{view.t(said.counted)}</p>}
        </>
      ),
    ],
    [view.t(said.measured), one.indicator && <bdi dir="auto">{view.name(one.indicator.names)}</bdi>],
    [
      view.t(said.cause),
      one.challenge && (
        <a href={view.url(`causes/${one.challenge.id}`)} dir="auto">
          {view.name(one.challenge.names)}
        </a>
      ),
    ],
    [view.t(said.ownGoal), own && <span dir="auto">{own}</span>],
    [
      view.t(said.inYourWords),
      about && (
        <span class="told" dir="auto">
          {about}
        </span>
      ),
    ],
    [view.t(said.stands), standsOf(view, one)],
  ];
}

const standsOf = (view: View, one: Shown): string =>
  [
    view.t(shownWords[one.shown]),
    one.promisedAt && view.t(said.promisedOn, { day: writeDay(view, one.promisedAt) }),
    one.closedOn && view.t(said.closedOn, { day: writeDay(view, one.closedOn) }),
  ]
    .filter(Boolean)
    .join(" · ");

const Facts = ({ view, promise }: { view: View; promise: Shown }) => (
  <section>
    <dl class="known">
      {factsOf(view, promise)
        .filter(([, told]) => told)
        .map(([label, told]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{told}</dd>
          </div>
        ))}
    </dl>
  </section>
);

/** Where it goes on from, and where it goes on. */
function Around({ view, found: { renews, renewedBy } }: { view: View; found: Found }) {
  const links = [
    [said.renews, renews],
    [said.renewedBy, renewedBy],
  ] as const;
  if (!renews && !renewedBy) return null;
  return (
    <section class="wrap block">
      <ul>
        {links.map(
          ([label, link]) =>
            link && (
              <li key={link.id} class="row">
                <span>{view.t(label)}</span>
                <a href={view.url(pathOf(link.id))} dir="auto">
                  {[view.name(link.names), link.phase].filter(Boolean).join(" · ")}
                </a>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
