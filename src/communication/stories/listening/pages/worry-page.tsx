import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, page } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { sayCountry } from "../../campaigns/pages/step-page.tsx";
import { prepareWorry, raiseWorry } from "../worries/operations.ts";
import { worryPageWords as said } from "./worry-words.ts";

type Prepared = z.output<typeof prepareWorry.output>;

/** What the law asks of a listener, by country, as somebody confirmed it. */
const Duty = ({ view, duty }: { view: View; duty: Prepared["duty"] }) => (
  <section class="wrap block stack" aria-labelledby="duty">
    <h2 id="duty">{view.t(said.duty)}</h2>
    {duty.map(({ country, words, reportTo }) => (
      <div key={country} dir="auto">
        <p>
          <b>{sayCountry(view, country)}</b> · {view.name(words)}
        </p>
        {view.name(reportTo) && <p>{view.name(reportTo)}</p>}
      </div>
    ))}
  </section>
);

/** Whom to call at once, and one press that tells those who must know. It needs no opened story. */
export const worryPage = page({
  path: "/:initiative/listening/stories/:id/worry",
  staysHere: true,
  reads: prepareWorry,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead">{view.t(said.danger)}</p>
      </div>
      <section class="wrap block stack" aria-labelledby="call">
        <h2 id="call">{view.t(said.callNow)}</h2>
        <dl class="listen-call">
          {(["contact", "deputy"] as const).map((who) => (
            <div key={who}>
              <dt>{view.t(said[who])}</dt>
              <dd>
                <bdi>{found[who] ?? "—"}</bdi>
              </dd>
            </div>
          ))}
          <div>
            <dt>{view.t(said.reach)}</dt>
            <dd dir="auto">{found.reach || "—"}</dd>
          </div>
          {found.lines.map((line) => (
            <div key={`${line.country}${line.number}`}>
              <dt dir="auto">
                {view.name(line.names)} ({sayCountry(view, line.country)})
              </dt>
              <dd>
                <a href={`tel:${line.number.replace(/[^\d+*#]/g, "")}`}>
                  <bdi dir="ltr">{line.number}</bdi>
                </a>{" "}
                <span class="small quiet">{view.name(line.hours)}</span>
              </dd>
            </div>
          ))}
        </dl>
        <div class="acts">
          <Form view={view} operation={raiseWorry.name} hidden={{ urgent: "yes" }}>
            <Button kind="main">{view.t(said.urgent)}</Button>
          </Form>
          <Form view={{ ...view, faults: [] }} operation={raiseWorry.name} hidden={{ urgent: "no" }}>
            <Button>{view.t(said.notUrgent)}</Button>
          </Form>
        </div>
        <p>{view.t(said.what)}</p>
        <p class="small">{view.t(said.hours, found.hours)}</p>
        {found.raisedId && (
          <p>
            <a href={view.url(`listening/worries/${found.raisedId}`)}>{view.t(said.raisedAlready)}</a>
          </p>
        )}
      </section>
      {found.duty.length > 0 && <Duty view={view} duty={found.duty} />}
    </Layout>
  ),
  forms: [
    form({
      operation: raiseWorry,
      input: (sent, { params }) => ({ id: params.id, urgent: sent.get("urgent") === "yes" }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/listening/worries/${id}`,
      receipt: said.noted,
    }),
  ],
});
