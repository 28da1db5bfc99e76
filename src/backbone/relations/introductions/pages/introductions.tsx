import type { z } from "zod";
import { Button } from "../../../../interface/actions.tsx";
import { Form, Select, TextArea, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../../initiatives/public.ts";
import { OrganizationLink } from "../../ties/pages/network-table.tsx";
import { tieWords } from "../../ties/words.ts";
import type { Reason } from "../introduction.ts";
import { type answerFrom, type listIntroductionsFrom, suggestIntroduction, tellOutcome } from "../operations.ts";
import { reasonWords, introductionWords as said } from "../words.ts";

type Found = z.output<ReturnType<typeof listIntroductionsFrom>["output"]>;
type Mine = Found["mine"][number];

const back = (_: unknown, { params }: PageRequest): string => `/${params.initiative}/partners/together/introductions`;

/** Whom one's own organization could meet; for the backbone team, what it suggested and what both accepted. */
export const introductionsPage = (
  list: ReturnType<typeof listIntroductionsFrom>,
  answer: ReturnType<typeof answerFrom>,
) =>
  page({
    path: "/:initiative/partners/together/introductions",
    reads: list,
    draw: (found, view) => (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "together")}>
        <div class="wrap top stack">
          <p class="kicker">
            <a href={view.url("partners/together/network")}>{view.t(tieWords.title)}</a>
          </p>
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead)}</p>
        </div>
        <section class="wrap stack">
          {found.mine.length === 0 && <p class="quiet">{view.t(said.none)}</p>}
          {found.mine.map((one) => (
            <One key={`${one.own.id} ${one.other.id}`} view={view} one={one} operation={answer.name} />
          ))}
        </section>
        {found.leads && <ForBackbone view={view} found={found} />}
      </Layout>
    ),
    forms: [
      form({
        operation: answer,
        input: (sent) => ({ own: textOf(sent, "own"), other: textOf(sent, "other"), answer: textOf(sent, "answer") }),
        leadsTo: back,
        receipt: said.kept,
      }),
      form({
        operation: suggestIntroduction,
        input: (sent) => ({ a: textOf(sent, "a"), b: textOf(sent, "b"), why: textOf(sent, "why") }),
        leadsTo: back,
        receipt: said.suggested,
      }),
      form({
        operation: tellOutcome,
        input: (sent) => ({
          own: textOf(sent, "own"),
          other: textOf(sent, "other"),
          metOn: textOf(sent, "metOn") ?? null,
          cameOfIt: textOf(sent, "cameOfIt"),
        }),
        leadsTo: back,
        receipt: said.told,
      }),
    ],
  });

const sayReason = (view: View, { kind, what }: Reason): string => view.t(reasonWords[kind], { what });

function One({ view, one, operation }: { view: View; one: Mine; operation: string }) {
  const hidden = { own: one.own.id, other: one.other.id };
  return (
    <article class="network-pair stack measure">
      <h2>{view.t(said.meet, { own: one.own.name, other: one.other.name })}</h2>
      <ul>
        {one.reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.what}`}>{sayReason(view, reason)}</li>
        ))}
      </ul>
      <p>
        <OrganizationLink view={view} id={one.other.id} name={one.other.name} />
      </p>
      {one.contact ? (
        <Accepted view={view} one={one} />
      ) : (
        <>
          {one.said && <p class="quiet">{view.t(one.said === "yes" ? said.saidYes : said.saidNo)}</p>}
          <Form view={{ ...view, faults: [] }} operation={operation} hidden={hidden} class="network-acts">
            {one.said !== "yes" && (
              <Button name="answer" value="yes">
                {view.t(said.yes)}
              </Button>
            )}
            {one.said !== "no" && (
              <Button kind="bare" name="answer" value="no">
                {view.t(said.no)}
              </Button>
            )}
          </Form>
        </>
      )}
    </article>
  );
}

function Accepted({ view, one }: { view: View; one: Mine }) {
  const { name, title, mail, phone } = one.contact ?? { name: null, title: null, mail: null, phone: null };
  const mine =
    view.entered.other === one.other.id ? viewOfForm(view, tellOutcome) : { ...view, faults: [], entered: {} };
  return (
    <>
      <p>
        <b>{view.t(said.both)}.</b> {view.t(said.contact)}:{" "}
        {name || mail || phone ? (
          <>
            <bdi>{[name, title].filter(Boolean).join(", ")}</bdi>{" "}
            {mail && (
              <a href={`mailto:${mail}`} dir="ltr">
                {mail}
              </a>
            )}{" "}
            {phone && <bdi dir="ltr">{phone}</bdi>}
          </>
        ) : (
          view.t(said.noContact)
        )}
      </p>
      {one.cameOfIt && (
        <p>
          <b>{view.t(said.cameOfIt)}:</b> <bdi>{one.cameOfIt}</bdi>
        </p>
      )}
      <details open={mine.faults.length > 0}>
        <summary>{view.t(said.tell)}</summary>
        <Form view={mine} operation={tellOutcome.name} hidden={{ own: one.own.id, other: one.other.id }}>
          <TextInput
            view={mine}
            within={one.other.id}
            name="metOn"
            type="date"
            label={view.t(said.metOn)}
            value={one.metOn ?? undefined}
            optional
          />
          <TextArea
            view={mine}
            within={one.other.id}
            name="cameOfIt"
            label={view.t(said.cameOfIt)}
            value={one.cameOfIt ?? undefined}
            rows={2}
          />
          <Button>{view.t(said.tell)}</Button>
        </Form>
      </details>
    </>
  );
}

function ForBackbone({ view, found }: { view: View; found: Found }) {
  const own = viewOfForm(view, suggestIntroduction);
  const byName = new Intl.Collator(view.language, { numeric: true });
  const options = found.organizations
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => byName.compare(a.label, b.label));
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.suggest)}</h2>
      <Form view={own} operation={suggestIntroduction.name} class="measure">
        <Select view={own} name="a" label={view.t(said.one)} options={options} empty />
        <Select view={own} name="b" label={view.t(said.other)} options={options} empty />
        <TextArea view={own} name="why" label={view.t(said.why)} hint={view.t(said.whyHint)} rows={2} />
        <Button>{view.t(said.doSuggest)}</Button>
      </Form>
      {found.all.length > 0 && (
        <Table
          blocks
          caption={view.t(said.ours)}
          columns={[{ label: view.t(said.pair) }, { label: view.t(said.reason) }, { label: view.t(said.cameOfIt) }]}
          rows={found.all.map((one) => ({
            head: (
              <>
                <bdi>{one.a}</bdi> · <bdi>{one.b}</bdi>
              </>
            ),
            cells: [
              one.reasons.map((reason) => sayReason(view, reason)).join(" · "),
              one.cameOfIt ?? view.t(one.accepted ? said.both : said.open),
            ],
          }))}
        />
      )}
    </section>
  );
}
