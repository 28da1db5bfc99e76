import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOfFund } from "../fund.ts";
import { editFund, endFund, setFundRound, stepAside } from "../fund-operations.ts";
import { readFund } from "../operations.ts";
import { fundWords as said } from "../words.ts";
import { FundFields, fundOf } from "./fund-fields.tsx";
import { MatchLines, Money } from "./money-parts.tsx";
import { Pledges, pledgeForms } from "./pledges.tsx";
import { NewRound, Rounds, roundOf, TwoHats } from "./rounds.tsx";

type Found = z.output<typeof readFund.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/${pathOfFund(id)}`;

/** One fund: what it is for, its rounds, the two hats of its funder, and needs that may fit. */
export const fundPage = page({
  path: "/:initiative/work/funds/fund/:id",
  reads: readFund,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <FundPage view={view} found={found} />,
  forms: [
    form({
      operation: editFund,
      input: (sent) => ({ ...fundOf(sent), id: textOf(sent, "id"), version: numberOf(sent, "version") }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endFund,
      input: (sent) => ({ id: textOf(sent, "id"), closed: sent.get("closed") === "yes" }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({ operation: setFundRound, input: roundOf, leadsTo: back, receipt: said.roundSet }),
    form({
      operation: stepAside,
      input: (sent) => ({ roundId: textOf(sent, "roundId") }),
      leadsTo: back,
      receipt: said.asideNoted,
    }),
    ...pledgeForms,
  ],
});

function FundPage({ view, found }: { view: View; found: Found }) {
  const { fund, conflicts } = found;
  const hasTwoHats = conflicts.runsBackbone || conflicts.sits.length > 0;
  return (
    <Layout view={view} title={view.name(fund.names)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds")}>{view.t(said.toAll)}</a>
        </p>
        <h1 dir="auto">{view.name(fund.names)}</h1>
        {view.name(fund.about) && (
          <p class="lead measure" dir="auto">
            {view.name(fund.about)}
          </p>
        )}
      </section>
      <div class="wrap two">
        <div class="stack">
          <section class="stack" id="rounds">
            <h2>{view.t(said.rounds)}</h2>
            <Rounds view={view} fund={fund} day={dayOf(view.now)} />
            {found.keeps && !fund.isClosed && <NewRound view={view} found={found} />}
          </section>
          <Pledges
            view={view}
            pledges={found.pledges}
            goal={{ fundId: fund.id }}
            currency={fund.currency ?? (view.language === "en" ? "USD" : "ILS")}
            mayPledge={found.mayPledge}
            choices={found.choices}
          />
        </div>
        <div class="stack">
          <FundFacts view={view} fund={fund} />
          {hasTwoHats && <TwoHats view={view} fund={fund} conflicts={conflicts} />}
        </div>
      </div>
      <section class="wrap block stack" id="matches">
        <h2>{view.t(said.matches)}</h2>
        <MatchLines view={view} matches={found.matches} without="fund" />
      </section>
      <div class="wrap block stack">
        {found.keeps && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "fund", id: fund.id }} standing={found.standing} />
      </div>
    </Layout>
  );
}

function FundFacts({ view, fund }: { view: View; fund: Found["fund"] }) {
  const names = (all: Found["fund"]["places"]) => all.map((one) => view.name(one.names)).join(" · ");
  return (
    <dl class="facts">
      <dt>{view.t(said.giver)}</dt>
      <dd>
        {fund.organizationId ? (
          <a href={view.url(`organizations/${fund.organizationId}`)}>
            <span dir="auto">{fund.funder}</span>
          </a>
        ) : (
          <span dir="auto">{fund.funder}</span>
        )}
      </dd>
      <dt>{view.t(said.amount)}</dt>
      <dd>
        <Money sum={fund} />
      </dd>
      <dt>{view.t(said.forCauses)}</dt>
      <dd dir="auto">{names(fund.challenges) || view.t(said.anyOf)}</dd>
      <dt>{view.t(said.forPlaces)}</dt>
      <dd dir="auto">{names(fund.places) || view.t(said.anyOf)}</dd>
      {(view.name(fund.how) || fund.url) && (
        <>
          <dt>{view.t(said.how)}</dt>
          <dd>
            <span dir="auto">{view.name(fund.how)}</span>{" "}
            {fund.url && (
              <a href={fund.url} rel="noreferrer nofollow">
                <span dir="auto">{fund.url}</span>
              </a>
            )}
          </dd>
        </>
      )}
      {fund.isClosed && (
        <>
          <dt>{view.t(said.state)}</dt>
          <dd>{view.t(said.closed)}</dd>
        </>
      )}
    </dl>
  );
}

function Change({ view, found: { fund, choices } }: { view: View; found: Found }) {
  const editing = viewOfForm(view, editFund);
  const plain = { ...view, faults: [], entered: {} };
  return (
    <section class="stack noprint">
      <details open={editing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form
          view={editing}
          operation={editFund.name}
          hidden={{ id: fund.id, version: String(fund.version) }}
          class="measure"
        >
          <FundFields view={editing} choices={choices} fund={fund} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
      <Form view={plain} operation={endFund.name} hidden={{ id: fund.id, closed: fund.isClosed ? "no" : "yes" }}>
        <Button>{view.t(fund.isClosed ? said.reopen : said.closeFund)}</Button>
      </Form>
    </section>
  );
}
