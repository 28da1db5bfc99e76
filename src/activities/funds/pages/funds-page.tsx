import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOfFund, pathOfNeed } from "../fund.ts";
import { addNewFund } from "../fund-operations.ts";
import { addFundingNeed } from "../need-operations.ts";
import { readFunds } from "../operations.ts";
import { fundWords as said } from "../words.ts";
import { FundFields, fundOf } from "./fund-fields.tsx";
import { FundLines, MatchLines, NeedLines, SumsTable } from "./money-parts.tsx";
import { NeedFields, needOf } from "./need-fields.tsx";

type Found = z.output<typeof readFunds.output>;

/** Where needs and funders find each other. */
export const fundsPage = page({
  path: "/:initiative/work/funds",
  reads: readFunds,
  draw: (found, view) => <Funds view={view} found={found} />,
  forms: [
    form({
      operation: addFundingNeed,
      input: needOf,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOfNeed(id)}`,
      receipt: said.needAdded,
    }),
    form({
      operation: addNewFund,
      input: fundOf,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOfFund(id)}`,
      receipt: said.fundAdded,
    }),
  ],
});

function Funds({ view, found }: { view: View; found: Found }) {
  const today = dayOf(view.now);
  const rounds = found.funds.flatMap((fund) => (fund.isClosed ? [] : fund.rounds));
  return (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/government")}>{view.t(said.toGovernment)}</a>
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">
          {view.t(said.finding, {
            needs: found.needs.filter(({ state }) => state === "open").length,
            funds: found.funds.filter(({ isClosed }) => !isClosed).length,
            rounds: rounds.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn).length,
          })}{" "}
          {view.t(said.lead)}
        </p>
        <p>
          <a href={view.url("work/funds/grants")}>{view.t(said.toGrants, { count: found.grants })}</a>
        </p>
      </section>
      <section class="wrap stack" id="needs">
        <h2>{view.t(said.needs)}</h2>
        {found.needs.length > 0 ? (
          <NeedLines view={view} needs={found.needs} />
        ) : (
          <p class="measure">{view.t(said.noNeeds)}</p>
        )}
        {found.choices.own.length > 0 && <AddNeed view={view} found={found} />}
      </section>
      <section class="wrap block stack" id="funds">
        <h2>{view.t(said.funds)}</h2>
        {found.funds.length > 0 ? (
          <FundLines view={view} funds={found.funds} day={today} />
        ) : (
          <p class="measure">{view.t(said.noFunds)}</p>
        )}
        {(found.choices.leads || found.choices.own.length > 0) && <AddFund view={view} found={found} />}
      </section>
      {found.needs.length > 0 && found.funds.length > 0 && (
        <section class="wrap block stack" id="matches">
          <h2>{view.t(said.matches)}</h2>
          <MatchLines view={view} matches={found.matches} />
        </section>
      )}
      <SumsTable view={view} sums={found.sums} />
    </Layout>
  );
}

function AddNeed({ view, found }: { view: View; found: Found }) {
  const adding = viewOfForm(view, addFundingNeed);
  return (
    <details class="noprint" open={adding.faults.length > 0}>
      <summary>{view.t(said.addNeed)}</summary>
      <Form view={adding} operation={addFundingNeed.name} hidden={{ writtenIn: view.language }} class="measure">
        <NeedFields view={adding} choices={found.choices} ticks={found.choices.acts} />
        <Button kind="main">{view.t(said.addNeed)}</Button>
      </Form>
    </details>
  );
}

function AddFund({ view, found }: { view: View; found: Found }) {
  const adding = viewOfForm(view, addNewFund);
  return (
    <details class="noprint" open={adding.faults.length > 0}>
      <summary>{view.t(said.addFund)}</summary>
      <Form view={adding} operation={addNewFund.name} hidden={{ writtenIn: view.language }} class="measure">
        <FundFields view={adding} choices={found.choices} />
        <Button>{view.t(said.addFund)}</Button>
      </Form>
    </details>
  );
}
