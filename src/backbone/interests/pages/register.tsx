import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { interestKinds } from "../interest.ts";
import { declareInterest, endOwnInterest, readRegister } from "../operations.ts";
import { interestKindWords, interestWords as said } from "../words.ts";

type Found = z.output<typeof readRegister.output>;
type Interest = Found["interests"][number];

const back = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/committees/${params.slug}/interests`;

/** The register of conflicts of interest of one committee, and one's own declaration. */
export const interestsPage = page({
  path: "/:initiative/committees/:slug/interests",
  reads: readRegister,
  input: ({ params }) => ({ slug: params.slug ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "committees")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url(`committees/${found.body.slug}`)}>
            <span dir="auto">{view.name(found.body.names)}</span>
          </a>
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.lead)}</p>
        <p class="small quiet">{view.t(said.readers)}</p>
      </div>
      <section class="wrap stack">
        <h2>{view.t(said.count, { count: found.interests.filter(({ holds }) => holds).length })}</h2>
        {found.interests.length > 0 && <Register view={view} interests={found.interests} />}
      </section>
      {found.sits && <Declare view={viewOfForm(view, declareInterest)} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: declareInterest,
      input: (sent) => ({
        bodyId: textOf(sent, "bodyId"),
        kind: textOf(sent, "kind"),
        organizationId: textOf(sent, "organizationId") ?? null,
        words: textOf(sent, "words"),
        since: textOf(sent, "since"),
        until: textOf(sent, "until") ?? null,
        forMembers: sent.get("forMembers") === "yes",
      }),
      leadsTo: back,
      receipt: said.declared,
    }),
    form({
      operation: endOwnInterest,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.ended,
    }),
  ],
});

function sayTerm(view: View, { since, until }: Interest): string {
  const write = (day: string) => formatDate(new Date(day), view.language);
  if (!until) return view.t(said.sinceDay, { day: write(since) });
  return view.t(said.fromTo, { since: write(since), until: write(until < since ? since : until) });
}

function Register({ view, interests }: { view: View; interests: readonly Interest[] }) {
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[
        { label: view.t(said.who) },
        { label: view.t(said.tie) },
        { label: view.t(said.about) },
        { label: view.t(said.term) },
      ]}
      rows={interests.map((interest) => ({
        head: <span dir="auto">{interest.name}</span>,
        cells: [
          view.t(interestKindWords[interest.kind]),
          <span key="about">
            {interest.organization && <b dir="auto">{interest.organization}</b>}{" "}
            <span lang={interest.language} dir="auto">
              {interest.words}
            </span>
          </span>,
          <div key="term">
            {sayTerm(view, interest)}
            {interest.forMembers && <p class="small quiet">{view.t(said.openShort)}</p>}
            {interest.isMine && interest.holds && (
              <Form
                view={viewOfForm(view, endOwnInterest)}
                operation={endOwnInterest.name}
                hidden={{ id: interest.id }}
              >
                <Button kind="bare">{view.t(said.end)}</Button>
              </Form>
            )}
          </div>,
        ],
      }))}
    />
  );
}

function Declare({ view, found }: { view: View; found: Found }) {
  return (
    <section class="wrap block">
      <div class="measure stack">
        <h2>{view.t(said.declare)}</h2>
        <Form view={view} operation={declareInterest.name} hidden={{ bodyId: found.body.id }}>
          <Select
            view={view}
            name="organizationId"
            label={view.t(said.organization)}
            optional
            empty
            options={found.organizations
              .map(({ id, name }) => ({ value: id, label: name }))
              .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
          />
          <Select
            view={view}
            name="kind"
            label={view.t(said.kind)}
            value="employed"
            options={interestKinds.map((value) => ({ value, label: view.t(interestKindWords[value]) }))}
          />
          <TextArea view={view} name="words" label={view.t(said.words)} hint={view.t(said.wordsHint)} optional />
          <div class="pair">
            <TextInput view={view} name="since" type="date" label={view.t(said.since)} optional />
            <TextInput view={view} name="until" type="date" label={view.t(said.until)} optional />
          </div>
          <Checks
            view={view}
            name="forMembers"
            label={view.t(said.whoReads)}
            options={[{ value: "yes", label: view.t(said.forMembers) }]}
          />
          <Button kind="main">{view.t(said.declareIt)}</Button>
        </Form>
      </div>
    </section>
  );
}
