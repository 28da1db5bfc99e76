import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { readGrantList, writeDownGrant } from "../grants/operations.ts";
import { shape } from "../grants/read-grants.ts";
import type { GrantView } from "../grants/views.ts";
import { grantWords as said } from "../grants/words.ts";
import { fundWords } from "../words.ts";
import { linksOf, PaysFor } from "./grant-links.tsx";
import { Money } from "./money-parts.tsx";

type Found = z.output<typeof readGrantList.output>;

/** Grants that the reader may see. */
export const grantsPage = page({
  path: "/:initiative/work/funds/grants",
  reads: readGrantList,
  input: ({ query }) => ({ words: query.get("words") || undefined, part: query.get("part") ?? 1 }),
  draw: (found, view, { query }) => <Grants view={view} found={found} words={query.get("words") ?? ""} />,
  forms: [
    form({
      operation: writeDownGrant,
      input: (sent) => ({
        ...linksOf(sent),
        title: textOf(sent, "title"),
        description: textOf(sent, "description") ?? "",
        amount: numberOf(sent, "amount"),
        currency: textOf(sent, "currency"),
        awardedOn: textOf(sent, "awardedOn"),
        funderId: textOf(sent, "funderId") ?? null,
        funderName: textOf(sent, "funderName") ?? null,
        recipientId: textOf(sent, "recipientId") ?? null,
        recipientName: textOf(sent, "recipientName") ?? null,
        forMembers: sent.get("forMembers") === "yes",
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/funds/grants/${id}`,
      receipt: said.added,
    }),
  ],
});

function Grants({ view, found, words }: { view: View; found: Found; words: string }) {
  return (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds")}>{view.t(fundWords.toAll)}</a>
        </p>
        <h1>{view.t(said.finding, { count: found.count })}</h1>
        <p class="lead measure">{view.t(found.count === 0 ? said.none : said.lead, { shape })}</p>
        {found.sums.length > 0 && (
          <p>
            {found.sums.map((sum, place) => (
              <span key={sum.currency}>
                {place > 0 && " · "}
                <Money sum={sum} />
              </span>
            ))}
          </p>
        )}
        <p class="acts noprint">
          {found.brings && <ButtonLink href={view.url("work/funds/bring")}>{view.t(said.bring)}</ButtonLink>}
          {found.count > 0 && (
            <a href={view.url("work/funds/grants.json")} download>
              {view.t(said.asFile, { shape })}
            </a>
          )}
        </p>
      </section>
      {found.count > 0 && <List view={view} found={found} words={words} />}
      {(found.choices.leads || found.choices.own.length > 0) && <AddGrant view={view} found={found} />}
    </Layout>
  );
}

function List({ view, found, words }: { view: View; found: Found; words: string }) {
  const toPart = (part: number): string =>
    `${view.url("work/funds/grants")}?${new URLSearchParams({ ...(words && { words }), part: String(part) })}`;
  return (
    <section class="wrap stack">
      <form method="get" class="filter noprint">
        <TextInput view={view} name="words" type="search" label={view.t(said.search)} value={words} />
        <Button>{view.t(said.show)}</Button>
      </form>
      <Table
        blocks
        caption={view.t(said.title)}
        columns={[
          { label: view.t(said.nameOf) },
          { label: view.t(said.funder) },
          { label: view.t(said.recipient) },
          { label: view.t(said.amount), numeric: true },
          { label: view.t(said.day) },
        ]}
        rows={found.grants.map((grant) => ({
          head: (
            <a href={view.url(`work/funds/grants/${grant.id}`)} dir="auto">
              {grant.title || grant.code}
            </a>
          ),
          cells: [
            <span dir="auto" key="from">
              {grant.funder}
            </span>,
            <Recipient key="to" view={view} grant={grant} />,
            <Money key="amount" sum={grant} />,
            grant.awardedOn ? formatDate(new Date(grant.awardedOn), view.language) : "–",
          ],
        }))}
      />
      <p class="acts noprint">
        {found.part > 1 && <a href={toPart(found.part - 1)}>{view.t(said.previous)}</a>}
        {found.hasMore && <a href={toPart(found.part + 1)}>{view.t(said.next)}</a>}
      </p>
    </section>
  );
}

/** Who receives; a person is not named. */
export function Recipient({ view, grant }: { view: View; grant: GrantView }) {
  if (grant.toPerson) return <span class="quiet">{view.t(said.aPerson)}</span>;
  if (grant.recipients < 2) return <span dir="auto">{grant.recipient}</span>;
  return <span>{view.t(said.andMore, { name: grant.recipient, count: grant.recipients - 1 })}</span>;
}

function AddGrant({ view, found }: { view: View; found: Found }) {
  const adding = viewOfForm(view, writeDownGrant);
  const organizations = found.choices.organizations
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, view.language));
  return (
    <section class="wrap block noprint">
      <details open={adding.faults.length > 0}>
        <summary>{view.t(said.add)}</summary>
        <Form view={adding} operation={writeDownGrant.name} class="measure">
          <TextInput view={adding} name="title" label={view.t(said.titleOf)} />
          <div class="pair policy-pair">
            <Select
              view={adding}
              name="funderId"
              label={view.t(said.funderOrganization)}
              optional
              empty
              options={organizations}
            />
            <TextInput view={adding} name="funderName" label={view.t(said.orName)} optional />
            <Select
              view={adding}
              name="recipientId"
              label={view.t(said.recipientOrganization)}
              optional
              empty
              options={organizations}
            />
            <TextInput view={adding} name="recipientName" label={view.t(said.orName)} optional />
          </div>
          <div class="trio">
            <TextInput view={adding} name="amount" type="number" label={view.t(said.amount)} />
            <TextInput
              view={adding}
              name="currency"
              label={view.t(said.currency)}
              value={view.language === "en" ? "USD" : "ILS"}
              latin
            />
            <TextInput view={adding} name="awardedOn" type="date" label={view.t(said.day)} value={dayOf(view.now)} />
          </div>
          <TextArea view={adding} name="description" label={view.t(said.description)} rows={3} optional />
          <PaysFor view={adding} choices={found.choices} needs={found.needs} funds={found.funds} />
          <Checks
            view={adding}
            name="forMembers"
            label={view.t(said.readers)}
            options={[{ value: "yes", label: view.t(said.forMembers) }]}
          />
          <Button kind="main">{view.t(said.add)}</Button>
        </Form>
      </details>
    </section>
  );
}
