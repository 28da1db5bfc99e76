import type { z } from "zod";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatShare } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { ThingFoot } from "../../things/public.ts";
import { endsSoonDays } from "../body.ts";
import type { NamedSeat } from "../named-seats.ts";
import { readCommittee } from "../operations.ts";
import { bodyKindWords, dutyWords, papersForWords, bodyWords as said } from "../words.ts";
import { BalanceTable } from "./balance.tsx";

type Found = z.output<typeof readCommittee.output>;

/** One committee: its mandate, who sits in it, the balance of sectors, who sat in it before. */
export const committeePage = page({
  path: "/:initiative/committees/:slug",
  reads: readCommittee,
  input: ({ params }) => ({ slug: params.slug ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.body.names)} navigation={navigationFor(view, "committees")}>
      <Head view={view} found={found} />
      <section class="wrap two">
        <div class="stack">
          <h2>{view.t(said.members)}</h2>
          {found.body.allPartners && <p>{view.t(said.allPartnersSit)}</p>}
          {found.seats.length === 0 ? (
            <p class="quiet">{view.t(said.noMembers)}</p>
          ) : (
            <Seats view={view} seats={found.seats} />
          )}
          {found.managesSeats && (
            <p class="acts">
              {!found.body.closedOn && (
                <ButtonLink kind="main" href={view.url(`meetings/new?body=${found.body.id}`)}>
                  {view.t(said.planMeeting)}
                </ButtonLink>
              )}
              <ButtonLink href={view.url(`committees/${found.body.slug}/edit`)}>{view.t(said.changeSeats)}</ButtonLink>
            </p>
          )}
        </div>
        <Facts view={view} found={found} />
      </section>
      {!found.body.allPartners && found.seats.length > 0 && <Balance view={view} found={found} />}
      {found.past.length > 0 && <Past view={view} seats={found.past} />}
      <div class="wrap block">
        <ThingFoot view={view} thing={{ kind: "body", id: found.body.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
});

function Head({ view, found: { body, sits, leads } }: { view: View; found: Found }) {
  return (
    <div class="wrap top stack">
      <p class="kicker">
        {view.t(bodyKindWords[body.kind])} · <a href={view.url("committees")}>{view.t(said.allCommittees)}</a>
      </p>
      <h1>
        <span dir="auto">{view.name(body.names)}</span>
      </h1>
      {body.closedOn && <p>{view.t(said.closedOn, { day: writeDay(view, body.closedOn) })}</p>}
      {view.name(body.mandate) && (
        <p class="lead">
          <span dir="auto">{view.name(body.mandate)}</span>
        </p>
      )}
      <p class="acts">
        <a href={view.url(`meetings?body=${body.id}`)}>{view.t(said.meetings)}</a>
        <a href={view.url(`decisions?body=${body.slug}`)}>{view.t(said.decisions)}</a>
        <a href={view.url(`actions?body=${body.slug}`)}>{view.t(said.actions)}</a>
        {(sits || leads) && <a href={view.url("meetings/subscribe")}>{view.t(said.ownCalendar)}</a>}
        {(sits || leads) && <a href={view.url(`committees/${body.slug}/interests`)}>{view.t(said.interests)}</a>}
      </p>
    </div>
  );
}

/** In words, from when to when somebody sits. */
function sayTerm(view: View, { since, until }: NamedSeat): string {
  if (!until) return view.t(said.sinceDay, { day: writeDay(view, since) });
  const last = until < since ? since : until;
  return view.t(said.fromTo, { since: writeDay(view, since), until: writeDay(view, last) });
}

function WhoSits({ view, seat }: { view: View; seat: NamedSeat }) {
  return (
    <>
      <span dir="auto">{seat.name || view.t(said.nameless)}</span>
      {seat.livedExperience && <span class="small quiet"> · {view.t(said.livedShort)}</span>}
    </>
  );
}

function Seats({ view, seats }: { view: View; seats: readonly NamedSeat[] }) {
  const soon = daysAfter(dayOf(view.now), endsSoonDays);
  return (
    <Table
      blocks
      caption={view.t(said.members)}
      columns={[
        { label: view.t(said.who) },
        { label: view.t(said.forOrganization) },
        { label: view.t(said.duty) },
        { label: view.t(said.vote) },
        { label: view.t(said.term) },
      ]}
      rows={seats.map((seat) => ({
        head: <WhoSits view={view} seat={seat} />,
        cells: [
          <span key="for" dir="auto">
            {seat.organization ?? "–"}
          </span>,
          view.t(dutyWords[seat.duty]),
          view.t(seat.hasVote ? said.hasVote : said.noVote),
          seat.until && seat.until <= soon ? (
            <b key="term">{view.t(said.endsOn, { day: writeDay(view, seat.until) })}</b>
          ) : (
            sayTerm(view, seat)
          ),
        ],
      }))}
    />
  );
}

function Facts({ view, found: { body, seats, funders } }: { view: View; found: Found }) {
  const soon = daysAfter(dayOf(view.now), endsSoonDays);
  const ending = seats.filter(({ until }) => until !== null && until <= soon).length;
  return (
    <aside class="wash stack">
      <div>
        <h2 class="label">{view.t(said.quorum)}</h2>
        <p class="small">
          {view.t(said.quorumIs, { share: formatShare(body.quorumShare, 0), least: body.quorumLeast })}
        </p>
      </div>
      <div>
        <h2 class="label">{view.t(said.papersFor)}</h2>
        <p class="small">{view.t(papersForWords[body.papersFor])}</p>
        <p class="small quiet">{view.t(said.funderReads, { count: funders })}</p>
      </div>
      {body.mandateUntil && (
        <div>
          <h2 class="label">{view.t(said.mandateUntil)}</h2>
          <p class="small">{writeDay(view, body.mandateUntil)}</p>
        </div>
      )}
      {ending > 0 && <p class="small">{view.t(said.endsSoon, { count: ending })}</p>}
    </aside>
  );
}

function Balance({ view, found: { seats, balance, balanceOfAll } }: { view: View; found: Found }) {
  const counted = balance.reduce((sum, { count }) => sum + count, 0);
  const lived = seats.filter(({ livedExperience }) => livedExperience).length;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.balanceTitle)}</h2>
      <p>{view.t(said.balanceIs, { seats: counted, lived })}</p>
      <BalanceTable view={view} here={balance} all={balanceOfAll} />
    </section>
  );
}

function Past({ view, seats }: { view: View; seats: readonly NamedSeat[] }) {
  return (
    <section class="wrap block">
      <details>
        <summary>{view.t(said.past)}</summary>
        <Table
          blocks
          caption={view.t(said.past)}
          columns={[
            { label: view.t(said.who) },
            { label: view.t(said.forOrganization) },
            { label: view.t(said.duty) },
            { label: view.t(said.term) },
          ]}
          rows={seats.map((seat) => ({
            head: <WhoSits view={view} seat={seat} />,
            cells: [
              <span key="for" dir="auto">
                {seat.organization ?? "–"}
              </span>,
              view.t(dutyWords[seat.duty]),
              <span key="term">
                {sayTerm(view, seat)}
                {seat.endedBecause && (
                  <span class="small quiet" dir="auto">
                    {" "}
                    {seat.endedBecause}
                  </span>
                )}
              </span>,
            ],
          }))}
        />
      </details>
    </section>
  );
}
