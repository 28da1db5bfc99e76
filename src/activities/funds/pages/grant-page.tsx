import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOfFund, pathOfNeed } from "../fund.ts";
import { linkGrant, readGrant } from "../grants/operations.ts";
import { grantWords as said } from "../grants/words.ts";
import { linksOf, PaysFor } from "./grant-links.tsx";
import { Recipient } from "./grants-page.tsx";
import { Money, writeDay } from "./money-parts.tsx";

type Found = z.output<typeof readGrant.output>;

/** One grant. */
export const grantPage = page({
  path: "/:initiative/work/funds/grants/:id",
  reads: readGrant,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <Grant view={view} found={found} />,
  forms: [
    form({
      operation: linkGrant,
      input: (sent) => ({ ...linksOf(sent), id: textOf(sent, "id") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/funds/grants/${id}`,
      receipt: said.linked,
    }),
  ],
});

function Grant({ view, found }: { view: View; found: Found }) {
  const { grant } = found;
  const title = grant.title || grant.code || view.t(said.nameOf);
  return (
    <Layout view={view} title={title} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds/grants")}>{view.t(said.title)}</a>
        </p>
        <h1 dir="auto">{title}</h1>
        {grant.description && (
          <p class="lead measure" dir="auto">
            {grant.description}
          </p>
        )}
      </section>
      <section class="wrap stack">
        <Facts view={view} grant={grant} />
        {found.mayLink && <Links view={view} found={found} />}
        {found.source && (
          <details>
            <summary>{view.t(said.asInFile)}</summary>
            {grant.mended && <p class="small quiet">{view.t(said.mendedHere)}</p>}
            <pre class="fund-source" dir="ltr">
              {JSON.stringify(JSON.parse(found.source), null, 2)}
            </pre>
          </details>
        )}
      </section>
    </Layout>
  );
}

function Facts({ view, grant }: { view: View; grant: Found["grant"] }) {
  return (
    <dl class="facts">
      <dt>{view.t(said.amount)}</dt>
      <dd>
        <Money sum={grant} />
      </dd>
      <dt>{view.t(said.day)}</dt>
      <dd>{grant.awardedOn ? writeDay(view, grant.awardedOn) : "–"}</dd>
      <dt>{view.t(said.funder)}</dt>
      <dd>
        <span dir="auto">{grant.funder}</span>
      </dd>
      <dt>{view.t(said.recipient)}</dt>
      <dd>
        <Recipient view={view} grant={grant} />
      </dd>
      <PaidFor view={view} grant={grant} />
      {grant.code && (
        <>
          <dt>{view.t(said.identifier)}</dt>
          <dd>
            <span dir="auto">{grant.code}</span>
          </dd>
        </>
      )}
      {grant.filename && (
        <>
          <dt>{view.t(said.file)}</dt>
          <dd>
            <span dir="auto">{grant.filename}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function PaidFor({ view, grant }: { view: View; grant: Found["grant"] }) {
  return (
    <>
      {grant.commitment && (
        <>
          <dt>{view.t(said.commitment)}</dt>
          <dd dir="auto">{view.name(grant.commitment.names)}</dd>
        </>
      )}
      {grant.need && (
        <>
          <dt>{view.t(said.need)}</dt>
          <dd>
            <a href={view.url(pathOfNeed(grant.need.id))} dir="auto">
              {view.name(grant.need.names)}
            </a>
          </dd>
        </>
      )}
      {grant.fund && (
        <>
          <dt>{view.t(said.fund)}</dt>
          <dd>
            <a href={view.url(pathOfFund(grant.fund.id))} dir="auto">
              {view.name(grant.fund.names)}
            </a>
          </dd>
        </>
      )}
    </>
  );
}

function Links({ view, found }: { view: View; found: Found }) {
  const linking = viewOfForm(view, linkGrant);
  const { commitment, need, fund } = found.grant;
  if (found.choices.commitments.length + found.needs.length + found.funds.length === 0) return null;
  return (
    <section class="stack noprint">
      <h2>{view.t(said.link)}</h2>
      <Form view={linking} operation={linkGrant.name} hidden={{ id: found.grant.id }} class="measure">
        <PaysFor
          view={linking}
          choices={found.choices}
          needs={found.needs}
          funds={found.funds}
          links={{ commitment, need, fund }}
        />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}
